"""From an edited text to a patch: what the chamber said differently, and nothing else."""

from collections.abc import Sequence

from content.inheritance.blocks import Block
from content.inheritance.fingerprint import fingerprint, same
from content.inheritance.patch import Drop, Insert, Operation, Patch, Replace, free_id


def diff(base: Sequence[Block], edited: Sequence[Block], before: Patch | None = None) -> Patch:
    """What `edited` changes in `base`. A moved inherited block is no change: its order stays theirs.

    `before` is the patch the editor started from. A block of ours that was not touched keeps the fingerprint it was
    made against, so that publishing a comma elsewhere does not pass for having read what changed above.
    """
    known = _made_against(before)
    above = {block["id"]: block for block in base}
    place = {block["id"]: index for index, block in enumerate(base)}
    operations: list[Operation] = []
    seen: set[str] = set()
    taken = above.keys() | {block["id"] for block in edited}
    ends = _last_inherited(edited, above)
    at = 0
    for index, block in enumerate(edited):
        id_ = block["id"]
        if id_ in seen:
            block = _renamed(block, seen | taken)
            id_ = block["id"]
        seen.add(id_)
        if id_ in above:
            at = place[id_] + 1
            if not same(above[id_], block):
                operations.append(Replace(id_, _print_of(above[id_], block, known.get(id_)), block, place[id_]))
            continue
        gap = len(base) if index > ends else at
        earlier = known.get(id_)
        if isinstance(earlier, Replace) and same(earlier.block, block):
            operations.append(Replace(id_, earlier.fingerprint, block, gap))  # orphaned, and nobody decided yet
        else:
            operations.append(Insert(block, gap))
    for id_, block in above.items():
        if id_ not in seen:
            earlier = known.get(id_)
            operations.append(Drop(id_, earlier.fingerprint if isinstance(earlier, Drop) else fingerprint(block)))
    return Patch(tuple(place), tuple(operations))


def _made_against(before: Patch | None) -> dict[str, Replace | Drop]:
    return {one.id: one for one in before.operations if not isinstance(one, Insert)} if before else {}


def _print_of(theirs: Block, ours: Block, earlier: Replace | Drop | None) -> str:
    if isinstance(earlier, Replace) and same(earlier.block, ours):
        return earlier.fingerprint
    return fingerprint(theirs)


def _last_inherited(edited: Sequence[Block], above: dict[str, Block]) -> int:
    return max((index for index, block in enumerate(edited) if block["id"] in above), default=-1)


def _renamed(block: Block, taken: set[str]) -> Block:
    """A second block with the same id would swallow the first; no word of a chamber gets lost."""
    return {**block, "id": free_id(block["id"], taken)}
