"""From what somebody typed to a tsquery."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from django.contrib.postgres.search import SearchQuery

from content.words.weights import CONFIG

MOST_WORDS = 8
_WORD = re.compile(r"\w+")
_SPELLED_OUT = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("ss", "ß"))


def _groups() -> dict[str, set[str]]:
    groups: dict[str, set[str]] = {}
    for group in json.loads(Path(__file__).with_name("synonyms.json").read_text()):
        for word in group:
            groups.setdefault(word, set()).update(group)
    return groups


_SYNONYMS = _groups()


@dataclass(frozen=True)
class Wording:
    """`words` as typed, `others` for each the ways to say the same; the last word may be unfinished."""

    words: tuple[str, ...]
    others: tuple[frozenset[str], ...]
    unfinished: bool

    def __bool__(self) -> bool:
        return bool(self.words)

    @property
    def as_typed(self) -> SearchQuery:
        return self._query([frozenset(spellings(word)) for word in self.words], " & ")

    @property
    def all_words(self) -> SearchQuery:
        return self._query(self.others, " & ")

    @property
    def any_word(self) -> SearchQuery:
        return self._query(self.others, " | ")

    def _query(self, alternatives: "list[frozenset[str]] | tuple[frozenset[str], ...]", join: str) -> SearchQuery:
        parts = []
        for position, ways in enumerate(alternatives):
            last = self.unfinished and position == len(alternatives) - 1
            typed = spellings(self.words[position])
            terms = sorted(f"{way}:*" if last and way in typed else way for way in ways)
            parts.append(f"({' | '.join(terms)})")
        return SearchQuery(join.join(parts), config=CONFIG, search_type="raw")


def worded(typed: str) -> Wording:
    words = tuple(word.lower() for word in _WORD.findall(typed.replace("\x00", " ")[:200])[:MOST_WORDS])
    others = tuple(frozenset(spellings(word) | synonyms(word)) for word in words)
    unfinished = bool(words) and typed[-1:].isalnum() and len(words[-1]) > 2
    return Wording(words, others, unfinished)


def spellings(word: str) -> set[str]:
    """“Praemie” for “Prämie”, in both directions: the stemmer knows umlauts, not how people avoid them."""
    found = {word}
    for plain, umlaut in _SPELLED_OUT:
        found |= {one.replace(plain, umlaut) for one in found}
    return found


def synonyms(word: str) -> set[str]:
    return {other for spelling in spellings(word) for other in _SYNONYMS.get(spelling, ())}
