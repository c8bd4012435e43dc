"""A Land takes suggestions into its own words, and hands its own further up."""

from content.actions import adapt_entry
from content.actions.suggest_entry import suggest_entry
from content.conversion import to_blocks
from content.library.models import Release
from content.models import Adaptation, Entry
from content.suggestions.places import places_of
from tenants.context import in_chamber
from tenants.provisioning import provision_chamber
from tests.content.conftest import PROBATION, replaced, rich
from tests.content.suggestions.steps import OURS, accept, published, reads, settle


def test_a_land_takes_a_suggestion_into_what_it_makes_of_a_national_text(probation, north, south, national):
    land = provision_chamber(slug="nrw", name="Land NRW", host="nrw.example", kind="land", land="DE-NW")
    lands = rich("a", "<p>In NRW gilt das.</p>")
    with in_chamber(land):
        adapt_entry(probation.key, replaced(PROBATION, lands))
    with in_chamber(north):
        adapt_entry(probation.key, replaced(PROBATION, rich("a", "<p>In NRW gilt das auch.</p>"), OURS))
        suggestion = suggest_entry(probation.key, land.key)
    with in_chamber(land):
        by_id = {place.id: place for place in places_of(suggestion)}
        assert by_id["a"].was == by_id["a"].now == lands
        published(accept(suggestion))
        assert Entry.objects.get().release_key == probation.key
    settle(north, probation.key)
    assert reads(north)["a"] == "<p>In NRW gilt das auch.</p>" and reads(north)["state"] == "follow"
    assert "höchstens vier" in reads(south)["a"]
    with in_chamber(north):
        assert not Adaptation.objects.exists()


def test_the_national_team_gets_the_chambers_words_and_not_the_lands(probation, north, national):
    land = provision_chamber(slug="nrw", name="Land NRW", host="nrw.example", kind="land", land="DE-NW")
    with in_chamber(land):
        adapt_entry(probation.key, [*replaced(PROBATION, rich("a", "<p>In NRW.</p>")), rich("l", "<p>Vom Land.</p>")])
    with in_chamber(north):
        adapt_entry(
            probation.key, [*replaced(PROBATION, rich("a", "<p>In NRW.</p>"), OURS), rich("l", "<p>Vom Land.</p>")]
        )
        suggestion = suggest_entry(probation.key, national.key)
    assert suggestion.changed == ["b"]
    with in_chamber(national):
        blocks = {one["id"]: one["value"] for one in to_blocks(accept(suggestion).get_latest_revision_as_object())}
    assert blocks["b"] == OURS["value"] and "höchstens vier" in blocks["a"] and "l" not in blocks


def test_a_land_hands_its_own_words_further_up(probation, national, south):
    land = provision_chamber(slug="nrw", name="Land NRW", host="nrw.example", kind="land", land="DE-NW")
    with in_chamber(land):
        adapt_entry(probation.key, replaced(PROBATION, OURS))
        suggestion = suggest_entry(probation.key, national.key)
    with in_chamber(national):
        published(accept(suggestion))
    settle(land, probation.key)
    with in_chamber(land):
        assert not Adaptation.objects.exists()
    assert Release.objects.get(of=probation.key).status == "withdrawn"
    assert reads(south)["b"] == OURS["value"]
