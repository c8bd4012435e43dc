"""One adapted text, suggested."""

import pytest

from content.actions import adapt_entry
from content.actions.suggest_entry import suggest_entry
from tenants.context import in_chamber
from tests.content.conftest import PROBATION, replaced, write
from tests.content.suggestions.steps import EXTRA, OURS


@pytest.fixture
def key(probation, north):
    with in_chamber(north):
        adapt_entry(probation.key, [*replaced(PROBATION, OURS), EXTRA])
    return probation.key


@pytest.fixture
def suggestion(key, north, national):
    with in_chamber(north):
        return suggest_entry(key, national.key, "So rufen die Betriebe vorher an.")


@pytest.fixture
def own(order, north):
    with in_chamber(north):
        return write("entry", "tipps", PROBATION, category="auswahl-vertrag", topics=["vertrag"], binding=True)
