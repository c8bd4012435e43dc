"""What an editor answers, block by block, when the text above has moved on."""

from collections.abc import Sequence
from dataclasses import replace

from content.inheritance.blocks import Block
from content.inheritance.fingerprint import fingerprint, same
from content.inheritance.patch import Drop, Insert, Operation, Patch, Replace, block_id


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
