"""Guides and question paths in the editor's hands: written by the national team, adapted or hidden by a chamber."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from content.models import Adaptation, Guide, QuestionPath
from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.users.models import User
from tests.content.admin.browser import Browser, paragraph, said, shown
from tests.content.paths.walks import question, result, step

STEP = "44444444-4444-4444-8444-444444444444"


@pytest.fixture
def olga_at_work(national: Chamber, olga: User, client_for: Callable[..., Client], shelf: Any) -> Client:
    return client_for(national, olga)


@pytest.fixture
def guide(publish_national: Callable[..., Any], shelf: Any) -> Any:
    lines = [{"id": "title", "type": "line", "value": "Fahrplan"}, {"id": "lead", "type": "line", "value": "Los."}]
    steps = [step(STEP, "Kennenlernen", "probezeit", text="<p>Zeigen Sie sich.</p>")]
    return publish_national({"slug": "plan", "blocks": [*lines, *steps]}, "guide")


@pytest.fixture
def asked(publish_national: Callable[..., Any], shelf: Any) -> Any:
    lines = [{"id": "title", "type": "line", "value": "Dürfen wir?"}, {"id": "lead", "type": "line", "value": ""}]
    blocks = [question("ort", ("Ja", "gut"), ("Nein", "gut"), asks="Passt der Ort?"), result("gut")]
    return publish_national({"slug": "duerfen-wir", "blocks": [*lines, *blocks]}, "questions")


def new_step(title: str, *entries: str) -> dict[str, Any]:
    chosen = [{"type": "item", "id": None, "value": [slug]} for slug in entries]
    return {"type": "step", "id": None, "value": {"title": title, "text": paragraph(""), "entries": chosen}}


def test_the_national_team_writes_a_guide_and_chooses_texts_by_their_titles(
    olga_at_work: Client, north: Chamber, client_for: Callable[..., Client]
):
    form = Browser(olga_at_work, reverse("fahrplaene:index").replace("fahrplaene/", "fahrplaene/schreiben/add/"))
    assert "Probezeit nutzen" in shown(form.html)  # in the list of texts, under its category
    form.fields |= {"title": "Fahrplan", "slug": "plan", "lead": "Los.", "order": "1"}
    form.blocks["steps"] = [new_step("Kennenlernen", "urlaub"), new_step("Probieren", "probezeit")]
    assert form.press().status_code == 200
    html = client_for(north).get("/fahrplan/plan/").content.decode()
    assert html.index("/wissen/urlaub/") < html.index("/wissen/probezeit/")


def test_a_guide_without_steps_or_with_a_text_that_is_gone_is_refused(olga_at_work: Client, guide: Any, shelf: Any):
    edit = Guide.snippet_viewset.get_url_name("edit")
    form = Browser(olga_at_work, reverse(edit, args=[guide.pk]))
    form.blocks["steps"] = []
    answer = form.press()
    assert answer.status_code == 422
    assert "Dieses Feld" in shown(answer.content.decode())
    form = Browser(olga_at_work, reverse(edit, args=[guide.pk]))
    form.blocks["steps"] = [new_step("Probieren", "gibt-es-nicht")]
    answer = form.press()
    assert answer.status_code == 422
    assert "Der hier stand, ist nicht mehr online." in shown(answer.content.decode())


def test_a_circle_is_refused_in_a_sentence_and_kept_as_a_draft(olga_at_work: Client, asked: Any, national: Chamber):
    form = Browser(olga_at_work, reverse(QuestionPath.snippet_viewset.get_url_name("edit"), args=[asked.pk]))
    for answer in form.blocks["questions"][0]["value"]["answers"]:
        answer["value"]["goto"] = "ort"
    answer = form.press()
    assert answer.status_code == 422
    assert "Zum Ergebnis „Ergebnis gut“ führt keine Antwort." in shown(answer.content.decode())
    saved = form.autosave()
    assert json.loads(saved.content)["success"], saved.content
    with in_chamber(national):
        asked.refresh_from_db()
        assert asked.has_unpublished_changes


def test_a_path_from_above_is_adapted_place_by_place(
    nora_at_work: Client, north: Chamber, south: Chamber, client_for: Callable[..., Client], asked: Any
):
    form = Browser(nora_at_work, reverse("fragewege:adapt", args=[asked.key]))
    assert "vom Bundesteam" in shown(form.html)
    form.blocks["results"][0]["value"]["text"] = paragraph("Kommen Sie in die Stadthalle.")
    said(form.press())
    with in_chamber(north):
        patch = Adaptation.objects.get(release_key=asked.key).patch
    assert [one["id"] for one in patch["operations"]] == ["r-gut"]
    assert "Stadthalle" in client_for(north).get("/fragen/duerfen-wir/").content.decode()
    assert "Stadthalle" not in client_for(south).get("/fragen/duerfen-wir/").content.decode()
    listed = nora_at_work.get(reverse("fragewege:index")).content.decode()
    assert "angepasst" in listed


def test_a_guide_opened_and_published_unchanged_goes_on_following(nora_at_work: Client, north: Chamber, guide: Any):
    form = Browser(nora_at_work, reverse("fahrplaene:adapt", args=[guide.key]))
    form.press()
    with in_chamber(north):
        assert not Adaptation.objects.exists()


def test_a_chamber_hides_a_guide_and_shows_it_again(
    nora_at_work: Client, north: Chamber, client_for: Callable[..., Client], guide: Any
):
    nora_at_work.post(reverse("fahrplaene:hide", args=[guide.key]), {"reason": "Wir haben einen eigenen."})
    assert client_for(north).get("/fahrplan/plan/").status_code == 302
    nora_at_work.post(reverse("fahrplaene:show", args=[guide.key]))
    assert client_for(north).get("/fahrplan/plan/").status_code == 200


def test_the_preview_shows_the_words_in_the_form(olga_at_work: Client, guide: Any, asked: Any):
    for model, row, said_there in ((Guide, guide, "Kennenlernen"), (QuestionPath, asked, "Passt der Ort?")):
        viewset: Any = model.snippet_viewset
        form = Browser(olga_at_work, reverse(viewset.get_url_name("edit"), args=[row.pk]))
        preview = reverse(viewset.get_url_name("preview_on_edit"), args=[row.pk])
        olga_at_work.post(preview, form.data())
        html = olga_at_work.get(preview).content.decode()
        assert said_there in html.replace("\u00ad", "")


def test_a_guide_of_another_chamber_does_not_exist(
    nora_at_work: Client, south: Chamber, sven: User, client_for: Callable[..., Client], guide: Any
):
    """Sven writes a guide of his own; Nora tries its key and its number."""
    at_south = client_for(south, sven)
    form = Browser(at_south, "/admin/fahrplaene/schreiben/add/")
    form.fields |= {"title": "Nur im Süden", "slug": "sueden", "lead": "", "order": "1"}
    form.blocks["steps"] = [new_step("Wandern", "probezeit")]
    form.press()
    with in_chamber(south):
        theirs = Guide.objects.get(slug="sueden")
    assert client_for(south).get("/fahrplan/sueden/").status_code == 200
    for address in ("adapt", "hide", "back"):
        assert nora_at_work.get(reverse(f"fahrplaene:{address}", args=[theirs.key])).status_code == 404
    assert nora_at_work.get("/fahrplan/sueden/").status_code == 404
    assert (
        nora_at_work.get(reverse("fahrplaene:adapt", args=["99999999-9999-4999-8999-999999999999"])).status_code == 404
    )
