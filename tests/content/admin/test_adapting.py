"""Adapting a national text: only what differs is stored, and opening it stores nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from content.admin.views.entries import AdaptEntryView
from content.models import Adaptation, Entry
from content.queries import entry
from regions.models import Actor, Contact
from tenants.context import in_chamber
from tenants.models import Chamber
from tests.content.admin.browser import Browser, said, words_of
from tests.content.admin.conftest import CALLOUT, MINIMUM, WEEKS, body

OURS = "In Hagen fragen Sie die Sekretariate der Berufskollegs."


def address(text: Entry) -> str:
    return f"/admin/wissen/anpassen/{text.key}/"


@pytest.fixture
def probezeit(shelf: dict[str, Entry]) -> Entry:
    return shelf["probezeit"]


def adaptation(chamber: Chamber) -> dict[str, Any]:
    with in_chamber(chamber):
        patch: dict[str, Any] = Adaptation.objects.get().patch
        return patch


def text_of(chamber: Chamber, slug: str = "probezeit") -> str:
    with in_chamber(chamber):
        view = entry(slug)
        return " ".join(str(block.value) for block in view.blocks) if view else ""


def test_opening_makes_no_row(nora_at_work: Client, north: Chamber, probezeit: Entry) -> None:
    page = nora_at_work.get(address(probezeit))
    assert page.status_code == 200
    assert "mindestens einen Monat" in page.content.decode()
    with in_chamber(north):
        assert not Entry.objects.exists()
        assert not Adaptation.objects.exists()


def test_publishing_an_untouched_form_stores_nothing(nora_at_work: Client, north: Chamber, probezeit: Entry) -> None:
    answer = Browser(nora_at_work, address(probezeit)).press()
    assert answer.status_code == 200
    with in_chamber(north):
        assert not Adaptation.objects.exists()


def test_after_publishing_the_way_to_the_page_is_there(nora_at_work: Client, north: Chamber, probezeit: Entry) -> None:
    form = Browser(nora_at_work, address(probezeit))
    form.write(WEEKS, OURS)
    answer = form.press()
    assert "Auf der Website ansehen" in said(answer)
    assert f'href="{north.base_url}/wissen/probezeit/"' in answer.text


def test_a_form_sent_twice_at_once_is_saved_once(
    nora_at_work: Client, north: Chamber, probezeit: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The autosave and a button: the second looks for a row before the first has made it."""
    form = Browser(nora_at_work, address(probezeit))
    form.write(WEEKS, OURS)
    set_up = AdaptEntryView.setup

    def too_early(view: AdaptEntryView, *args: Any, **kwargs: Any) -> None:
        set_up(view, *args, **kwargs)
        view.shadow = None

    form.press()
    monkeypatch.setattr(AdaptEntryView, "setup", too_early)
    answer = form.press()
    assert answer.status_code == 200
    with in_chamber(north):
        assert Entry.objects.count() == 1
    assert OURS in text_of(north)


def test_only_the_changed_paragraph_is_stored(nora_at_work: Client, north: Chamber, probezeit: Entry) -> None:
    form = Browser(nora_at_work, address(probezeit))
    form.write(WEEKS, OURS)
    answer = form.press()
    assert "1 angepasster Absatz. Der Rest folgt dem Bund." in said(answer)
    assert [(one["op"], one["id"]) for one in adaptation(north)["operations"]] == [("replace", WEEKS)]
    assert OURS in text_of(north)


def test_the_rest_follows_a_later_national_version(
    nora_at_work: Client, north: Chamber, probezeit: Entry, publish_national: Callable[..., Entry]
) -> None:
    form = Browser(nora_at_work, address(probezeit))
    form.write(WEEKS, OURS)
    form.press()
    publish_national(changed("probezeit", MINIMUM, "<p>Sie dauert nun zwei Monate.</p>"))
    assert OURS in text_of(north)
    assert "nun zwei Monate" in text_of(north)
    assert "Wartet auf Sie" not in row(nora_at_work, "Probezeit nutzen")


def test_a_national_change_of_the_adapted_paragraph_waits_for_a_decision(
    nora_at_work: Client, north: Chamber, probezeit: Entry, publish_national: Callable[..., Entry]
) -> None:
    form = Browser(nora_at_work, address(probezeit))
    form.write(WEEKS, OURS)
    form.press()
    publish_national(changed("probezeit", WEEKS, "<p>Woche 1 und 2: Einführung</p>"))
    assert OURS in text_of(north)
    assert "Bundesfassung neu" in row(nora_at_work, "Probezeit nutzen")
    assert "Der Bund hat 1 Ihrer angepassten Stellen geändert" in row(nora_at_work, "Probezeit nutzen")


