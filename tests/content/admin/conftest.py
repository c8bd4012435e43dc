"""A small national shelf: two categories, two topics, a text with paragraphs, one that is law."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from content.actions import publish_entry
from content.conversion import fill
from content.kinds import model_of
from content.models import Entry
from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.users.models import User
from tests.content.admin.browser import Browser
from tests.content.admin.reviewing import OUR_MINIMUM, OURS, address_of

MINIMUM = "11111111-1111-4111-8111-111111111111"
WEEKS = "22222222-2222-4222-8222-222222222222"
CALLOUT = "33333333-3333-4333-8333-333333333333"


def body(slug: str, title: str, **changes: Any) -> dict[str, Any]:
    return {
        "slug": slug,
        "category": "auswahl-vertrag",
        "topics": ["vertrag"],
        "law_refs": ["§ 20 BBiG"],
        "sources": [{"label": "§ 20 BBiG", "url": "https://www.gesetze-im-internet.de/bbig_2005/__20.html"}],
        "checked_on": "2026-11-22",
        "confidence": "checked",
        "binding": False,
        **changes,
        "blocks": [
            {"id": "title", "type": "line", "value": title},
            {"id": "summary", "type": "line", "value": "Mindestens ein, höchstens vier Monate."},
            {"id": "figures", "type": "figures", "value": [{"value": "1 bis 4 Monate", "label": "Dauer"}]},
            {"id": "checklist", "type": "checklist", "value": [{"text": "Ende der Probezeit eintragen", "hint": ""}]},
            {"id": "keywords", "type": "words", "value": ["Probezeit"]},
            {"id": MINIMUM, "type": "rich_text", "value": "<p>Sie dauert <b>mindestens einen Monat</b>.</p>"},
            {"id": WEEKS, "type": "rich_text", "value": "<h2>Nutzen</h2><ul><li>Woche 1: Einführung</li></ul>"},
            {"id": CALLOUT, "type": "callout", "value": {"tone": "warn", "title": "", "text": "<p>Achtung</p>"}},
        ],
    }


def changed(*pairs: Any, **more: Any) -> dict[str, Any]:
    content = body("probezeit", "Probezeit nutzen", **more)
    values = dict(zip(pairs[::2], pairs[1::2], strict=True))
    content["blocks"] = [
        {**block, "value": values.get(block["id"], block["value"])}
        for block in content["blocks"]
        if values.get(block["id"], "") is not None
    ]
    return content


@pytest.fixture
def publish_national(national: Chamber) -> Callable[..., Entry]:
    """publish_national(body, kind="entry"): the national team writes and publishes, or publishes anew."""

    def publish(content: dict[str, Any], kind: str = "entry") -> Any:
        model = model_of(kind)
        with in_chamber(national):
            source = model.objects.filter(slug=content["slug"]).first() or model()
            fill(source, content, content["blocks"])
            publish_entry(source, User.objects.get(email="olga@operator.example"))
            return source

    return publish


@pytest.fixture
def shelf(publish_national: Callable[..., Entry]) -> dict[str, Entry]:
    for order, (slug, title) in enumerate(
        [("azubis-finden", "Azubis finden"), ("auswahl-vertrag", "Auswahl & Vertrag")]
    ):
        ordered = {"slug": slug, "order": order + 1, "blocks": [{"id": "title", "type": "line", "value": title}]}
        publish_national(ordered, "category")
    for slug, title in (("vertrag", "Vertrag"), ("beratung", "Beratung")):
        publish_national({"slug": slug, "blocks": [{"id": "title", "type": "line", "value": title}]}, "topic")
    return {
        "probezeit": publish_national(body("probezeit", "Probezeit nutzen")),
        "urlaub": publish_national(body("urlaub", "Urlaub für Azubis", category="azubis-finden")),
        "gesetz": publish_national(body("gesetz", "Was im Vertrag steht", binding=True)),
    }


@pytest.fixture
def nora_at_work(north: Chamber, nora: User, client_for: Callable[..., Client], shelf: Any) -> Client:
    return client_for(north, nora)


@pytest.fixture
def adapted(nora_at_work: Client, shelf: dict[str, Entry]) -> Any:
    """Nora has adapted two paragraphs, the summary, and left the note out."""
    form = Browser(nora_at_work, address_of(shelf["probezeit"].key))
    form.write(WEEKS, OURS)
    form.write(MINIMUM, OUR_MINIMUM)
    form.remove(CALLOUT)
    form.press()
    return shelf["probezeit"].key


@pytest.fixture
def behind(adapted: Any, publish_national: Callable[..., Entry], national: Chamber) -> Any:
    """The national team changes all three places, and says why."""
    with in_chamber(national):
        Entry.objects.filter(slug="probezeit").update(change_reason="Neues Gesetz seit Oktober.")
    publish_national(
        changed(
            MINIMUM,
            "<p>Sie dauert <b>mindestens zwei Monate</b>.</p>",
            WEEKS,
            "<h2>Nutzen</h2><ul><li>Woche 1: Einführung</li><li>Woche 2: Gespräch</li></ul>",
            CALLOUT,
            {"tone": "warn", "title": "", "text": "<p>Achtung, neu</p>"},
        )
    )
    return adapted
