"""The filters a reader sets in the address bar: ?thema= and ?art=, and the page of a long list: ?seite=."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from regions import topics
from regions.models.base import ListingQuerySet
from regions.topics import Topic


@dataclass(frozen=True)
class Chosen:
    """What a reader chose, and what there is to choose from. A word nobody knows filters nothing."""

    topic: Topic | None
    kind: str
    topics: list[Topic]
    kinds: list[tuple[str, str]]
    titles: dict[str, str]

    @property
    def topic_slug(self) -> str | None:
        return self.topic.slug if self.topic else None

    def context(self) -> dict[str, object]:
        return {"topic": self.topic, "topics": self.topics, "kind": self.kind, "kinds": self.kinds}

    def label(self, rows: Iterable[object]) -> None:
        """Give every row the titles of its topics, without a query a row."""
        for row in rows:
            row.topic_titles = [self.titles[slug] for slug in row.topics if slug in self.titles]  # type: ignore[attr-defined]


def chosen(request: HttpRequest, rows: ListingQuerySet, plurals: Mapping[Any, Any]) -> Chosen:
    """Read the choice from the address; offer only what leads somewhere."""
    known = topics.all_topics()
    asked_topic, asked_kind = request.GET.get("thema", ""), request.GET.get("art", "")
    used_topics = rows.topics_in_use()
    used_kinds = set(rows.order_by().values_list("kind", flat=True).distinct())
    return Chosen(
        topic=next((topic for topic in known if topic.slug == asked_topic), None),
        kind=asked_kind if asked_kind in {kind.value for kind in plurals} else "",
        topics=[topic for topic in known if topic.slug in used_topics],
        kinds=[(kind.value, str(plural)) for kind, plural in plurals.items() if kind.value in used_kinds],
        titles={topic.slug: topic.title for topic in known},
    )
