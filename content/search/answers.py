"""What a search answers: everything readers can open that fits, best first."""

from collections import Counter
from dataclasses import dataclass, field

from django.utils.safestring import SafeString

from content.addresses import url_of
from content.search.correcting import put_right, suggestions
from content.search.found import DIRECTORY, Found, found
from content.search.ranking import by_unit, has_all, in_order, says_all
from content.search.register import Register, register
from content.search.snippets import snippet
from content.search.texts import texts_of
from content.search.wording import Wording, worded

FEW = 20  # fewer pages with all words: those with some of them may hold the answer


@dataclass(frozen=True)
class Hit:
    kind: str
    slug: str
    title: str
    url: str  # a path: the host is the reader's own
    snippet_html: SafeString
    topic_titles: list[str]


@dataclass(frozen=True)
class Wanted:
    """What the reader narrowed it down to; empty: everything."""

    kind: str = ""
    topic: str = ""
    category: str = ""


@dataclass(frozen=True)
class Facet:
    value: str
    title: str  # empty for kinds: templates know their names
    count: int


@dataclass(frozen=True)
class Answer:
    hits: list[Hit] = field(default_factory=list)
    total: int = 0
    meant: str = ""  # what was searched instead of what was typed
    suggestions: list[str] = field(default_factory=list)
    missed: bool = False  # a word stands nowhere in this house
    kinds: list[Facet] = field(default_factory=list)
    topics: list[Facet] = field(default_factory=list)
    categories: list[Facet] = field(default_factory=list)


def search(query: str, limit: int = 30) -> list[Hit]:
    return answer(query, limit=limit).hits


def answer(typed: str, wanted: Wanted = Wanted(), *, limit: int = 30, offset: int = 0) -> Answer:
    """All words first; where few pages have all of them, those with some follow. A word nobody knows is put right."""
    known = register()
    wording = worded(typed, known)
    if not wording:
        return Answer()
    rows, meant = _rows(typed, wording, known)
    if meant:
        wording = worded(meant, known, finished=True)
    rows = in_order(rows, wording, known)
    shown = [row for row in rows if _fits(row, wanted)]
    return Answer(
        hits=_hits(shown[offset : offset + limit], wording, known),
        total=len(shown),
        meant=meant,
        suggestions=[] if meant else suggestions(typed, known),
        missed=bool(meant) or not rows or _stands_nowhere(rows),
        **_facets(rows, wanted, known),
    )


def _rows(typed: str, wording: Wording, known: Register) -> tuple[list[Found], str]:
    rows, meant = found(wording.all_words, wording, known), ""
    # An unknown word may still be made of known parts: “Ausbildungsnachweiss” with one s too many.
    if not any(says_all(row) for row in rows) and (right := put_right(typed, known)):
        corrected = worded(right, known, finished=True)
        if better := found(corrected.all_words, corrected, known):
            rows, meant, wording = better, right, corrected
    if len(rows) < FEW and len(wording.units) > 1:
        rows = found(wording.any_word, wording, known)
    if not rows and (right := put_right(typed, known)):
        meant, wording = right, worded(right, known, finished=True)
        rows = found(wording.any_word, wording, known)
    return (rows, meant) if rows else ([], "")


def _stands_nowhere(rows: list[Found]) -> bool:
    if any(has_all(row) for row in rows):
        return False
    best = [max(ranks) for ranks in zip(*(row.ranks for row in rows), strict=True)]
    return not all(map(any, by_unit(best)))


def _fits(row: Found, wanted: Wanted, *, but: str = "") -> bool:
    return (
        (not wanted.kind or but == "kind" or row.kind == wanted.kind)
        and (not wanted.topic or but == "topic" or wanted.topic in row.topics)
        and (not wanted.category or but == "category" or row.category == wanted.category)
    )


def _facets(rows: list[Found], wanted: Wanted, known: Register) -> dict[str, list[Facet]]:
    """How many there would be: each facet counts within what the other two leave."""
    kinds = Counter(row.kind for row in rows if _fits(row, wanted, but="kind"))
    topics = Counter(topic for row in rows if _fits(row, wanted, but="topic") for topic in row.topics)
    categories = Counter(row.category for row in rows if row.category and _fits(row, wanted, but="category"))
    return {
        "kinds": [Facet(kind, "", count) for kind, count in kinds.most_common()],
        "topics": _titled(topics, known.topics),
        "categories": _titled(categories, known.categories),
    }


def _titled(counts: Counter[str], titles: dict[str, str]) -> list[Facet]:
    return [Facet(slug, titles[slug], count) for slug, count in counts.most_common() if slug in titles]


def _hits(rows: list[Found], wording: Wording, known: Register) -> list[Hit]:
    texts = texts_of(rows, known)
    words = {word for unit in wording.units for word in (unit.typed, *unit.same, *unit.compounds)}
    return [
        Hit(
            kind=row.kind,
            slug=row.slug,
            title=row.title,
            url=_url(row),
            snippet_html=snippet(texts.get((row.where, row.key), ""), words, otherwise=row.summary),
            topic_titles=[known.topics[slug] for slug in row.topics if slug in known.topics],
        )
        for row in rows
    ]


def _url(row: Found) -> str:
    if row.kind == "news":
        return f"/aktuelles/{row.slug}/"
    place = DIRECTORY.get(row.kind)
    return f"{place}{row.slug}/" if place else url_of(row.kind, row.slug)
