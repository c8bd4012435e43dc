"""A chamber hands up its own words, of its own texts, to who is above it, once."""

import pytest

from content.actions import adapt_entry
from content.actions.answer_suggestion import accept_suggestion, decline_suggestion
from content.actions.suggest_entry import suggest_entry, take_suggestion_back
from content.errors import (
    NotAbove,
    NothingToSuggest,
    NotLayerOwner,
    ReleaseUnknown,
    SuggestionAnswered,
    SuggestionOrphaned,
)
from content.library import actions as library
from content.library.models import Suggestion
from content.models import Entry
from content.suggestions.places import digest, places_of
from tenants.context import in_chamber
from tenants.provisioning import provision_chamber
from tests.content.conftest import PROBATION, line, replaced, rich
from tests.content.suggestions.steps import accept, published, reads


def test_a_suggestion_holds_the_text_and_says_what_is_the_chambers_own(suggestion, north, national):
    assert (suggestion.chamber, suggestion.layer, suggestion.status) == (north.key, national.key, "open")
    assert suggestion.changed == ["b", "hagen"] and suggestion.title == "Probezeit"
    assert reads(north)["state"] == "adapt", "readers notice nothing"


def test_pressed_twice_it_is_one_and_renewed_it_holds_the_newest_words(suggestion, key, north, national):
    with in_chamber(north):
        again = suggest_entry(key, national.key, "So rufen die Betriebe vorher an.")
        assert again.pk == suggestion.pk
        adapt_entry(key, replaced(PROBATION, rich("b", "<p>Noch besser.</p>")))
        renewed = suggest_entry(key, national.key, "Jetzt besser")
    assert renewed.pk == suggestion.pk and renewed.changed == ["b"] and renewed.note == "Jetzt besser"
    assert Suggestion.objects.count() == 1


def test_leaving_out_is_suggested_too(key, north, south, national):
    with in_chamber(north):
        adapt_entry(key, [block for block in PROBATION if block["id"] != "b"])
        suggestion = suggest_entry(key, national.key)
    with in_chamber(national):
        assert [(place.id, place.suggested) for place in places_of(suggestion)] == [("b", None)]
        published(accept(suggestion))
    assert "b" not in reads(south)


def test_taken_back_it_is_gone_from_the_queue_and_can_be_made_again(suggestion, key, national, north):
    with in_chamber(north):
        take_suggestion_back(suggestion.key)
        with pytest.raises(SuggestionAnswered):
            take_suggestion_back(suggestion.key)
    with in_chamber(national), pytest.raises(ReleaseUnknown):
        accept(suggestion)
    with in_chamber(north):
        assert suggest_entry(key, national.key).pk != suggestion.pk


def test_another_chamber_neither_answers_nor_takes_back(suggestion, key, south, north):
    for chamber in (south, north):
        with in_chamber(chamber):
            for attempt in (
                lambda: accept_suggestion(suggestion.key, ["b"], digest(suggestion)),
                lambda: decline_suggestion(suggestion.key, "Nein."),
            ):
                with pytest.raises(ReleaseUnknown):
                    attempt()
            with pytest.raises(NotLayerOwner):
                library.decline(suggestion.key, "Nein.")
    with in_chamber(south), pytest.raises(SuggestionAnswered):
        take_suggestion_back(suggestion.key)
    suggestion.refresh_from_db()
    assert suggestion.status == "open"


def test_nobody_suggests_to_a_layer_that_is_not_above(key, north, south, national):
    other = provision_chamber(slug="sachsen", name="Land Sachsen", host="s.example", kind="land", land="DE-SN")
    with in_chamber(north):
        for layer in (other.key, south.key, north.key):
            with pytest.raises(NotAbove):
                suggest_entry(key, layer)
        with pytest.raises(NotAbove):
            library.hand_up(library.Offer(other.key, None, "entry", "x", "x", {"blocks": []}, (), None))
    with in_chamber(south), pytest.raises(NothingToSuggest):
        suggest_entry(key, national.key)
    assert not Suggestion.objects.exists()


def test_what_was_withdrawn_above_is_not_suggested_but_kept_as_an_own_text(key, north, national):
    with in_chamber(national):
        Entry.objects.get().unpublish()
    with in_chamber(north), pytest.raises(SuggestionOrphaned) as refused:
        suggest_entry(key, national.key)
    assert refused.value.title == "Probezeit"


def test_a_summary_and_title_go_up_as_places_of_their_own(key, north, national):
    with in_chamber(north):
        adapt_entry(key, replaced(PROBATION, line("title", "Die Probezeit nutzen")))
        suggestion = suggest_entry(key, national.key)
    with in_chamber(national):
        assert accept(suggestion).get_latest_revision_as_object().title == "Die Probezeit nutzen"
