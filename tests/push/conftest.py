"""Devices, topics and a worker that works at once."""

from collections.abc import Iterator
from typing import Any

import pytest
from wagtail.models import Page

from config.celery import app
from push import tasks
from push.actions.freeze_campaign import freeze_campaign
from push.actions.subscribe import Wish, subscribe
from push.models import Campaign, Subscription
from regions import topics
from regions.topics import Topic
from tenants.context import in_chamber
from tests.push.device import Devices, running

KNOWN = [Topic("aktuelles", "Aktuelles", True), Topic("foerderung", "Förderung", True), Topic("vertrag", "Vertrag")]


@pytest.fixture(scope="session")
def device_service() -> Iterator[Devices]:
    with running() as service:
        yield service


@pytest.fixture
def devices(device_service: Devices, settings: Any) -> Devices:
    """The push service, allowed as the one extra origin."""
    settings.PUSH_EXTRA_ORIGIN = device_service.origin
    return device_service


@pytest.fixture(autouse=True)
def known_topics(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topics, "_sources", [lambda: KNOWN])


@pytest.fixture
def at_once() -> Iterator[None]:
    """Tasks run where they are sent from, as the worker would run them."""
    app.conf.update(task_always_eager=True, task_eager_propagates=True)
    yield
    app.conf.update(task_always_eager=False, task_eager_propagates=False)


class Reader:
    """A device that has subscribed at a chamber."""

    def __init__(self, devices: Devices, chamber: Any, chosen: tuple[str, ...] = ("aktuelles",)) -> None:
        self.devices, self.chamber = devices, chamber
        self.device = devices.register()
        keys = self.device["keys"]
        with in_chamber(chamber):
            self.row = subscribe(Wish(self.device["endpoint"], keys["p256dh"], keys["auth"], chosen))

    @property
    def heard(self) -> list[dict[str, Any]]:
        return [message["payload"]["notification"] for message in self.devices.messages(self.device)]

    @property
    def is_subscribed(self) -> bool:
        with in_chamber(self.chamber):
            return Subscription.objects.filter(endpoint=self.device["endpoint"]).exists()


@pytest.fixture
def draft(in_north: Any) -> Campaign:
    return Campaign.objects.create(
        title="Grüße aus Hagen 👋", body="Zuschuß für Ä, Ö, Ü: „jetzt“ 🎓", topic="aktuelles", link="/termine/"
    )


@pytest.fixture
def home(in_north: Any) -> Page:
    """Some page that readers can open."""
    page = Page.objects.filter(live=True, depth__gt=1).first()
    assert page is not None
    return page


@pytest.fixture
def readers(devices: Devices, in_north: Any) -> list[Reader]:
    return [Reader(devices, in_north) for _ in range(3)]


def send(chamber: Any, campaign: Campaign, user: Any) -> None:
    freeze_campaign(campaign.pk, user)
    tasks.dispatch_campaign(chamber.pk, campaign.pk)
    campaign.refresh_from_db()


def states(campaign: Campaign) -> list[str]:
    return sorted(campaign.deliveries.values_list("state", flat=True))