def test_editing_the_place_ends_the_question_too(
    nora_at_work: Client, probezeit: Entry, publish_national: Callable[..., Entry]
) -> None:
    form = Browser(nora_at_work, address(probezeit))
    form.write(WEEKS, OURS)
    form.press()
    publish_national(changed("probezeit", WEEKS, "<p>Woche 1 und 2: Einführung</p>"))
    asked = Browser(nora_at_work, address(probezeit))
    asked.write(WEEKS, f"{OURS} Woche 1 und 2.")
    asked.press()
    assert "Bundesfassung neu" not in row(nora_at_work, "Probezeit nutzen")


def test_a_paragraph_of_our_own_extends_the_text(nora_at_work: Client, north: Chamber, probezeit: Entry) -> None:
    form = Browser(nora_at_work, address(probezeit))
    form.add(MINIMUM, "Rufen Sie uns an.")
    answer = form.press()
    assert "1 eigener Absatz" in said(answer)
    assert [one["op"] for one in adaptation(north)["operations"]] == ["insert"]
    assert "dazu 1 eigener Absatz" in row(nora_at_work, "Probezeit nutzen")


def test_a_paragraph_can_be_left_out_here(nora_at_work: Client, north: Chamber, probezeit: Entry) -> None:
    form = Browser(nora_at_work, address(probezeit))
    form.remove(CALLOUT)
    form.press()
    assert [(one["op"], one["id"]) for one in adaptation(north)["operations"]] == [("drop", CALLOUT)]
    assert "Achtung" not in text_of(north)


def test_putting_the_national_words_back_stores_nothing(nora_at_work: Client, north: Chamber, probezeit: Entry) -> None:
    form = Browser(nora_at_work, address(probezeit))
    theirs = form.block(MINIMUM)["value"]
    form.write(MINIMUM, "Ganz anders")
    form.press()
    again = Browser(nora_at_work, address(probezeit))
    assert "Ganz anders" in again.html
    again.block(MINIMUM)["value"] = theirs
    again.press()
    with in_chamber(north):
        assert not Adaptation.objects.exists()
    assert "mindestens einen Monat" in text_of(north)


def test_autosave_makes_a_draft_and_no_adaptation(nora_at_work: Client, north: Chamber, probezeit: Entry) -> None:
    form = Browser(nora_at_work, address(probezeit))
    form.write(WEEKS, OURS)
    answer = form.autosave().json()
    assert answer["success"], answer
    with in_chamber(north):
        assert Entry.objects.get().has_unpublished_changes
        assert not Adaptation.objects.exists()
    assert OURS not in text_of(north)
    assert "Entwurf" in row(nora_at_work, "Probezeit nutzen")
    assert OURS in Browser(nora_at_work, answer["url"]).html


def test_the_draft_that_autosave_began_can_be_published(nora_at_work: Client, north: Chamber, probezeit: Entry) -> None:
    form = Browser(nora_at_work, address(probezeit))
    form.write(WEEKS, OURS)
    form.action = form.autosave().json()["url"]
    form.write(WEEKS, f"{OURS} Noch etwas.")
    form.press()
    assert "Noch etwas." in text_of(north)
    assert [one["id"] for one in adaptation(north)["operations"]] == [WEEKS]


def test_what_is_law_cannot_be_changed(nora_at_work: Client, north: Chamber, shelf: dict[str, Entry]) -> None:
    form = Browser(nora_at_work, address(shelf["gesetz"]))
    form.write(MINIMUM, "Bei uns gilt das nicht.")
    answer = form.press()
    assert "verbindlich" in said(answer)
    assert "Bei uns gilt das nicht." in answer.content.decode(), "the draft keeps what was typed"
    with in_chamber(north):
        assert not Adaptation.objects.exists()


def test_what_is_law_can_be_extended(nora_at_work: Client, north: Chamber, shelf: dict[str, Entry]) -> None:
    form = Browser(nora_at_work, address(shelf["gesetz"]))
    form.add(None, "Fragen dazu beantworten wir gern.")
    form.press()
    assert [one["op"] for one in adaptation(north)["operations"]] == ["insert"]


