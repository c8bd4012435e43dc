"""Lines with marks on their words: new, gone, ours alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from content.comparison.lines import Line, Word
from content.comparison.pairing import likeness, opcodes, pairs

Mark: TypeAlias = Literal["same", "new", "own", "gone"]


class Piece(NamedTuple):
    mark: Mark
    words: tuple[Word, ...]


class Hunk(NamedTuple):
    """Words `start` to `end` of the text before become `words`."""

    start: int
    end: int
    words: tuple[Word, ...]


@dataclass(frozen=True)
class MarkedLine:
    line: Line
    pieces: tuple[Piece, ...]


def unmarked(lines: Iterable[Line]) -> list[MarkedLine]:
    return [all_of(line, "same") for line in lines]


def all_of(line: Line, mark: Mark) -> MarkedLine:
    return MarkedLine(line, (Piece(mark, line.words),))


def marked(
    before: Sequence[Line], after: Sequence[Line], added: Mark = "new", *, gone: bool = True
) -> list[MarkedLine]:
    """`after`, with what `before` did not say marked as `added`; what it no longer says is shown, unless not `gone`."""
    found = []
    for i, j in pairs(before, after, alike):
        if i is None and j is not None:
            found.append(all_of(after[j], added))
        elif j is None and i is not None:
            found.extend([all_of(before[i], "gone")] if gone else [])
        elif i is not None and j is not None:
            pieces = _pieces(before[i].words, after[j].words, added, gone)
            found.append(MarkedLine(after[j], pieces) if before[i].kind == after[j].kind else all_of(after[j], added))
    return found


def alike(one: Line, other: Line) -> float:
    return likeness(one.words, other.words) if one.kind == other.kind else 0.8 * likeness(one.words, other.words)


def _pieces(before: Sequence[Word], after: Sequence[Word], added: Mark, gone: bool) -> tuple[Piece, ...]:
    found: list[Piece] = []
    at = 0
    for hunk in hunks(before, after):
        found.append(Piece("same", tuple(before[at : hunk.start])))
        if gone:
            found.append(Piece("gone", tuple(before[hunk.start : hunk.end])))
        found.append(Piece(added, hunk.words))
        at = hunk.end
    found.append(Piece("same", tuple(before[at:])))
    return tuple(piece for piece in found if piece.words)


def hunks(before: Sequence[Word], after: Sequence[Word]) -> list[Hunk]:
    """What changed. Two changes with only a space between them are one: nobody reads word salad."""
    found: list[Hunk] = []
    for kind, a1, a2, b1, b2 in opcodes(before, after):
        if kind == "equal":
            continue
        if found and all(word.is_space for word in before[found[-1].end : a1]):
            last = found.pop()
            between = tuple(before[last.end : a1])
            found.append(Hunk(last.start, a2, (*last.words, *between, *after[b1:b2])))
        else:
            found.append(Hunk(a1, a2, tuple(after[b1:b2])))
    return found
