"""News as readers, the API and the home page see them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.apps import apps


@dataclass(frozen=True)
class NewsCard:
    slug: str
    title: str
    url: str
    date: datetime.date
    teaser: str
    topics: tuple[str, ...]
    is_example: bool


def latest_news(limit: int | None = None, topic: str = "") -> list[NewsCard]:
    """The newest first. A news item's address follows from its slug: there is one news index at /aktuelles/."""
    news = apps.get_model("content", "NewsPage").objects.live().order_by("-date", "-pk")
    if topic:
        news = news.filter(topics__contains=[topic])
    fields = ("slug", "title", "date", "teaser", "topics", "is_example")
    return [
        NewsCard(slug, title, f"/aktuelles/{slug}/", date, teaser, tuple(topics), is_example)
        for slug, title, date, teaser, topics, is_example in news.values_list(*fields)[:limit]
    ]
