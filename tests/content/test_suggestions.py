"""A chamber's better words go up, become a draft there with thanks, and come back as everybody's."""

import io
import json

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image
from wagtail.images.models import Image as Picture

from content import queries
from content.actions import adapt_entry, follow_again, publish_entry
from content.actions.answer_suggestion import accept_suggestion, decline_suggestion
from content.actions.settle import join_own_text, own_text_taken_over
from content.actions.suggest_entry import suggest_entry, take_suggestion_back
from content.adapting import instance_for_adapting
from content.conversion import to_blocks
from content.errors import (
    NotAbove,
    NothingChosen,
    NothingToSuggest,
    NotLayerOwner,
    ReasonMissing,
    ReleaseUnknown,
    SuggestionAnswered,
    SuggestionOrphaned,
    SuggestionRenewed,
    TextTooLarge,
)
from content.library import actions as library
from content.library.models import Release, Suggestion
from content.models import Adaptation, Entry, LocalRelease
from content.suggestions.places import digest, places_of
from content.tasks import settle_suggestion, settle_texts
from tenants.context import in_chamber
from tenants.provisioning import provision_chamber
from tests.content.conftest import PROBATION, line, replaced, rich, write

OURS = rich("b", "<p>Rufen Sie uns an, bevor Sie kündigen.</p>")
EXTRA = rich("hagen", "<p>Ein Gespräch hilft fast immer.</p>")


@pytest.fixture
def key(probation, north):
    with in_chamber(north):
        adapt_entry(probation.key, [*replaced(PROBATION, OURS), EXTRA])
    return probation.key


@pytest.fixture
def suggestion(key, north, national):
    with in_chamber(north):
        return suggest_entry(key, national.key, "So rufen die Betriebe vorher an.")


def accept(suggestion, *ids):
    suggestion.refresh_from_db()
    return accept_suggestion(suggestion.key, ids or suggestion.changed, digest(suggestion)).source


def published(source):
    publish_entry(Entry.objects.get(pk=source.pk).get_latest_revision_as_object())


def settle(chamber, key):
    with in_chamber(chamber):
        settle_suggestion(chamber.pk, str(key))


def reads(chamber, slug="probezeit"):
    with in_chamber(chamber):
        entry = queries.entry(slug)
        return entry and {"state": entry.state, **{block.id: block.value for block in entry.blocks}}


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


def test_leaving_out_is_suggested_too(key, north, south, national):
    with in_chamber(north):
        adapt_entry(key, [block for block in PROBATION if block["id"] != "b"])
        suggestion = suggest_entry(key, national.key)
    with in_chamber(national):
        assert [(place.id, place.suggested) for place in places_of(suggestion)] == [("b", None)]
        published(accept(suggestion))
    assert "b" not in reads(south)


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


def test_taken_back_it_is_gone_from_the_queue_and_can_be_made_again(suggestion, key, national, north):
    with in_chamber(north):
        take_suggestion_back(suggestion.key)
        with pytest.raises(SuggestionAnswered):
            take_suggestion_back(suggestion.key)
    with in_chamber(national), pytest.raises(ReleaseUnknown):
        accept(suggestion)
    with in_chamber(north):
        assert suggest_entry(key, national.key).pk != suggestion.pk


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
    assert "eigenen Text" in str(refused.value) or "own" in str(refused.value)


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


@pytest.fixture
def own(order, north):
    with in_chamber(north):
        return write("entry", "tipps", PROBATION, category="auswahl-vertrag", topics=["vertrag"], binding=True)


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


def picture(word):
    stored = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(stored, "PNG")
    return Picture.objects.create(title=word, file=ContentFile(stored.getvalue(), "bild.png"))


def with_picture(chamber, key):
    """The chamber adds a picture of its own by the form's object, as its editor does."""
    with in_chamber(chamber):
        shadow = instance_for_adapting(key)
        stored = shadow.body.get_prep_value()
        value = {"image": picture("Bild").pk, "released": None, "alt": "Rot", "caption": "", "credit": ""}
        stored.append({"id": "bild", "type": "image", "value": value})
        shadow.body = shadow._meta.get_field("body").stream_block.to_python(stored)
        publish_entry(shadow)


def test_a_picture_is_copied_into_the_layers_own_folder(key, north, national):
    with_picture(north, key)
    with in_chamber(north):
        suggestion = suggest_entry(key, national.key)
    with in_chamber(national):
        draft = accept(suggestion).get_latest_revision_as_object()
        (source,) = [block["value"]["src"] for block in to_blocks(draft) if block["id"] == "bild"]
        assert north.media_folder not in json.dumps(to_blocks(draft)) and national.media_folder in source
        assert default_storage.exists(source.split(f"{national.media_folder}/")[1])


@pytest.mark.parametrize("wrong", ["gone", "south", "outside", "elsewhere"])
def test_a_picture_that_is_not_the_chambers_is_left_out_and_said(wrong, key, north, south, national):
    with_picture(north, key)
    with in_chamber(north):
        suggestion = suggest_entry(key, national.key)
    block = next(one for one in suggestion.body["blocks"] if one["id"] == "bild")
    address = block["value"]["src"]
    block["value"]["src"] = {
        "gone": f"/medien/{north.media_folder}/released/0000.png",
        "south": address.replace(north.media_folder, south.media_folder),
        "outside": f"/medien/{north.media_folder}/released/../../../x.png",
        "elsewhere": "https://evil.example/x.png",
    }[wrong]
    suggestion.save()
    with in_chamber(national):
        accepted = accept_suggestion(suggestion.key, suggestion.changed, digest(suggestion))
        blocks = to_blocks(accepted.source.get_latest_revision_as_object())
    assert accepted.lost_files == 1 and "bild" not in {block["id"] for block in blocks}


def test_a_text_of_5_mb_is_refused_in_a_sentence_and_kept_as_a_draft(key, order, north, national, publish):
    huge = replaced(PROBATION, rich("b", "<p>" + "Wort " * 1_000_000 + "</p>"))
    with in_chamber(north):
        for attempt in (
            lambda: adapt_entry(key, huge),
            lambda: write("entry", "riesig", huge, category="auswahl-vertrag"),
            lambda: library.hand_up(library.Offer(national.key, None, "entry", "x", "x", {"blocks": huge}, (), None)),
        ):
            with pytest.raises(TextTooLarge) as refused:
                attempt()
            assert refused.value.size > 5_000_000 and str(refused.value)
    with pytest.raises(TextTooLarge):
        publish(huge, slug="riesig")
    assert reads(north)["b"] == OURS["value"]
    assert not Release.objects.filter(slug="riesig").exists()


def test_the_longest_text_of_nothing_but_rare_words_can_be_published_and_searched(publish, north):
    words = " ".join(f"wort{number:x}" for number in range(45_000))
    publish(replaced(PROBATION, rich("b", f"<p>{words}</p>")), slug="lang")
    with in_chamber(north):
        assert [hit.slug for hit in queries.search("wort1a2b")] == ["lang"]


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


def test_a_summary_and_title_go_up_as_places_of_their_own(key, north, national):
    with in_chamber(north):
        adapt_entry(key, replaced(PROBATION, line("title", "Die Probezeit nutzen")))
        suggestion = suggest_entry(key, national.key)
    with in_chamber(national):
        assert accept(suggestion).get_latest_revision_as_object().title == "Die Probezeit nutzen"
