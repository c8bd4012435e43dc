"""Files of a suggestion become the layer's own; a text that is too large goes nowhere."""

import json

import pytest
from django.core.files.storage import default_storage

from content import queries
from content.actions import adapt_entry
from content.actions.answer_suggestion import accept_suggestion
from content.actions.suggest_entry import suggest_entry
from content.conversion import to_blocks
from content.errors import (
    TextTooLarge,
)
from content.library import actions as library
from content.library.models import Release
from content.suggestions.places import digest
from tenants.context import in_chamber
from tests.content.conftest import PROBATION, replaced, rich, write
from tests.content.suggestions.steps import OURS, accept, reads, with_picture


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
