"""Texts of our own: written, refused in whole sentences, published."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from content.models import Entry, LegalPage
from content.queries import entry, programme
from tenants.context import in_chamber
from tenants.models import Chamber
from tests.content.admin.browser import Browser, form_of, paragraph, said, shown
from tests.content.admin.test_adapting import row

ADD = "/admin/wissen/texte/add/"


@pytest.fixture
def form(nora_at_work: Client) -> Browser:
    form = Browser(nora_at_work, ADD)
    form.fields |= {
        "title": "Unser Azubi-Frühstück",
        "slug": "azubi-fruehstueck",
        "summary": "Jeden ersten Dienstag um neun.",
        "category": "azubis-finden",
        "topics": ["beratung"],
        "keywords": "Treffen, Frühstück",
    }
    form.blocks["checklist"] = [{"type": "item", "id": "", "value": {"text": "Anmelden", "hint": ""}}]
    form.blocks["body"] = [{"type": "rich_text", "id": "", "value": paragraph("Kommen Sie vorbei.")}]
    return form


def test_a_local_text_is_published_here_alone(form: Browser, north: Chamber, south: Chamber) -> None:
    form.press()
    with in_chamber(north):
        view = entry("azubi-fruehstueck")
        assert view is not None
        assert (view.title, view.category, view.topics) == ("Unser Azubi-Frühstück", "azubis-finden", ("beratung",))
        assert view.keywords == ["Treffen", "Frühstück"]
    with in_chamber(south):
        assert entry("azubi-fruehstueck") is None
    assert "Nur bei Ihnen. Diesen Text pflegen allein Sie." in row(form.client, "Unser Azubi-Frühstück")


def test_the_first_topic_stays_the_first(form: Browser, north: Chamber) -> None:
    form.fields["topics"] = ["vertrag"]
    form.press()
    with in_chamber(north):
        pk = Entry.objects.get().pk
    again = Browser(form.client, f"/admin/wissen/texte/edit/{pk}/")
    again.fields["topics"] = ["beratung", "vertrag"]
    again.press()
    with in_chamber(north):
        view = entry("azubi-fruehstueck")
        assert view and view.topics == ("vertrag", "beratung")


def test_a_draft_may_be_unfinished(form: Browser, north: Chamber) -> None:
    form.fields |= {"summary": "", "category": ""}
    form.blocks["checklist"] = []
    form.press("action-save")
    with in_chamber(north):
        assert not Entry.objects.get().live
    assert "nicht online" in row(form.client, "Unser Azubi-Frühstück")


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"summary": ""}, "„Kurz gesagt“ fehlt. Ohne diese Zeilen kann der Text nicht erscheinen."),
        ({"title": ""}, "Der Titel fehlt."),
        ({"category": ""}, "Die Rubrik fehlt."),
        ({"category": "gibt-es-nicht"}, "Die Rubrik „gibt-es-nicht“ kennen wir nicht. Bitte aus der Liste wählen."),
        ({"topics": ["vertrag", "erfunden"]}, "Das Thema „erfunden“ kennen wir nicht. Bitte aus der Liste wählen."),
        ({"slug": "probezeit"}, "Diese Adresse hat schon ein Text vom Bund oder vom Land."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_lost(
    form: Browser, north: Chamber, fields: dict[str, Any], sentence: str
) -> None:
    form.fields |= fields
    answer = form.press()
    assert answer.status_code == 422
    html = answer.content.decode()
    assert sentence in html
    assert "Kommen Sie vorbei." in html, "the form keeps what was typed"
    with in_chamber(north):
        assert entry("azubi-fruehstueck") is None


def test_a_text_needs_something_to_do(form: Browser) -> None:
    form.blocks["checklist"] = []
    answer = form.press()
    assert answer.status_code == 422
    assert "„Jetzt tun“ fehlt." in shown(answer.content.decode())


BROKEN = [
    {"body-count": "[not json"},
    {"body-count": "2"},
    {"body-0-type": "nonsense", "body-count": "x"},
    {"body-0-value": "{not json"},
    {"body-0-value": "[]"},
    {"body-0-order": "first"},
]


@pytest.mark.parametrize("damage", BROKEN, ids=str)
def test_a_block_list_that_cannot_be_read_is_refused_and_loses_nothing(
    form: Browser, north: Chamber, damage: dict[str, str]
) -> None:
    form.press()
    with in_chamber(north):
        stored = Entry.objects.get()
    again = Browser(form.client, f"/admin/wissen/texte/edit/{stored.pk}/")
    answer = again.press(**damage)
    assert answer.status_code == 400
    assert "nicht gespeichert" in answer.content.decode()
    saved = again.client.post(again.action, {**again.data(), **damage}, headers={"accept": "application/json"})
    assert saved.status_code == 400
    assert "nicht gespeichert" in saved.json()["error_message"]
    with in_chamber(north):
        assert Entry.objects.get().body == stored.body
        assert Entry.objects.get().latest_revision_id == stored.latest_revision_id


def test_a_broken_page_is_refused_the_same_way(nora_at_work: Client, north: Chamber) -> None:
    with in_chamber(north):
        imprint = LegalPage.objects.get(kind="imprint")
    form = Browser(nora_at_work, f"/admin/pages/{imprint.pk}/edit/")
    answer = form.press(**{"body-0-value": "{not json", "body-count": "x"})
    assert answer.status_code == 400
    assert "nicht gespeichert" in answer.content.decode()


@pytest.mark.parametrize("field", ["keywords", "law_refs"])
def test_a_nul_in_a_list_of_words_is_an_error_of_the_form(form: Browser, field: str) -> None:
    form.fields[field] = "Treffen\0, Frühstück"
    assert form.press().status_code == 422


RELEASED = {"src": "/medien/abc/released/0f.jpg", "width": 4, "height": 3}
NO_FILES = [
    *('"text"', "[1]", "{}", "7", "NaN", "[" * 90000, "9" * 5000, "{", "\0", '{"src": "\\u0000"}'),
    *(
        json.dumps({**RELEASED, **wrong})
        for wrong in (
            {"src": "javascript:alert(1)"},
            {"src": "https://tracker.example/medien/abc/released/0f.jpg"},
            {"src": "/medien/abc/released/../0f.jpg"},
            {"src": "/medien/abc/released/0f.jpg\n"},
            {"width": "4"},
            {"width": True},
            {"height": 10**9},
            {"title": "\ud800"},
            {"title": "\0"},
            {"title": "x" * 300},
            {"file_type": ["pdf"]},
            {"onload": "x"},
        )
    ),
]


@pytest.mark.parametrize("posted", NO_FILES, ids=lambda posted: posted[:80])
def test_the_hidden_file_of_a_picture_is_nothing_one_can_make_up(form: Browser, north: Chamber, posted: str) -> None:
    value = {"image": "", "released": posted, "alt": "Werkbank", "caption": "", "credit": ""}
    form.blocks["body"].append({"type": "image", "id": "", "value": value})
    assert form.press().status_code == 422
    with in_chamber(north):
        assert not Entry.objects.exists()


def test_the_hidden_file_of_a_picture_comes_back_from_a_refused_form(form: Browser, north: Chamber) -> None:
    value = {"image": "", "released": json.dumps(RELEASED), "alt": "Werkbank", "caption": "", "credit": ""}
    form.blocks["body"].append({"type": "image", "id": "", "value": value})
    form.fields["category"] = ""
    refused = form.press()
    assert refused.status_code == 422
    state = form_of(refused.content.decode()).blocks["body"][-1]["value"]["released"]
    assert json.loads(state) == RELEASED
    form.fields["category"] = "azubis-finden"
    form.press()
    with in_chamber(north):
        shown = entry("azubi-fruehstueck")
        assert shown is not None
        assert shown.blocks[-1].value["src"] == RELEASED["src"]


def test_unpublishing_a_local_text_takes_it_from_readers(form: Browser, north: Chamber) -> None:
    form.press()
    with in_chamber(north):
        pk = Entry.objects.get().pk
    form.client.post(f"/admin/wissen/texte/unpublish/{pk}/")
    with in_chamber(north):
        assert entry("azubi-fruehstueck") is None
    assert "nicht online" in row(form.client, "Unser Azubi-Frühstück")


def test_a_text_can_be_given_for_approval_and_is_not_forced_to(form: Browser, north: Chamber) -> None:
    assert "Freigabe durch die Leitung" in form.html
    answer = form.press("action-submit")
    assert "Freigabe" in said(answer) or "Moderation" in said(answer)
    with in_chamber(north):
        written = Entry.objects.get()
        assert written.current_workflow_task is not None
        assert not written.live


def test_nobody_sees_anothers_text(
    form: Browser, north: Chamber, south: Chamber, sven: Any, client_for: Callable[..., Client]
) -> None:
    form.press()
    with in_chamber(north):
        pk = Entry.objects.get().pk
    his = client_for(south, sven)
    for view in ("edit", "history", "delete", "unpublish", "usage"):
        assert his.get(f"/admin/wissen/texte/{view}/{pk}/").status_code == 404, view


def test_a_programme_of_our_own(nora_at_work: Client, north: Chamber) -> None:
    form = Browser(nora_at_work, "/admin/foerderung/programme/add/")
    form.fields |= {"title": "Hagener Zuschuss", "slug": "hagener-zuschuss", "summary": "Für den ersten Azubi"}
    form.fields |= {"level": "land", "land": ""}
    refused = form.press()
    assert refused.status_code == 422
    assert "Welches Land zahlt?" in refused.content.decode()
    form.fields["land"] = "DE-NW"
    form.press()
    with in_chamber(north):
        assert programme("hagener-zuschuss") is not None
    assert "Hagener Zuschuss" in nora_at_work.get("/admin/foerderung/").content.decode()


def test_a_national_programme_can_be_hidden(
    nora_at_work: Client, north: Chamber, publish_national: Callable[..., Any]
) -> None:
    lines = [{"id": "title", "type": "line", "value": "Zuschuss"}, {"id": "summary", "type": "line", "value": "Geld"}]
    source = publish_national({"slug": "zuschuss", "level": "bund", "status": "active", "blocks": lines}, "programme")
    assert "Ausblenden" in nora_at_work.get("/admin/foerderung/").content.decode()
    nora_at_work.post(f"/admin/foerderung/ausblenden/{source.key}/", {"reason": "Gibt es hier nicht"})
    with in_chamber(north):
        assert programme("zuschuss") is None
    nora_at_work.post(f"/admin/foerderung/zeigen/{source.key}/")
    with in_chamber(north):
        assert programme("zuschuss") is not None
