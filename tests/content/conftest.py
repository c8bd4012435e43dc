"""Texts to work with: a category, topics and one national entry that North and South read."""

from collections.abc import Callable
from typing import Any

import pytest

from content.above import text_above
from content.actions import decide, publish_decisions, publish_entry
from content.actions.decide import print_above
from content.conversion import fill
from content.kinds import model_of
from tenants.context import in_chamber
from tenants.models import Chamber

RICH = "rich_text"
PROBATION = [
    {"id": "title", "type": "line", "value": "Probezeit"},
    {"id": "summary", "type": "line", "value": "Ein bis vier Monate sind erlaubt."},
    {"id": "figures", "type": "figures", "value": [{"value": "1 bis 4 Monate", "label": "Dauer"}]},
    {"id": "checklist", "type": "checklist", "value": [{"text": "Ende eintragen", "hint": ""}]},
    {"id": "keywords", "type": "words", "value": ["Probezeit", "Kündigungsfrist"]},
    {"id": "a", "type": RICH, "value": "<h2>Dauer</h2><p>Mindestens ein Monat, höchstens vier.</p>"},
    {"id": "b", "type": RICH, "value": "<h2>Kündigung</h2><p>Jederzeit ohne Frist, aber schriftlich.</p>"},
    {"id": "c", "type": "contact", "value": {"topic": "vertrag", "text": "Fragen Sie uns."}},
]


def line(id_: str, value: str) -> dict[str, Any]:
    return {"id": id_, "type": "line", "value": value}


def rich(id_: str, value: str) -> dict[str, Any]:
    return {"id": id_, "type": RICH, "value": value}


def replaced(blocks: list[dict[str, Any]], *new: dict[str, Any]) -> list[dict[str, Any]]:
    by_id = {block["id"]: block for block in new}
    return [by_id.get(block["id"], block) for block in blocks]


def write(kind: str, slug: str, blocks: list[dict[str, Any]], user: Any = None, **meta: Any) -> Any:
    """Publish a text in the current chamber, as the form's button does."""
    model: Any = model_of(kind)
    source = model.objects.filter(slug=slug).first() or model()
    fill(source, {"slug": slug, **meta}, blocks)
    publish_entry(source, user)
    return source


def settle(key: Any, block_id: str, choice: str = "ours", value: Any = None, user: Any = None) -> None:
    """Answer one changed place in the current chamber, and publish the answer."""
    decide(key, block_id, choice, print_above(text_above(key), block_id), value, user)
    publish_decisions(key, user)


@pytest.fixture
def order(national: Chamber) -> None:
    """Two categories and three topics, so that texts can be published."""
    with in_chamber(national):
        for place, slug in enumerate(("auswahl-vertrag", "azubis-finden"), 1):
            write("category", slug, [line("title", slug.title()), line("lead", "")], order=place)
        for place, slug in enumerate(("vertrag", "azubisuche", "foerderung"), 1):
            write("topic", slug, [line("title", slug.title()), line("lead", "")], order=place)


@pytest.fixture
def publish(national: Chamber, order: None) -> Callable[..., Any]:
    """publish(blocks, slug=...) is the national team publishing an entry."""

    def make(blocks: list[dict[str, Any]] = PROBATION, slug: str = "probezeit", **meta: Any) -> Any:
        with in_chamber(national):
            return write("entry", slug, blocks, **{"category": "auswahl-vertrag", "topics": ["vertrag"], **meta})

    return make


@pytest.fixture
def probation(publish: Callable[..., Any]) -> Any:
    return publish()
