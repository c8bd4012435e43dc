"""The national text on the trial period, and its English version."""

from collections.abc import Callable
from typing import Any

import pytest

from tenants.context import in_chamber
from tenants.models import Chamber
from tests.content.conftest import line, rich, write

ENGLISH: list[Any] = [
    line("title", "Trial period"),
    line("summary", "One to four months are allowed."),
    {"id": "checklist", "type": "checklist", "value": [{"text": "Note the last day", "hint": ""}]},
    rich("a", "<h2>How long</h2><p>At least one month, at most four.</p>"),
    rich("b", "<h2>Ending it</h2><p>At any time without notice, but in writing.</p>"),
    {"id": "c", "type": "contact", "value": {"topic": "vertrag", "text": "Ask us."}},
]


def translate(text: Any, language: str, blocks: list[Any], address: str, **meta: Any) -> Any:
    """Publish a translation in the current chamber, as the form's button does."""
    of = {"language": language, "of_slug": text.slug, "of_key": str(text.key), "of_version": 1, **meta}
    return write("translation", f"{text.slug}-{address}", blocks, **of)


@pytest.fixture
def probation(order: None, publish: Callable[..., Any]) -> Any:
    return publish()


@pytest.fixture
def english(national: Chamber, probation: Any) -> Any:
    with in_chamber(national):
        return translate(probation, "en", ENGLISH, "en")
