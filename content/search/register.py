"""
What can be found in the current chamber, without the texts: which release answers for which page, and every word of
titles and search words. Made of the shelf, so that nothing hidden is in it; kept until anything there has changed.
"""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from django.core.cache import cache
from django.db import connection

from content.addresses import PLACES
from content.models import NewsPage
from content.search.index import index_news, refresh_index
from content.shelf import Item, shelf
from content.tokens import Told
from content.words.compounds import parts_of
from content.words.folding import WORD, fold, stem
from regions.searching import names_in_use
from tenants.context import current_chamber
from tenants.queries import freshness

SHAPE = 6  # another one for every change of Register: a new program must not unpack what the last one kept
SECONDS = 600
SECONDS_AT_HAND = 60
MOST_AT_HAND = 4
MOST_COMPOUNDS = 12
LONGEST_OFFER = 80
#: Where the words of a text are indexed: in the library, in a chamber's own release, in its adaptation.
ABOVE, OWN, ADAPTED = "above", "own", "adapted"


class Row(NamedTuple):
    kind: str
    slug: str
    title: str
    summary: str
    category: str
    topics: tuple[str, ...]
    status: str
    published: int  # day as a number
    keywords: tuple[str, ...]  # folded


@dataclass
class Register:
    rows: list[tuple[Any, ...]] = field(default_factory=list)  # as Row names them; plain tuples unpack faster
    sources: dict[tuple[str, int, int], int] = field(default_factory=dict)  # {(where, key, version): number in rows}
    layers: list[UUID] = field(default_factory=list)  # whose releases are among them
    topics: dict[str, str] = field(default_factory=dict)
    categories: dict[str, str] = field(default_factory=dict)
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)  # {folded words: others for the same}
    words: dict[str, tuple[str, int]] = field(
        default_factory=dict
    )  # {folded: (as written, in how many titles and summaries)}
    compounds: dict[str, list[str]] = field(default_factory=dict)  # {stem of a part: words made of it}
    told: Told = field(default_factory=lambda: Told({}, {}))  # what numbers in texts say today
    phrases: dict[str, str] = field(default_factory=dict)  # {folded: title or search word}, to offer to who types

    def row_of(self, where: str, key: UUID, version: int) -> int | None:
        return self.sources.get((where, key.int, version))


# The last few, unpacked: {(schema, freshness): (until when, register)}.
_at_hand: dict[tuple[str, str], tuple[float, Register]] = {}


def register() -> Register:
    # A change that is not committed must not be kept: it could still be taken back, its revision used again.
    if connection.in_atomic_block:
        return _made()
    chamber = current_chamber()
    name = (chamber.schema_name, freshness(chamber))
    until, held = _at_hand.get(name, (0.0, None))
    if held is None or until < time.monotonic():
        held = _kept(f"search:{SHAPE}:{name[1]}")
        for old in list(_at_hand)[: 1 - MOST_AT_HAND]:
            _at_hand.pop(old, None)
        _at_hand[name] = (time.monotonic() + SECONDS_AT_HAND, held)
    return held


def _kept(key: str) -> Register:
    kept: Register | None = cache.get(key)
    if kept is None:
        kept = _made()
        cache.set(key, kept, SECONDS)
    return kept


def searchable(item: Item) -> bool:
    """What has a page of its own; a programme of another Land is of no use to a reader."""
    if item.kind not in PLACES or item.kind == "category" or item.is_hidden:
        return False
    land = item.card.get("land") if item.card.get("level") == "land" else ""
    return not land or not current_chamber().land or land == current_chamber().land


def _made() -> Register:
    made = Register()
    on_shelf = shelf()
    items = on_shelf.items
    made.told = on_shelf.told
    made.layers = list({one.layer for item in items for one in (item, *item.patches) if one.layer})
    refresh_index(items)
    index_news()
    for item in items:
        if searchable(item):
            made.sources[_source(item)] = len(made.rows)
            made.rows.append(tuple(_row(item)))
        elif item.kind in {"topic", "category"} and not item.is_hidden:
            {"topic": made.topics, "category": made.categories}[item.kind][item.slug] = item.words["title"]
        elif item.kind == "words" and not item.is_hidden:
            _add_group(made.groups, item.words.get("words", ()))
    for names, text in _named(items):
        made.phrases |= {fold(name): name for name in names if 2 < len(name) <= LONGEST_OFFER}
        _add_words(made, " ".join([*names, text]))
    return made


def _source(item: Item) -> tuple[str, int, int]:
    """Of a text that a Land or the chamber has changed, the words as changed."""
    if item.layer is None:
        return OWN, item.key.int, item.version
    if item.adaptation and not item.is_own:
        return ADAPTED, item.key.int, 0
    read = item.patches[-1] if item.patches else item
    return ABOVE, read.key.int, read.version


def _row(item: Item) -> Row:
    words = item.words
    return Row(
        item.kind,
        item.slug,
        words["title"],
        words["summary"],
        words.get("category", ""),
        tuple(words.get("topics", ())),
        words.get("status", ""),
        item.published_at.toordinal(),
        tuple(fold(word) for word in words.get("keywords", ())),
    )


def _add_group(groups: dict[str, tuple[str, ...]], words: Iterable[str]) -> None:
    """A word may stand in several groups: it then means all of them."""
    known = [word.lower() for word in words]
    for word in known:
        name = " ".join(WORD.findall(fold(word)))
        groups[name] = tuple(dict.fromkeys((*groups.get(name, ()), *known)))


def _named(items: Iterable[Item]) -> Iterator[tuple[list[str], str]]:
    """By which names each thing goes, and what is said of it in short."""
    for item in items:
        if searchable(item):
            yield [item.words["title"], *item.words.get("keywords", ())], item.words["summary"]
    for names in names_in_use():
        yield names, ""
    for title, teaser in NewsPage.objects.live().values_list("title", "teaser"):
        yield [title], teaser


def _add_words(made: Register, text: str) -> None:
    for word in set(WORD.findall(text)):
        folded = fold(word)
        written, count = made.words.get(folded, (word, 0))
        made.words[folded] = (written, count + 1)
        if count == 0:
            for part in parts_of(word.lower()):
                others = made.compounds.setdefault(stem(fold(part)), [])
                if len(others) < MOST_COMPOUNDS:
                    others.append(word.lower())
