"""A directory at North that a program can ask for."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from regions import topics
from regions.models import Actor, Contact, Event, Offer
from regions.topics import Topic
from tenants.actions import touch_content
from tenants.context import in_chamber
from tenants.models import Chamber
from tests.content.conftest import order, probation, publish

__all__ = ["order", "probation", "publish"]  # fixtures


@pytest.fixture
def known_topics(monkeypatch: pytest.MonkeyPatch) -> None:
    known = [Topic("beratung", "Beratung"), Topic("foerderung", "Förderung")]
    monkeypatch.setattr(topics, "_sources", [*topics._sources, lambda: known])


@pytest.fixture
def directory(north: Chamber, known_topics: None) -> dict[str, Any]:
    with in_chamber(north):
        actor = Actor.objects.create(
            slug="kammer-nord",
            name="Kammer Nord",
            kind="kammer",
            city="Nordstadt",
            topics=["beratung"],
            editor_note="GEHEIM",
            source_urls=["https://geheim.example/quelle"],
        )
        Actor.objects.create(slug="schule", name="Berufskolleg", kind="berufsschule")
        Actor.objects.create(slug="entwurf", name="Noch nicht fertig", live=False)
        contact = Contact.objects.create(actor=actor, role="Ausbildungsberatung", phone="0123 456", topics=["beratung"])
        offer = Offer.objects.create(slug="sprechtag", title="Sprechtag", actor=actor, topics=["foerderung"])
        event = Event.objects.create(
            slug="messe", title="Messe", actor=actor, starts_at=timezone.now() + timedelta(days=3)
        )
        Event.objects.create(slug="vorbei", title="Vorbei", starts_at=timezone.now() - timedelta(days=3))
        touch_content()
    return {"actor": actor, "contact": contact, "offer": offer, "event": event}


@pytest.fixture
def at_most_questions(db: None) -> Callable[[int], AbstractContextManager[None]]:
    """Counts what is asked of the database; to say in which schema (SET search_path) is no question."""

    @contextmanager
    def count(most: int) -> Iterator[None]:
        with CaptureQueriesContext(connection) as captured:
            yield
        asked = [query["sql"] for query in captured if not query["sql"].startswith(("SET ", "SAVEPOINT", "RELEASE"))]
        assert len(asked) <= most, "\n".join(asked)

    return count
