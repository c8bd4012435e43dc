"""A chamber's own text becomes everybody's, and the chamber follows it."""

from content.actions import follow_again
from content.actions.settle import join_own_text, own_text_taken_over
from content.actions.suggest_entry import suggest_entry
from content.adapting import instance_for_adapting
from content.library.models import Suggestion
from content.models import Entry, LocalRelease
from tenants.context import in_chamber
from tests.content.conftest import PROBATION, replaced, write
from tests.content.suggestions.steps import OURS, accept, published, reads, settle


def test_an_own_text_becomes_a_new_draft_above(own, north, national, south):
    with in_chamber(north):
        suggestion = suggest_entry(own.key, national.key)
    with in_chamber(national):
        draft = accept(suggestion).get_latest_revision_as_object()
        assert (draft.slug, draft.category, draft.credit) == ("tipps", "auswahl-vertrag", "Nordkammer")
        assert not draft.live and draft.binding is False
        published(draft)
    assert reads(south, "tipps")["state"] == "follow"
    assert reads(north, "tipps")["state"] == "local", "until it notices"
    settle(north, Suggestion.objects.get().release)
    assert reads(north, "tipps")["state"] == "follow"
    with in_chamber(north):
        assert instance_for_adapting(Suggestion.objects.get().release).title == "Probezeit"
        assert Entry.objects.count() == 1 and LocalRelease.objects.get().status == "withdrawn"


def test_an_own_text_that_differs_stays_until_an_editor_joins_it_and_no_word_is_lost(own, north, national):
    with in_chamber(north):
        suggestion = suggest_entry(own.key, national.key)
        write("entry", "tipps", replaced(PROBATION, OURS), category="auswahl-vertrag", topics=["vertrag"])
    with in_chamber(national):
        published(accept(suggestion))
    release = Suggestion.objects.get().release
    settle(north, release)
    assert reads(north, "tipps")["state"] == "local"
    with in_chamber(north):
        assert join_own_text(own_text_taken_over(release), release) == "adapt"
    assert reads(north, "tipps")["b"] == OURS["value"] and reads(north, "tipps")["state"] == "adapt"
    with in_chamber(north):
        follow_again(release)
    assert "Jederzeit ohne Frist" in reads(north, "tipps")["b"]


def test_a_new_text_under_a_taken_address_gets_one_of_its_own(publish, own, north, national):
    publish(slug="tipps")
    with in_chamber(north):
        suggestion = suggest_entry(own.key, national.key)
    with in_chamber(national):
        assert accept(suggestion).slug == "tipps-2"
