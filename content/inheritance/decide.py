"""What an editor answers, block by block, when the text above has moved on."""

from collections.abc import Sequence
from dataclasses import replace

from content.inheritance.blocks import Block
from content.inheritance.fingerprint import fingerprint, same
from content.inheritance.patch import Drop, Insert, Operation, Patch, Replace, block_id, free_id


def take_above(patch: Patch, id_: str) -> Patch:
    """Follow again in this one block. An own block or an orphan is let go."""
    return Patch(patch.order, tuple(one for one in patch.operations if block_id(one) != id_))


def keep_ours(patch: Patch, above: Sequence[Block], id_: str) -> Patch:
    """Ours stays, and nobody asks again until theirs changes once more. An orphan becomes a block of our own."""
    theirs = next((block for block in above if block["id"] == id_), None)

    def kept(one: Operation) -> Operation:
        if block_id(one) != id_:
            return one
        if theirs is None:
            return Insert(one.block, one.at) if isinstance(one, Replace) else one
        if isinstance(one, Insert):
            return Replace(id_, fingerprint(theirs), one.block, one.at)
        return replace(one, fingerprint=fingerprint(theirs))

    return Patch(patch.order, tuple(kept(one) for one in patch.operations))


def without_equals(patch: Patch, above: Sequence[Block]) -> Patch:
    """What the text above says in the same words is no change any more: from now on it follows."""
    by_id = {block["id"]: block for block in above}

    def says_the_same(one: Operation) -> bool:
        theirs = by_id.get(block_id(one))
        return theirs is not None and not isinstance(one, Drop) and same(theirs, one.block)

    return Patch(patch.order, tuple(one for one in patch.operations if not says_the_same(one)))


def write_both(patch: Patch, above: Sequence[Block], id_: str, block: Block) -> Patch:
    """Words made of theirs and ours stand there from now on. Where theirs is gone they are a block of our own."""
    theirs = next((one for one in above if one["id"] == id_), None)

    def written(one: Operation) -> Operation:
        if block_id(one) != id_:
            return one
        at = _place(patch, id_) if isinstance(one, Drop) else one.at
        return Replace(id_, fingerprint(theirs), block, at) if theirs else Insert(block, at)

    return Patch(patch.order, tuple(written(one) for one in patch.operations))


def keep_beside(patch: Patch, above: Sequence[Block], id_: str) -> Patch:
    """Theirs stands in its place again, and ours after it, as a block of our own: all that the law allows."""
    taken = {*(block_id(one) for one in patch.operations), *(block["id"] for block in above)}

    def beside(one: Operation) -> Operation:
        if not isinstance(one, Replace) or one.id != id_:
            return one
        return Insert({**one.block, "id": free_id(id_, taken)}, one.at + 1)

    return Patch(patch.order, tuple(beside(one) for one in patch.operations))


def _place(patch: Patch, id_: str) -> int:
    return patch.order.index(id_) if id_ in patch.order else len(patch.order)
