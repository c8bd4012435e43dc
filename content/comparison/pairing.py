"""Which item of one list has become which item of another; order is kept, what has no partner came or went."""

from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher
from typing import TypeAlias, TypeVar

T = TypeVar("T", bound=Hashable)
Pair: TypeAlias = tuple[int | None, int | None]

LIKE_ENOUGH = 0.4
# Comparing takes the product of both lengths; beyond this nobody reads the result either.
TOO_MUCH = 4_000_000
_TOO_MANY_ITEMS = 2_500


def opcodes(before: Sequence[Hashable], after: Sequence[Hashable]) -> Sequence[tuple[str, int, int, int, int]]:
    if len(before) * len(after) > TOO_MUCH:
        return [("equal" if before == after else "replace", 0, len(before), 0, len(after))]
    return SequenceMatcher(None, before, after, autojunk=False).get_opcodes()


def likeness(one: Sequence[Hashable], other: Sequence[Hashable]) -> float:
    if len(one) * len(other) > TOO_MUCH:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def pairs(before: Sequence[T], after: Sequence[T], like: Callable[[T, T], float]) -> list[Pair]:
    found: list[Pair] = []
    for kind, a1, a2, b1, b2 in opcodes(before, after):
        if kind == "equal":
            found.extend(zip(range(a1, a2), range(b1, b2), strict=True))
        elif a2 - a1 == b2 - b1 == 1:
            found.append((a1, b1))  # one for one: rewritten
        else:
            found.extend(_alike(before, after, (a1, a2), (b1, b2), like))
    return found


def _alike(
    before: Sequence[T], after: Sequence[T], a: tuple[int, int], b: tuple[int, int], like: Callable[[T, T], float]
) -> list[Pair]:
    """The pairing with the most likeness in all, by the usual table."""
    rows, columns = range(*a), range(*b)
    if not rows or not columns or len(rows) * len(columns) > _TOO_MANY_ITEMS:
        return [*((row, None) for row in rows), *((None, column) for column in columns)]
    best = [[0.0] * (len(columns) + 1) for _row in range(len(rows) + 1)]
    worth = {}
    for i in range(len(rows) - 1, -1, -1):
        for j in range(len(columns) - 1, -1, -1):
            alike = like(before[rows[i]], after[columns[j]])
            worth[i, j] = best[i + 1][j + 1] + alike if alike >= LIKE_ENOUGH else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], worth[i, j])
    found: list[Pair] = []
    i = j = 0
    while i < len(rows) and j < len(columns):
        if worth[i, j] and worth[i, j] == best[i][j]:
            found.append((rows[i], columns[j]))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            found.append((rows[i], None))
            i += 1
        else:
            found.append((None, columns[j]))
            j += 1
    return [*found, *((row, None) for row in rows[i:]), *((None, column) for column in columns[j:])]
