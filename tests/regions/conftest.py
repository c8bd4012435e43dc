"""What the directory's tests stand on: two topics, and short ways to make rows."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from regions import topics
from regions.models import Actor, Event, Offer
from regions.topics import Topic

TOPICS = [
    Topic("beratung", "Beratung"),
    Topic("foerderung", "Förderung", subscribable=True),
    Topic("konflikte", "Konflikte"),
]


def known_topics() -> list[Topic]:
    return TOPICS


@pytest.fixture(autouse=True)
def three_topics(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever content knows, these tests know three topics."""
    monkeypatch.setattr(topics, "_sources", [known_topics])


@pytest.fixture
def make_actor() -> Callable[..., Actor]:
    def make(slug: str = "kammer", **values: Any) -> Actor:
        return Actor.objects.create(slug=slug, **{"name": f"Stelle {slug}", "kind": "kammer", **values})

    return make


@pytest.fixture
def make_offer() -> Callable[..., Offer]:
    def make(slug: str = "beratung", **values: Any) -> Offer:
        return Offer.objects.create(slug=slug, **{"title": f"Angebot {slug}", **values})

    return make


@pytest.fixture
def make_event() -> Callable[..., Event]:
    def make(slug: str = "messe", starts_at: datetime | None = None, **values: Any) -> Event:
        if starts_at is None and values.get("status") != "open_date":
            starts_at = timezone.now() + timedelta(days=10)
        return Event.objects.create(slug=slug, starts_at=starts_at, **{"title": f"Termin {slug}", **values})

    return make
