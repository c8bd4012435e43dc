"""Which rows match a query: texts, the directory, news. Each source is one query."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.contrib.postgres.search import SearchQuery, SearchRank, SearchVector
from django.db.models import F, Value

from content.addresses import url_of
from content.facts import resolve
from content.library.models import ReleaseVersion
from content.library.versions import read_by
from content.models import Adaptation, LocalRelease, NewsPage
from content.search.wording import Wording
from content.shelf import Item, Shelf
from content.words.weights import CONFIG
from regions.queries import matches
from tenants.context import current_chamber

TYPED_COUNTS = 3.0  # the word as typed counts more than another word for it
PLACES = {"actor": "/ansprechpartner/", "offer": "/angebote/", "event": "/termine/"}


@dataclass
class Found:
    kind: str
    slug: str
    title: str
    summary: str
    text: str
    url: str
    rank: float
    topics: tuple[str, ...] = field(default_factory=tuple)


def found(wording: Wording, query: SearchQuery, on_shelf: Shelf, limit: int) -> list[Found]:
    return [*_texts(wording, query, on_shelf, limit), *_directory(wording, query, limit), *_news(wording, query, limit)]


def _texts(wording: Wording, query: SearchQuery, on_shelf: Shelf, limit: int) -> Iterator[Found]:
    items = {item.key: item for kind in ("entry", "programme") for item in on_shelf.of(kind)}
    of_patch = {patch.key: item.key for item in items.values() for patch in item.patches}
    followed = [key for key, item in items.items() if item.adaptation is None or item.is_own]
    adapted = [key for key, item in items.items() if item.adaptation and not item.is_own]
    rank = _rank("search_vector", wording, query)
    newest = ReleaseVersion.objects.filter(release__in=[*followed, *of_patch], version=read_by(current_chamber()))
    rows = newest.filter(search_vector=query).values_list("release_id", "search_text", rank)
    own = LocalRelease.objects.filter(key__in=followed, search_vector=query).values_list("key", "search_text", rank)
    changed = Adaptation.objects.filter(release_key__in=adapted, search_vector=query)
    rows = rows.union(own, changed.values_list("release_key", "search_text", rank), all=True)
    best: dict[UUID, tuple[float, str]] = {}
    for key, text, score in rows:
        key = of_patch.get(key, key)
        best[key] = max(best.get(key, (0.0, "")), (score, text))
    for key in sorted(best, key=lambda key: -best[key][0])[:limit]:
        yield _from_item(items[key], best[key][1], best[key][0])


def _from_item(item: Item, text: str, rank: float) -> Found:
    words = item.words
    return Found(
        kind=item.kind,
        slug=item.slug,
        title=words["title"],
        summary=words["summary"],
        text=resolve(text, own=item.is_own or item.adaptation is not None),
        url=url_of(item.kind, item.slug),
        rank=rank,
        topics=tuple(words.get("topics", ())),
    )


def _directory(wording: Wording, query: SearchQuery, limit: int) -> Iterator[Found]:
    for row in matches(query, limit):
        kind, slug = str(row["what"]), str(row["slug"])
        yield Found(
            kind=kind,
            slug=slug,
            title=str(row["title_"]),
            summary=str(row["text"]),
            text=str(row["text"]),
            url=f"{PLACES[kind]}{slug}/",
            rank=float(row["rank"]) * (1 + TYPED_COUNTS),  # type: ignore[arg-type]
            topics=tuple(row["topics"]),  # type: ignore[arg-type]
        )


def _news(wording: Wording, query: SearchQuery, limit: int) -> Iterator[Found]:
    """There are few of them: their words are taken while searching."""
    words = SearchVector("title", weight="A", config=CONFIG) + SearchVector("teaser", weight="B", config=CONFIG)
    news = NewsPage.objects.live().annotate(words=words).filter(words=query)
    rows = news.values_list("slug", "title", "teaser", "topics", _rank("words", wording, query))
    for slug, title, teaser, topics, rank in rows.order_by("-date")[:limit]:
        yield Found("news", slug, title, teaser, teaser, f"/aktuelles/{slug}/", rank, tuple(topics))


def _rank(vector: str, wording: Wording, query: SearchQuery) -> Any:
    return SearchRank(F(vector), query) + SearchRank(F(vector), wording.as_typed) * Value(TYPED_COUNTS)
