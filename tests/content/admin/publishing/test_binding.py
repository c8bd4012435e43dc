"""The national team marks a paragraph as law; chambers add to it, and the server refuses the rest."""

import json
from collections.abc import Callable

import pytest
from django.test import Client

from content.actions import hide_entry
from content.errors import BindingBlock
from content.models import Adaptation, Entry
from tenants.context import in_chamber
from tenants.models import Chamber
from tests.content.admin.browser import Browser, publish_as_layer, said, words_of
from tests.content.admin.conftest import MINIMUM, WEEKS
from tests.content.admin.publishing.conftest import Desk
from tests.content.admin.publishing.test_before import newest, text_in


def mark(desk: Desk, *ids: str) -> Browser:
    form = Browser(desk.client, desk.form_url)
    assert "Als verbindlich markieren" in form.html
    form.fields["binding_blocks"] = json.dumps(ids)
    return form


def law() -> list[str]:
    return [block["id"] for block in newest().body["blocks"] if block.get("binding")]


def test_a_marked_paragraph_is_law_and_all_others_are_not(desk: Desk) -> None:
    page = mark(desk, MINIMUM).press()
    said_there = words_of(page.content.decode())
    assert "wird verbindlich" in said_there and "1 von 8 Absätzen" in said_there
    desk.publish()
    assert law() == [MINIMUM]
    assert newest().changed == [MINIMUM]
    assert json.loads(Browser(desk.client, desk.form_url).fields["binding_blocks"]) == [MINIMUM]
    publish_as_layer(mark(desk))
    assert law() == []


@pytest.mark.parametrize("sent", ['["not-there", 5, null]', "no json", '{"a": 1}', "[" * 5000, ""])
def test_what_is_no_paragraph_of_this_text_marks_nothing(desk: Desk, sent: str) -> None:
    form = mark(desk)
    form.fields["binding_blocks"] = sent
    form.write(WEEKS, "Auch neu.")
    publish_as_layer(form)
    assert newest().version == 2 and law() == []


def test_a_chamber_adds_and_does_not_change_or_hide(
    desk: Desk, nora_at_work: Client, north: Chamber, shelf: dict[str, Entry]
) -> None:
    publish_as_layer(mark(desk, MINIMUM))
    address = f"/admin/wissen/anpassen/{shelf['probezeit'].key}/"
    form = Browser(nora_at_work, address)
    form.write(MINIMUM, "Bei uns nicht.")
    assert "verbindlich" in said(form.press())
    again = Browser(nora_at_work, address)
    again.remove(MINIMUM)
    assert "verbindlich" in said(again.press())
    assert "mindestens einen Monat" in text_in(north)
    with in_chamber(north):
        assert not Adaptation.objects.exists()
        with pytest.raises(BindingBlock):
            hide_entry(shelf["probezeit"].key, "Weg damit.")
        Entry.objects.all().delete()
    added = Browser(nora_at_work, address)
    added.add(MINIMUM, "Fragen Sie uns.")
    added.press()
    assert "Fragen Sie uns." in text_in(north) and "mindestens einen Monat" in text_in(north)


def test_who_has_adapted_what_becomes_law_keeps_it_and_is_asked(
    desk: Desk, adapts: Callable[..., None], north: Chamber
) -> None:
    adapts(north, MINIMUM)
    page = mark(desk, MINIMUM).press()
    assert "Nordkammer bekommt eine Prüfung." in words_of(page.content.decode())
    desk.publish()
    assert "Bei uns." in text_in(north)


def test_a_chamber_marks_nothing_in_its_own_texts(nora_at_work: Client, north: Chamber) -> None:
    form = Browser(nora_at_work, "/admin/wissen/texte/add/")
    assert "Als verbindlich markieren" not in form.html
