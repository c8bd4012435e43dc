"""Layers stack: a chamber reads what its Land made of the national text, with its own words on top."""

import pytest

from content import queries
from content.actions import adapt_entry, follow_again, hide_entry, show_again
from content.adapting import instance_for_adapting
from content.library.models import Release
from tenants.context import in_chamber
from tenants.provisioning import provision_chamber
from tests.content.conftest import PROBATION, line, replaced, rich, write

LANDS = rich("a", "<p>In Nordrhein-Westfalen gilt dasselbe.</p>")
OURS = rich("b", "<p>Rufen Sie uns an.</p>")


@pytest.fixture
def land(db):
    return provision_chamber(slug="nrw", name="Land NRW", host="nrw.example", kind="land", land="DE-NW")


@pytest.fixture
def changed_by_land(land, probation):
    with in_chamber(land):
        adapt_entry(probation.key, replaced(PROBATION, LANDS, line("title", "Probezeit in NRW")))
    return probation.key


def texts(chamber):
    with in_chamber(chamber):
        entry = queries.entry("probezeit")
        return entry and {"title": entry.title, **{block.id: block.value for block in entry.blocks}}


def test_what_a_land_changes_is_read_in_its_chambers_only(changed_by_land, land, north, south):
    for chamber in (land, north):
        assert texts(chamber)["a"] == LANDS["value"]
        with in_chamber(chamber):
            assert [card.title for card in queries.entries()] == ["Probezeit in NRW"]
    assert "höchstens vier" in texts(south)["a"]
    with in_chamber(north):
        assert queries.entry("probezeit").state == "follow"


def test_national_land_and_own_words_stand_together(changed_by_land, publish, north):
    with in_chamber(north):
        shadow = instance_for_adapting(changed_by_land)
        assert shadow.title == "Probezeit in NRW" and list(shadow.base_layers.values()) == [1]
        adapt_entry(changed_by_land, replaced(PROBATION, LANDS, OURS, line("title", "Probezeit in NRW")))
    publish(replaced(PROBATION, {**PROBATION[7], "value": {"topic": "vertrag", "text": "Neuer Satz."}}))
    read = texts(north)
    assert (read["a"], read["b"], read["c"]["text"]) == (LANDS["value"], OURS["value"], "Neuer Satz.")


def test_a_land_that_changes_its_mind_makes_the_chamber_behind(changed_by_land, land, north):
    with in_chamber(north):
        adapt_entry(changed_by_land, replaced(PROBATION, rich("a", "<p>Bei uns anders.</p>")))
    with in_chamber(land):
        adapt_entry(changed_by_land, replaced(PROBATION, rich("a", "<p>Das Land sagt es jetzt so.</p>")))
    assert texts(north)["a"] == "<p>Bei uns anders.</p>"
    with in_chamber(north):
        assert queries.entry("probezeit").state == "behind"


def test_a_land_that_follows_again_lets_its_chambers_follow(changed_by_land, land, north):
    with in_chamber(land):
        follow_again(changed_by_land)
    assert texts(north)["title"] == "Probezeit"
    assert Release.objects.get(of=changed_by_land).status == "withdrawn"


def test_what_a_land_hides_its_chambers_do_not_show(probation, land, north, south):
    with in_chamber(land):
        hide_entry(probation.key, "Gilt in NRW nicht.")
    assert texts(north) is None and texts(south)
    with in_chamber(land):
        show_again(probation.key)
    assert texts(north)


def test_a_land_writes_texts_of_its_own(order, land, north, south):
    with in_chamber(land):
        write("entry", "nur-nrw", PROBATION, category="auswahl-vertrag")
    with in_chamber(north):
        assert queries.entry("nur-nrw").state == "follow"
    with in_chamber(south):
        assert queries.entry("nur-nrw") is None


def test_what_a_land_changed_is_found_by_searching(changed_by_land, north, south):
    with in_chamber(north):
        assert [hit.slug for hit in queries.search("Nordrhein")] == ["probezeit"]
    with in_chamber(south):
        assert queries.search("Nordrhein") == []
