"""What a layer accepts becomes a draft with thanks and, once published, everybody's; what it declines has a reason."""

import pytest

from content import queries
from content.actions import adapt_entry, publish_entry
from content.actions.answer_suggestion import accept_suggestion, decline_suggestion
from content.actions.suggest_entry import suggest_entry
from content.conversion import to_blocks
from content.errors import (
    NothingChosen,
    ReasonMissing,
    SuggestionAnswered,
    SuggestionRenewed,
)
from content.library.models import Suggestion
from content.models import Adaptation, Entry
from content.suggestions.places import digest, places_of
from content.tasks import settle_suggestion, settle_texts
from tenants.context import in_chamber
from tests.content.conftest import PROBATION, replaced, rich
from tests.content.suggestions.steps import EXTRA, OURS, accept, published, reads, settle


def test_accepted_whole_it_is_a_draft_with_thanks_and_not_published(suggestion, national, north, south):
    with in_chamber(national):
        source = accept(suggestion)
        draft = source.get_latest_revision_as_object()
        blocks = {block["id"]: block for block in to_blocks(draft)}
        assert blocks["b"] == OURS and blocks["hagen"] == EXTRA and draft.credit == "Nordkammer"
        assert Entry.objects.get().has_unpublished_changes
    assert "Jederzeit ohne Frist" in reads(south)["b"]
    assert Suggestion.objects.get().accepted_version is None


def test_published_it_is_everybodys_and_the_chamber_follows_again(suggestion, national, north, south, publish):
    with in_chamber(national):
        published(accept(suggestion))
    assert reads(south)["b"] == OURS["value"] and reads(south)["state"] == "follow"
    assert Suggestion.objects.get().accepted_version == 2
    assert reads(north)["state"] == "follow", "equal words are no difference, before anything is stored"
    settle(north, suggestion.release)
    settle(north, suggestion.release)
    with in_chamber(north):
        assert not Adaptation.objects.exists()
    publish([*replaced(PROBATION, rich("b", "<p>Und weiter.</p>")), EXTRA])
    assert reads(north)["b"] == "<p>Und weiter.</p>"
    with in_chamber(national):
        assert Entry.objects.get().suggestion is None
        credit = queries.entry("probezeit")
        assert credit is not None


def test_the_task_is_sent_to_the_chamber_when_the_draft_is_published(
    suggestion, national, north, monkeypatch, django_capture_on_commit_callbacks
):
    sent = []
    monkeypatch.setattr(settle_suggestion, "delay", lambda *args: sent.append(args))
    with in_chamber(national):
        source = accept(suggestion)
        with django_capture_on_commit_callbacks(execute=True):
            published(source)
    assert sent == [(north.pk, str(suggestion.release))]


def test_the_night_finds_what_no_message_came_of(suggestion, national, north):
    with in_chamber(national):
        published(accept(suggestion))
    with in_chamber(north):
        settle_texts(north.pk)
        assert not Adaptation.objects.exists()


def test_a_single_place_can_be_accepted_and_the_rest_stays_the_chambers(suggestion, national, north, south):
    with in_chamber(national):
        published(accept(suggestion, "b"))
    assert reads(south)["b"] == OURS["value"] and "hagen" not in reads(south)
    settle(north, suggestion.release)
    with in_chamber(north):
        assert [one["op"] for one in Adaptation.objects.get().patch["operations"]] == ["insert"]
    assert reads(north)["state"] == "extend"


def test_words_polished_before_publishing_are_put_before_the_chamber(suggestion, national, north):
    with in_chamber(national):
        source = accept(suggestion, "b")
        draft = source.get_latest_revision_as_object()
        stored = draft.body.get_prep_value()
        next(one for one in stored if one["id"] == "b")["value"] = "<p>Rufen Sie vorher an.</p>"
        draft.body = draft._meta.get_field("body").stream_block.to_python(stored)
        publish_entry(draft)
    settle(north, suggestion.release)
    assert reads(north)["b"] == OURS["value"] and reads(north)["state"] == "behind"


