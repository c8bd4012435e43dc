"""What a search answers: everything readers can open that fits, best first."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from content.search.found import Found, found
from content.search.index import refresh_index
from content.search.snippets import snippet
from content.search.wording import Wording, spellings, worded
from content.shelf import shelf


@dataclass(frozen=True)
class Hit:
    kind: str
    slug: str
    title: str
    url: str  # a path: the host is the reader's own
    snippet_html: SafeString
    topic_titles: list[str]


def search(query: str, limit: int = 30) -> list[Hit]:
    """All words first; only when nothing has all of them, texts with any of them."""
    wording = worded(query)
    if not wording:
        return []
    on_shelf = shelf()
    refresh_index(on_shelf.items)
    rows = found(wording, wording.all_words, on_shelf, limit)
    if not rows and len(wording.words) > 1:
        rows = found(wording, wording.any_word, on_shelf, limit)
    rows.sort(key=lambda row: (-row.rank - _bonus(row, wording), row.title))
    titles = {item.slug: item.words["title"] for item in on_shelf.of("topic")}
    words = {way for ways in wording.others for way in ways}
    return [_hit(row, words, titles) for row in rows[:limit]]


def _bonus(row: Found, wording: Wording) -> float:
    """Who types the title wants that text."""
    title = row.title.lower()
    typed = " ".join(wording.words)
    if title in spellings(typed):
        return 10.0
    return 1.0 if any(title.startswith(way) for way in spellings(typed)) else 0.0


def _hit(row: Found, words: set[str], titles: dict[str, str]) -> Hit:
    return Hit(
        kind=row.kind,
        slug=row.slug,
        title=row.title,
        url=row.url,
        snippet_html=snippet(row.text, words, otherwise=row.summary),
        topic_titles=[titles[slug] for slug in row.topics if slug in titles],
    )
