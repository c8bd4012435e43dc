"""
What comes first. A page counts for how much of the question it answers, rare words more than common ones; a word in
the title, in the search words or in short more than one in the text (content.words.weights); as typed more than said
in another way. What has ended and old news come after what holds.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils import timezone

from content.search.found import Found
from content.search.register import Register
from content.search.wording import Unit, Wording, is_small
from content.words.compounds import parts_of
from content.words.folding import WORD, fold, spellings, stem

OTHER_WAY = 0.7
PARTS = 0.2  # “Vertrag” and “Eintragung” somewhere, for “Vertragseintragung”
TITLE = 1.2  # all of the question stands in the title
WHOLE_TITLE = 0.6  # and nothing else does
BEGINS = 0.25  # the title begins with it: that is what the text is about
KEYWORD = 0.5  # somebody wrote down that who asks for this wants that text
ENDED = 0.5
FIRST = {"entry": 1.0, "programme": 0.9, "contact": 0.75, "news": 0.85}
LIKELY = 0.95  # any other kind
ASKED_FOR = 1.4  # a kind of page that one of the words names
NAMES = {"programme": "förderung", "event": "termin", "contact": "ansprechpartner", "offer": "angebot"}
NEWS_FADE = 120  # days after which news counts half
CLOSE_LOOK = 150  # so many are compared with their titles and search words


def in_order(rows: list[Found], wording: Wording, known: Register) -> list[Found]:
    rare, sizes = [_rarity(unit, known) for unit in wording.units], [_sizes(unit) for unit in wording.units]
    kinds = {kind for kind, name in NAMES.items() if any(name in (unit.typed, *unit.same) for unit in wording.units)}
    for row in rows:
        row.score = _words(row.ranks, sizes, rare) * _weight(row, kinds)
    rows.sort(key=lambda row: -row.score)
    asked = [_meant_by(unit) for unit in wording.units]
    near = rows[:CLOSE_LOOK]
    for row in near:
        row.score += (_title(row.title, asked, rare) + _keywords(row.keywords, asked, rare)) * _weight(row, kinds)
    near.sort(key=lambda row: (-row.score, row.title))
    return [*near, *rows[CLOSE_LOOK:]]


def has_all(row: Found) -> bool:
    return all(map(any, by_unit(row.ranks)))


def says_all(row: Found) -> bool:
    """Not only parts of compounds."""
    return all(any(ranks[:2]) for ranks in by_unit(row.ranks))


def by_unit(ranks: Sequence[float]) -> Iterator[Sequence[float]]:
    return (ranks[place : place + 3] for place in range(0, len(ranks), 3))


def _rarity(unit: Unit, known: Register) -> float:
    """By the titles, search words and summaries it stands in, whichever word for it they use."""
    counts = (known.words.get(fold(way), ("", 0))[1] for way in (*spellings(unit.typed), *unit.same))
    return math.log(2 + len(known.rows) / (1 + max(counts))) ** 2


def _sizes(unit: Unit) -> tuple[int, int]:
    """The database divides a rank by the number of words asked for; a word with many others is worth no less."""
    ways = (spellings(unit.typed), unit.same + unit.compounds)
    return len({stem(fold(way)) for way in ways[0]}), len({stem(fold(way)) for way in ways[1]})


def _words(ranks: Sequence[float], sizes: Sequence[tuple[int, int]], rare: Sequence[float]) -> float:
    total = covered = 0.0
    for (typed, other, parts), (many, others), weight in zip(by_unit(ranks), sizes, rare, strict=True):
        if best := min(1.0, max(typed * many, OTHER_WAY * other * others, PARTS * parts)):
            total += weight * (0.3 + best)
            covered += weight
    return total / sum(rare) * covered / sum(rare)


def _weight(row: Found, asked_for: set[str]) -> float:
    weight = FIRST.get(row.kind, LIKELY) * (ASKED_FOR if row.kind in asked_for else 1)
    if row.status == "ended":
        weight *= ENDED
    if row.kind == "news":
        age = max(0, timezone.localdate().toordinal() - row.day)
        weight *= 0.5 + 0.5 * 0.5 ** (age / NEWS_FADE)
    return weight


@dataclass(frozen=True)
class Asked:
    """Stems of a unit's words as typed and of its other words."""

    typed: frozenset[str]
    others: frozenset[str]

    def weight(self, words: Iterable[str], inside: Iterable[str] = ()) -> float:
        """`inside`: parts of the words."""
        if not self.typed.isdisjoint(words):
            return 1.0
        if not (self.others.isdisjoint(words) and self.typed.isdisjoint(inside)):
            return OTHER_WAY
        return 0.0 if self.others.isdisjoint(inside) else OTHER_WAY**2


def _meant_by(unit: Unit) -> Asked:
    typed = {stem(fold(way)) for word in WORD.findall(unit.typed) for way in spellings(word)}
    others = {stem(fold(word)) for word in WORD.findall(" ".join(unit.same + unit.compounds))}
    return Asked(frozenset(typed), frozenset(others))


def _title(title: str, asked: Sequence[Asked], rare: Sequence[float]) -> float:
    words = [word for word in WORD.findall(title.lower()) if not is_small(word)]
    stems = [stem(fold(word)) for word in words]
    inside = {stem(fold(part)) for word in words for part in parts_of(word)}
    weights = [unit.weight(stems, inside) for unit in asked]
    share = sum(weight * one for weight, one in zip(weights, rare, strict=True)) / sum(rare)
    used = sum(weight > 0 for weight in weights) / max(1, len(words))
    begins = max(unit.weight(stems[:1]) for unit in asked)
    return TITLE * share + WHOLE_TITLE * share * min(1.0, used) + BEGINS * begins


def _keywords(keywords: Sequence[str], asked: Sequence[Asked], rare: Sequence[float]) -> float:
    stems = {stem(word) for word in keywords}
    return KEYWORD * sum(unit.weight(stems) * one for unit, one in zip(asked, rare, strict=True)) / sum(rare)
