"""Two changes of one text put into one, where they do not touch the same words."""

from collections.abc import Callable, Hashable, Sequence
from itertools import pairwise
from typing import Any, TypeVar

from content.comparison.lines import Line, Word, read_html, split, write_html
from content.comparison.marking import Hunk, Mark, MarkedLine, Piece, alike, all_of, hunks
from content.comparison.pairing import likeness, pairs
from content.inheritance import Block

T = TypeVar("T", bound=Hashable)
#: Not made of words: two who change it have nothing to put together.
OPAQUE = {"tone", "topic", "url", "src", "file_type", "name", "goto", "entries", "tags", "level", "land"}


class Overlap(Exception):
    """Both have changed the same words."""


def join_block(base: Block, theirs: Block, ours: Block) -> Block:
    """Raises Overlap."""
    if not base["type"] == theirs["type"] == ours["type"]:
        raise Overlap
    rich = {"rich_text": "", "callout": "text", "step": "text", "result": "text"}.get(base["type"])
    return {**ours, "value": _join(base["value"], theirs["value"], ours["value"], rich)}


def joint_lines(base: Sequence[Line], theirs: Sequence[Line], ours: Sequence[Line]) -> list[MarkedLine]:
    """The joint text with what each of the two brought to it. Raises Overlap."""
    return _join_lists(base, theirs, ours, alike, _join_line, all_of)


def _join(base: Any, theirs: Any, ours: Any, rich: str | None) -> Any:
    """`rich` names the key whose text is HTML; "" is the value itself."""
    if theirs in (base, ours):
        return ours
    if ours == base:
        return theirs
    kinds = {type(value) for value in (base, theirs, ours)}
    if kinds == {str}:
        return _join_html(base, theirs, ours) if rich == "" else _join_plain(base, theirs, ours)
    if kinds == {dict}:
        return _join_dicts(base, theirs, ours, rich)
    if kinds == {list}:
        return _join_values(base, theirs, ours)
    raise Overlap


def _join_html(base: str, theirs: str, ours: str) -> str:
    joint = joint_lines(read_html(base), read_html(theirs), read_html(ours))
    kept = [Line(one.line.kind, one.line.within, _spoken(one.pieces)) for one in joint if not _is_gone(one)]
    return write_html(kept)


def _join_plain(base: str, theirs: str, ours: str) -> str:
    return "".join(word.text for word in _spoken(join_words(split(base), split(theirs), split(ours))))


def _spoken(pieces: Sequence[Piece]) -> tuple[Word, ...]:
    return tuple(word for piece in pieces if piece.mark != "gone" for word in piece.words)


def _is_gone(line: MarkedLine) -> bool:
    return bool(line.pieces) and all(piece.mark == "gone" for piece in line.pieces)


def _join_dicts(base: dict[str, Any], theirs: dict[str, Any], ours: dict[str, Any], rich: str | None) -> dict[str, Any]:
    joint = {}
    for key in {**base, **theirs, **ours}:
        before, their, our = base.get(key), theirs.get(key), ours.get(key)
        if key in OPAQUE and len({str(value) for value in (before, their, our)}) == 3:
            raise Overlap
        joint[key] = _join(before, their, our, "" if key == rich else None)
    return joint


def _join_values(base: list[Any], theirs: list[Any], ours: list[Any]) -> list[Any]:
    def join_one(one: "_Item", other: "_Item", third: "_Item") -> "_Item":
        return _Item(_join(one.value, other.value, third.value, None))

    def like(one: _Item, other: _Item) -> float:
        return likeness(one.words, other.words)

    before, now, here = ([_Item(value) for value in values] for values in (base, theirs, ours))
    joint = _join_lists(before, now, here, like, join_one, lambda one, mark: None if mark == "gone" else one)
    return [one.value for one in joint if one is not None]


class _Item:
    """A value of a list, comparable by what it says."""

    def __init__(self, value: Any) -> None:
        self.value = value
        self.said = str(value)
        self.words = tuple(split(self.said))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Item) and self.said == other.said

    def __hash__(self) -> int:
        return hash(self.said)


def _join_lists(
    base: Sequence[T],
    theirs: Sequence[T],
    ours: Sequence[T],
    like: Callable[[T, T], float],
    join_one: Callable[[T, T, T], Any],
    take: Callable[[T, Mark], Any],
) -> list[Any]:
    now, added = _fate(base, theirs, like)
    here, own = _fate(base, ours, like)
    joint: list[Any] = []
    for gap in range(len(base) + 1):
        joint.extend(take(one, "new") for one in added[gap])
        joint.extend(take(one, "own") for one in own[gap] if one not in added[gap])
        if gap == len(base):
            break
        before, their, our = base[gap], now[gap], here[gap]
        if their is not None and our is not None:
            joint.append(join_one(before, their, our))
        elif their is None and our is None:
            if any((added[gap], added[gap + 1])) or any((own[gap], own[gap + 1])):
                raise Overlap  # both wrote something else in its place
        elif (their or our) != before:
            raise Overlap  # one let it go, the other changed it
        else:
            joint.append(take(before, "gone"))
    return joint


def _fate(base: Sequence[T], after: Sequence[T], like: Callable[[T, T], float]) -> tuple[list[T | None], list[list[T]]]:
    """What each item has become (None: gone), and what was added in each gap."""
    now: list[T | None] = [None] * len(base)
    added: list[list[T]] = [[] for _gap in range(len(base) + 1)]
    gap = 0
    for i, j in pairs(base, after, like):
        if i is None and j is not None:
            added[gap].append(after[j])
        elif i is not None:
            gap = i + 1
            now[i] = None if j is None else after[j]
    return now, added


def _join_line(base: Line, theirs: Line, ours: Line) -> MarkedLine:
    shapes = [(line.kind, line.within) for line in (base, theirs, ours)]
    if len(set(shapes)) == 3:
        raise Overlap
    kind, within = shapes[1] if shapes[1] != shapes[0] else shapes[2]
    pieces = tuple(join_words(base.words, theirs.words, ours.words))
    return MarkedLine(Line(kind, within, _spoken(pieces)), pieces)


def join_words(base: Sequence[Word], theirs: Sequence[Word], ours: Sequence[Word]) -> list[Piece]:
    """Raises Overlap. What both inserted at one place stands one after the other, theirs first."""
    mine = hunks(base, ours)
    both = [hunk for hunk in hunks(base, theirs) if hunk in mine]
    changes: list[tuple[Hunk, Mark]] = [(hunk, "new") for hunk in hunks(base, theirs)]
    changes += [(hunk, "own") for hunk in mine if hunk not in both]
    changes.sort(key=lambda change: (change[0].start, change[0].end))
    for (one, by), (next_, next_by) in pairwise(changes):
        if by != next_by and _touch(base, one, next_):
            raise Overlap
    found: list[Piece] = []
    at = 0
    for hunk, mark in changes:
        found.append(Piece("same", tuple(base[at : hunk.start])))
        found.append(Piece("gone", tuple(base[hunk.start : hunk.end])))
        found.append(Piece(mark, hunk.words))
        at = hunk.end
    found.append(Piece("same", tuple(base[at:])))
    return [piece for piece in found if piece.words]


def _touch(base: Sequence[Word], one: Hunk, other: Hunk) -> bool:
    """
    The same words, or neighbours: "four weeks" with one word changed by each would make a third thing nobody said.
    Something added beside a change touches nothing.
    """
    if one.end > other.start:
        return True
    both_take_away = one.end > one.start and other.end > other.start
    return both_take_away and not any(word.text.isalnum() for word in base[one.end : other.start])