def test_accepting_keeps_what_the_team_has_begun_to_write(suggestion, national):
    with in_chamber(national):
        begun = Entry.objects.get()
        begun.title = "Probezeit, neu gedacht"
        begun.save_revision()
        draft = accept(suggestion).get_latest_revision_as_object()
        assert draft.title == "Probezeit, neu gedacht"
        assert {block["id"]: block for block in to_blocks(draft)}["b"] == OURS


def test_a_text_changed_meanwhile_keeps_its_change_beside_the_suggested_words(suggestion, national, publish):
    publish(replaced(PROBATION, rich("a", "<p>Inzwischen neu.</p>"), rich("b", "<p>Auch neu.</p>")))
    with in_chamber(national):
        by_id = {place.id: place for place in places_of(suggestion)}
        assert by_id["b"].moved and by_id["b"].now["value"] == "<p>Auch neu.</p>"
        blocks = {one["id"]: one["value"] for one in to_blocks(accept(suggestion).get_latest_revision_as_object())}
    assert (blocks["a"], blocks["b"]) == ("<p>Inzwischen neu.</p>", OURS["value"])


def test_law_stays_law_when_its_neighbour_is_taken_over(publish, north, national):
    key = publish(replaced(PROBATION, {**PROBATION[5], "binding": True})).key
    with in_chamber(north):
        adapt_entry(key, replaced(PROBATION, OURS))
        suggestion = suggest_entry(key, national.key)
    with in_chamber(national):
        draft = accept(suggestion).get_latest_revision_as_object()
        assert draft.binding_blocks == ["a"]


def test_declined_it_needs_a_reason_that_the_chamber_reads(suggestion, national, north):
    with in_chamber(national):
        with pytest.raises(ReasonMissing):
            decline_suggestion(suggestion.key, "  ")
        decline_suggestion(suggestion.key, "Das gilt nicht überall.")
        with pytest.raises(SuggestionAnswered):
            accept(suggestion)
        with pytest.raises(SuggestionAnswered):
            decline_suggestion(suggestion.key, "Noch einmal.")
    suggestion.refresh_from_db()
    assert (suggestion.status, suggestion.reason) == ("declined", "Das gilt nicht überall.")
    assert reads(north)["b"] == OURS["value"]


def test_what_was_renewed_behind_the_screen_is_not_accepted_unseen(suggestion, key, north, national):
    seen = digest(suggestion)
    with in_chamber(north):
        adapt_entry(key, replaced(PROBATION, rich("b", "<p>Ganz anders.</p>")))
        suggest_entry(key, national.key)
    with in_chamber(national), pytest.raises(SuggestionRenewed):
        accept_suggestion(suggestion.key, ["b"], seen)


def test_nothing_chosen_is_no_answer(suggestion, national):
    with in_chamber(national):
        for ids in ([], ["a"], ["erfunden"]):
            with pytest.raises(NothingChosen):
                accept_suggestion(suggestion.key, ids, digest(suggestion))
    suggestion.refresh_from_db()
    assert suggestion.status == "open"


def test_a_text_withdrawn_after_it_was_suggested_can_still_be_taken(suggestion, national, south):
    with in_chamber(national):
        Entry.objects.get().unpublish()
        source = accept(suggestion)
        assert not Entry.objects.get(pk=source.pk).live
        published(source)
    assert reads(south)["b"] == OURS["value"]


def test_a_text_deleted_after_it_was_suggested_comes_back_as_a_new_draft(suggestion, national, south, north):
    with in_chamber(national):
        Entry.objects.get().delete()
        source = accept(suggestion)
        assert (source.slug, source.live) == ("probezeit", False)
        published(source)
    assert reads(south)["b"] == OURS["value"]
    settle(north, suggestion.release)
    assert Suggestion.objects.get().accepted_version == 2 and reads(north)["state"] == "follow"
