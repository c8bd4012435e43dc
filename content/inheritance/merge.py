"""From a patch to what the reader sees: the newest text from above with the chamber's words in it."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

from content.inheritance.blocks import Block
from content.inheritance.fingerprint import fingerprint, same
from content.inheritance.patch import Drop, Insert, Patch, Replace

Origin: TypeAlias = Literal["above", "adapted", "own"]


class MergedBlock(NamedTuple):
    block: Block
    origin: Origin

    @property
    def id(self) -> str:
        return self.block["id"]

    @property
    def type(self) -> str:
        return self.block["type"]

    @property
    def value(self) -> Any:
        return self.block["value"]


class Merged(NamedTuple):
    blocks: list[MergedBlock]
    # Ids of inherited blocks that changed above since the chamber replaced or dropped them.
    behind: list[str]
    # Ids of blocks the chamber replaced and that no longer exist above. Its words stay.
    orphaned: list[str]
    dropped: list[str]

    def plain(self) -> list[Block]:
        """The same text without its origins: the base for the next layer below."""
        return [one.block for one in self.blocks]


class _Floating(NamedTuple):
    at: int
    block: Block
    origin: Origin


def merge(above: Sequence[Block], patch: Patch) -> Merged:
    if not patch.operations:
        return Merged([MergedBlock(block, "above") for block in above], [], [], [])
    by_id = {block["id"]: block for block in above}
    instead: dict[str, Block] = {}
    behind: list[str] = []
    floating: list[_Floating] = []
    orphaned: list[str] = []
    dropped: list[str] = []
    for one in patch.operations:
        if isinstance(one, Insert):
            _take_insert(one, by_id, instead, behind, floating)
        elif (theirs := by_id.get(one.id)) is None:
            if isinstance(one, Replace):
                floating.append(_Floating(one.at, one.block, "adapted"))
                orphaned.append(one.id)
        else:
            moved = theirs.get("binding") or fingerprint(theirs) != one.fingerprint
            if moved and isinstance(one, Replace) and same(theirs, one.block):
                continue  # they say what we said: nothing differs, and nobody has to decide
            if moved:
                behind.append(one.id)
            if isinstance(one, Drop):
                dropped.append(one.id)
            else:
                instead[one.id] = one.block
    gone = set(dropped)
    rows = [
        MergedBlock(instead[id_], "adapted") if (id_ := block["id"]) in instead else MergedBlock(block, "above")
        for block in above
        if block["id"] not in gone
    ]
    if floating:
        rows = _hang(rows, floating, patch.order)
    return Merged(rows, behind, orphaned, dropped)


def _take_insert(
    one: Insert, by_id: dict[str, Block], instead: dict[str, Block], behind: list[str], floating: list[_Floating]
) -> None:
    """Usually a block of ours; when the layer above took it over (same id), it is theirs from now on."""
    id_ = one.block["id"]
    if id_ not in by_id:
        floating.append(_Floating(one.at, one.block, "own"))
    elif not same(by_id[id_], one.block):
        instead[id_] = one.block
        behind.append(id_)


def _hang(rows: list[MergedBlock], floating: list[_Floating], order: Sequence[str]) -> list[MergedBlock]:
    """Put every floating block beside the nearest neighbour that is still there.

    A block that took the place of an inherited one is itself a neighbour to what was written beside it.
    """
    live = {row.block["id"] for row in rows}
    heirs = live | set(order).intersection(one.block["id"] for one in floating)
    hooks: dict[tuple[str, str], list[_Floating]] = {}
    for one in sorted(floating, key=lambda one: one.at):  # stable: several at one place keep the chamber's order
        neighbours = live if one.block["id"] in heirs else heirs
        hooks.setdefault(_hook(one.at, order, neighbours), []).append(one)
    placed: list[MergedBlock] = []
    _emit(hooks.pop(("top", ""), ()), hooks, placed)
    for row in rows:
        _emit_one(row, hooks, placed)
    _emit(hooks.pop(("end", ""), ()), hooks, placed)
    return placed


def _emit(hung: Iterable[_Floating], hooks: dict[tuple[str, str], list[_Floating]], placed: list[MergedBlock]) -> None:
    for one in hung:
        _emit_one(MergedBlock(one.block, one.origin), hooks, placed)


def _emit_one(row: MergedBlock, hooks: dict[tuple[str, str], list[_Floating]], placed: list[MergedBlock]) -> None:
    id_ = row.block["id"]
    if ("before", id_) in hooks:
        _emit(hooks.pop(("before", id_)), hooks, placed)
    placed.append(row)
    if ("after", id_) in hooks:
        _emit(hooks.pop(("after", id_)), hooks, placed)


def _hook(at: int, order: Sequence[str], live: set[str]) -> tuple[str, str]:
    """Walk outward from the gap, one step up, one step down: two blocks never overtake each other this way."""
    if at >= len(order):
        return "end", ""
    if at == 0:
        return "top", ""
    up, down = at - 1, at
    while up >= 0 or down < len(order):
        if up >= 0 and order[up] in live:
            return "after", order[up]
        if down < len(order) and order[down] in live:
            return "before", order[down]
        up, down = up - 1, down + 1
    return "end", ""
