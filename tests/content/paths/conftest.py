"""A guide and a question path of the national team, over two texts."""

from collections.abc import Callable
from typing import Any

import pytest

from tenants.context import in_chamber
from tenants.models import Chamber
from tests.content.conftest import PROBATION, line, replaced, write
from tests.content.paths.walks import question, result, step


def programme(slug: str, title: str, **meta: Any) -> Any:
    names = ("summary", "amount", "provider", "target", "benefit", "conditions", "deadline")
    lines = [line("title", title), *(line(name, f"{name} von {title}") for name in names)]
    return write("programme", slug, lines, **{"status": "active", "level": "bund", "topics": [], **meta})


@pytest.fixture
def texts(publish: Callable[..., Any]) -> dict[str, Any]:
    vacation = replaced(PROBATION, line("title", "Urlaub"), line("summary", "Wie viel Urlaub es gibt."))
    return {"probezeit": publish(), "urlaub": publish(vacation, slug="urlaub")}


@pytest.fixture
def money(national: Chamber, texts: Any) -> None:
    with in_chamber(national):
        programme("verbund-bund", "Verbund im Bund", tags=["verbund"])
        programme("verbund-nw", "Verbund in NRW", tags=["verbund"], level="land", land="DE-NW")
        programme("verbund-sn", "Verbund in Sachsen", tags=["verbund"], level="land", land="DE-SN")
        programme("verbund-alt", "Verbund von gestern", tags=["verbund"], status="ended")
        programme("praktikum", "Geld für Praktika", tags=["praktikum"])
        programme("beratung", "Beratung für alle", topics=["foerderung"])


@pytest.fixture
def plan(national: Chamber, texts: Any) -> Any:
    steps = [
        step("s1", "Kennenlernen", "urlaub", text="<p>Zeigen Sie sich.</p>"),
        step("s2", "Probieren", "probezeit", "gibt-es-nicht"),
    ]
    with in_chamber(national):
        return write("guide", "plan", [line("title", "Der Plan"), line("lead", "Zwei Schritte."), *steps])


@pytest.fixture
def asked(national: Chamber, money: None) -> Any:
    blocks = [
        question("ort", ("Ja", "gut"), ("Nein, ein Teil fehlt", "gut", ["verbund"]), asks="Passt der Ort?"),
        result("gut", entries=("probezeit", "urlaub"), topic="foerderung", topics=["foerderung"]),
    ]
    with in_chamber(national):
        return write("questions", "duerfen-wir", [line("title", "Dürfen wir?"), line("lead", "Eine Frage."), *blocks])
