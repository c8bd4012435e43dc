"""Losing something: shown before, undone after. A withdrawn text, all back to the national version, two at once."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.test import Client

from content.models import Adaptation, Entry, LocalRelease
from content.queries import entry
from tenants.context import in_chamber
from tenants.models import Chamber
from tests.content.admin.browser import Browser, said, words_of
from tests.content.admin.conftest import CALLOUT, WEEKS, body
from tests.content.admin.reviewing import undo_address
from tests.content.admin.test_adapting import address, row, text_of

OURS = "Woche 1: Einführung in Hagen"
OWN = "Unsere Beratung sitzt im Rathaus."


@pytest.fixture
def key(nora_at_work: Client, shelf: dict[str, Entry]) -> Any:
    form = Browser(nora_at_work, address(shelf["probezeit"]))
    form.write(WEEKS, OURS)
    form.add(None, OWN)
    form.remove(CALLOUT)
    form.press()
    return shelf["probezeit"].key


@pytest.fixture
def withdrawn(key: Any, national: Chamber, shelf: dict[str, Entry]) -> Any:
    with in_chamber(national):
        shelf["probezeit"].refresh_from_db()
        shelf["probezeit"].unpublish()
    return key


def decide(client: Client, key: Any, choice: str) -> Any:
    return client.post(f"/admin/wissen/entscheiden/{key}/", {"choice": choice}, follow=True)


def test_back_shows_what_would_be_lost_before_it_does_it(nora_at_work: Client, north: Chamber, key: Any) -> None:
    question = words_of(nora_at_work.get(f"/admin/wissen/zurueck/{key}/").content.decode())
    assert "Soll „Probezeit nutzen“ wieder ganz dem Bund folgen?" in question
    assert "Diese Worte verschwinden von der Seite." in question
    assert f"Hier angepasst: Nutzen {OURS}" in question
    assert OWN in question
    assert "Achtung" not in question, "what was left out comes back and is no loss"
    assert OURS in text_of(north), "asking changes nothing"


def test_back_can_be_undone(nora_at_work: Client, north: Chamber, key: Any) -> None:
    with in_chamber(north):
        before = Adaptation.objects.values("state", "patch", "decided", "words", "base_version").get()
    answer = nora_at_work.post(f"/admin/wissen/zurueck/{key}/", follow=True)
    assert "folgt wieder dem Bund" in said(answer)
    assert OURS not in text_of(north)
    assert "folgt" in row(nora_at_work, "Probezeit nutzen")
    nora_at_work.post(undo_address(answer))
    read = text_of(north)
    assert OURS in read
    assert OWN in read
    assert "Achtung" not in read
    with in_chamber(north):
        assert Adaptation.objects.values("state", "patch", "decided", "words", "base_version").get() == before
    assert OWN in Browser(nora_at_work, f"/admin/wissen/anpassen/{key}/").html


def test_a_draft_comes_back_with_the_undo(nora_at_work: Client, key: Any) -> None:
    form = Browser(nora_at_work, f"/admin/wissen/anpassen/{key}/")
    form.fields["title"] = "Ein halber Entwurf"
    form.autosave()
    question = words_of(nora_at_work.get(f"/admin/wissen/zurueck/{key}/").content.decode())
    assert "Es gibt einen Entwurf, der noch nicht veröffentlicht ist." in question
    answer = nora_at_work.post(f"/admin/wissen/zurueck/{key}/", follow=True)
    nora_at_work.post(undo_address(answer))
    again = Browser(nora_at_work, f"/admin/wissen/anpassen/{key}/")
    assert again.fields["title"] == "Ein halber Entwurf"


def test_an_undo_overwrites_nothing_that_came_after(nora_at_work: Client, north: Chamber, key: Any) -> None:
    answer = nora_at_work.post(f"/admin/wissen/zurueck/{key}/", follow=True)
    form = Browser(nora_at_work, f"/admin/wissen/anpassen/{key}/")
    form.write(WEEKS, "Inzwischen ganz anders")
    form.press()
    assert "nicht mehr mit einem Klick" in said(nora_at_work.post(undo_address(answer), follow=True))
    assert "Inzwischen ganz anders" in text_of(north)


def test_after_thirty_days_the_history_is_left(nora_at_work: Client, north: Chamber, key: Any) -> None:
    answer = nora_at_work.post(f"/admin/wissen/zurueck/{key}/", follow=True)
    with time_machine.travel(datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=31)):
        nora_at_work.post(undo_address(answer))
    assert OURS not in text_of(north)


def test_nobody_undoes_elsewhere_or_with_made_up_numbers(
    nora_at_work: Client, north: Chamber, south: Chamber, sven: Any, client_for: Callable[..., Client], key: Any
) -> None:
    answer = nora_at_work.post(f"/admin/wissen/zurueck/{key}/", follow=True)
    his = client_for(south, sven)
    his.post(undo_address(answer))
    with in_chamber(south):
        assert not Adaptation.objects.exists()
    assert OURS not in text_of(north)
    for lines in ("x", "1-x", "9" * 40, "0", "²"):
        assert nora_at_work.post(f"/admin/wissen/rueckgaengig/{lines}/").status_code in {302, 404}, lines
    assert nora_at_work.get(undo_address(answer)).status_code == 405


def test_a_withdrawn_text_says_what_it_means(nora_at_work: Client, withdrawn: Any) -> None:
    assert f"/admin/wissen/entscheiden/{withdrawn}/" in nora_at_work.get("/admin/wissen/").content.decode()
    page = nora_at_work.get(f"/admin/wissen/pruefen/{withdrawn}/", follow=True)
    words = words_of(page.content.decode())
    assert "Der Bund hat diesen Text zurückgezogen. Ihrer steht weiter online." in words
    assert "„Verwaist“ heißt: Es gibt keine Vorlage mehr, der Ihr Text folgen kann." in words
    assert "Fassung 1, zurückgezogen am" in words
    assert "Sie prüfen ihn künftig selbst, zum ersten Mal am" in words
    assert "Alte Links führen zu „Auswahl & Vertrag“." in words
    assert OURS in words
    refused = nora_at_work.post(f"/admin/wissen/entscheiden/{withdrawn}/", {})
    assert refused.status_code == 422
    assert "Bitte wählen Sie." in refused.content.decode()


def test_keeping_it_makes_it_our_own(nora_at_work: Client, north: Chamber, withdrawn: Any) -> None:
    answer = decide(nora_at_work, withdrawn, "local")
    assert "ist jetzt ein eigener Text" in said(answer)
    with in_chamber(north):
        view = entry("probezeit")
        own = Entry.objects.get()
        assert view
        assert view.state == "local"
        assert not own.is_shadow
        assert own.check_by is not None
        assert not Adaptation.objects.exists()
    read = text_of(north)
    assert OURS in read
    assert "mindestens einen Monat" in read, "the national paragraphs are ours now, too"
    assert "eigen" in row(nora_at_work, "Probezeit nutzen")
    form = Browser(nora_at_work, f"/admin/wissen/texte/edit/{own.pk}/")
    form.fields["title"] = "Probezeit in Hagen"
    form.press()
    with in_chamber(north):
        view = entry("probezeit")
        assert view
        assert view.title == "Probezeit in Hagen"


def test_keeping_it_can_be_undone(nora_at_work: Client, north: Chamber, withdrawn: Any) -> None:
    answer = decide(nora_at_work, withdrawn, "local")
    nora_at_work.post(undo_address(answer))
    with in_chamber(north):
        view = entry("probezeit")
        assert view
        assert view.state == "orphaned"
        assert LocalRelease.objects.get().status == "withdrawn"
        assert Entry.objects.get().is_shadow
    assert OURS in text_of(north)


def test_letting_go_takes_it_from_the_page_and_can_be_undone(
    nora_at_work: Client, north: Chamber, withdrawn: Any, client_for: Callable[..., Client]
) -> None:
    answer = decide(nora_at_work, withdrawn, "go")
    assert "steht nicht mehr auf der Seite" in said(answer)
    assert client_for(north).get("/wissen/probezeit/").status_code == 410
    nora_at_work.post(undo_address(answer))
    assert OURS in text_of(north)
    assert client_for(north).get("/wissen/probezeit/").status_code == 200


def test_a_text_that_still_has_an_original_is_not_taken_over(nora_at_work: Client, north: Chamber, key: Any) -> None:
    decide(nora_at_work, key, "local")
    decide(nora_at_work, key, "go")
    with in_chamber(north):
        assert Adaptation.objects.get().state == "adapt"


def test_sven_decides_nothing_for_nora(
    south: Chamber, north: Chamber, sven: Any, client_for: Callable[..., Client], withdrawn: Any
) -> None:
    his = client_for(south, sven)
    for choice in ("local", "go"):
        decide(his, withdrawn, choice)
    with in_chamber(south):
        assert not Entry.objects.exists()
    assert OURS in text_of(north)


def test_decided_twice_at_once_is_decided_once(nora_at_work: Client, north: Chamber, withdrawn: Any) -> None:
    decide(nora_at_work, withdrawn, "local")
    again = decide(nora_at_work, withdrawn, "local")
    assert "zurzeit nichts zu entscheiden" in said(again)
    with in_chamber(north):
        assert Entry.objects.count() == 1


def test_a_text_that_comes_back_leaves_ours_its_address(
    nora_at_work: Client, north: Chamber, south: Chamber, withdrawn: Any, publish_national: Callable[..., Entry]
) -> None:
    decide(nora_at_work, withdrawn, "local")
    publish_national(body("probezeit", "Probezeit, wieder da"))
    assert OURS in text_of(north)
    assert OURS not in text_of(south)
    assert text_of(south)
