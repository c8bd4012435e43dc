"""Numbers of the national team, and the days on which they are read."""

from collections.abc import Callable
from typing import Any

import pytest

from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.provisioning import provision_chamber
from tests.content.conftest import line, write

PAY = [("2025-01-01", "682 Euro"), ("2026-01-01", "724 Euro")]


def number(slug: str, values: list[tuple[str, str]], title: str = "Mindestvergütung", **meta: Any) -> Any:
    """Publish a number in the current chamber, as the form's button does."""
    told = [{"from": day, "value": value} for day, value in values]
    return write(
        "fact",
        slug,
        [line("title", title), line("note", ""), {"id": "values", "type": "values", "value": told}],
        **meta,
    )


@pytest.fixture
def tell(national: Chamber) -> Callable[..., Any]:
    """tell(slug, values) is the national team publishing a number."""

    def make(slug: str = "lohn", values: list[tuple[str, str]] = PAY, **meta: Any) -> Any:
        with in_chamber(national):
            return number(slug, values, **meta)

    return make


@pytest.fixture
def land(db: None) -> Chamber:
    """The team of North's Land."""
    return provision_chamber(slug="nrw", name="Land NRW", host="nrw.example", kind="land", land="DE-NW")