def test_the_national_team_publishes_while_nora_writes(
    nora_at_work: Client, north: Chamber, probezeit: Entry, publish_national: Callable[..., Entry]
) -> None:
    form = Browser(nora_at_work, address(probezeit))
    form.write(WEEKS, OURS)
    publish_national(changed("probezeit", MINIMUM, "<p>Sie dauert nun zwei Monate.</p>", WEEKS, "<p>Neu</p>"))
    answer = form.press()
    assert "Nichts ist verloren" in said(answer)
    assert "1 Stelle" in said(answer)
    assert [one["id"] for one in adaptation(north)["operations"]] == [WEEKS], "her old copy of the rest is no change"
    assert "nun zwei Monate" in text_of(north)
    assert OURS in text_of(north)


def test_a_form_that_lies_about_its_version_is_refused(nora_at_work: Client, probezeit: Entry) -> None:
    form = Browser(nora_at_work, address(probezeit))
    for base in ("[99, {}]", "[]", "nonsense", '[1, {"x": 1}]', '{"a": 1}'):
        form.fields["base"] = base
        assert form.press().status_code == 400, base


def test_preview_shows_the_whole_text_with_our_words(nora_at_work: Client, probezeit: Entry) -> None:
    form = Browser(nora_at_work, address(probezeit))
    form.write(WEEKS, OURS)
    preview = f"{address(probezeit)}vorschau/"
    assert nora_at_work.post(preview, form.data()).json() == {"is_valid": True, "is_available": True}
    shown = nora_at_work.get(preview).content.decode()
    assert OURS in shown
    assert "mindestens einen Monat" in shown


def test_preview_stands_where_readers_will_find_the_text(
    nora_at_work: Client, north: Chamber, probezeit: Entry
) -> None:
    """Category, date, law, sources and the contact of the topic are not in the form, and are in the preview."""
    with in_chamber(north):
        actor = Actor.objects.create(name="Nordkammer", slug="nordkammer", kind="kammer", topics=["vertrag"])
        Contact.objects.create(actor=actor, role="Vertragsberatung", topics=["vertrag"], phone="0800 111")
    form = Browser(nora_at_work, address(probezeit))
    form.write(WEEKS, OURS)
    form.fields["summary"] = "Bei uns im Norden meist drei Monate."
    preview = f"{address(probezeit)}vorschau/"
    nora_at_work.post(preview, form.data())
    shown = words_of(nora_at_work.get(preview).content.decode())
    for ours in (OURS, "Bei uns im Norden meist drei Monate."):
        assert ours in shown
    for theirs in ("Auswahl & Vertrag", "§ 20 BBiG", "22. November 2026", "mindestens einen Monat", "Vertragsberatung"):
        assert theirs in shown, theirs

    form.press()
    after = Browser(nora_at_work, address(probezeit)).action.replace("edit", "preview")
    nora_at_work.post(after, form.data())
    assert "Vertragsberatung" in nora_at_work.get(after).text


def test_later_form_and_preview_hold_the_newest_national_words(
    nora_at_work: Client, probezeit: Entry, publish_national: Callable[..., Entry]
) -> None:
    form = Browser(nora_at_work, address(probezeit))
    form.write(WEEKS, OURS)
    form.press()
    publish_national(changed("probezeit", MINIMUM, "<p>Sie dauert nun zwei Monate.</p>"))
    again = Browser(nora_at_work, address(probezeit))
    preview = again.action.replace("edit", "preview")
    nora_at_work.post(preview, again.data())
    for html in (again.html, nora_at_work.get(preview).content.decode()):
        assert OURS in html
        assert "nun zwei Monate" in html


def test_sven_cannot_open_what_nora_wrote(
    nora_at_work: Client, south: Chamber, sven: Any, client_for: Callable[..., Client], probezeit: Entry
) -> None:
    form = Browser(nora_at_work, address(probezeit))
    form.write(WEEKS, OURS)
    edit = form.autosave().json()["url"]
    his = client_for(south, sven)
    assert his.get(edit).status_code == 404
    assert his.post(edit, form.data()).status_code == 404
    assert OURS not in his.get(address(probezeit)).content.decode()


def test_an_unknown_text_is_not_found(nora_at_work: Client) -> None:
    unknown = "00000000-0000-4000-8000-000000000000"
    assert nora_at_work.get(f"/admin/wissen/anpassen/{unknown}/").status_code == 404


def changed(slug: str, *pairs: str) -> dict[str, Any]:
    content = body(slug, "Probezeit nutzen")
    values = dict(zip(pairs[::2], pairs[1::2], strict=True))
    for block in content["blocks"]:
        block["value"] = values.get(block["id"], block["value"])
    return content


def row(client: Client, title: str) -> str:
    """The table row of a text, as words."""
    html = client.get("/admin/wissen/").content.decode()
    rows = [part.split("</tr>")[0] for part in html.split("<tr")]
    return words_of(next(part for part in rows if title in part))
