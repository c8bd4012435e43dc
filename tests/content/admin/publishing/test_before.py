"""Before a layer publishes: whom it reaches, what changes, and what the button then does."""

import datetime
import re
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from config.celery import app  # noqa: F401  (tasks enter their chamber only there)
from content import queries
from content.library.models import Adoption, Release, ReleaseVersion
from content.models import Entry
from content.tasks import publish_scheduled
from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.provisioning import provision_chamber
from tenants.users.models import User
from tests.content.admin.browser import Browser, said, words_of
from tests.content.admin.conftest import MINIMUM, WEEKS, body
from tests.content.admin.publishing.conftest import WHY, Desk


def text_in(chamber: Chamber) -> str:
    with in_chamber(chamber):
        view = queries.entry("probezeit")
        return " ".join(str(block.value) for block in view.blocks) if view else ""


def newest() -> ReleaseVersion:
    return ReleaseVersion.objects.filter(release__slug="probezeit").latest("version")


def test_the_button_of_the_form_leads_there_and_publishes_nothing(desk: Desk, north: Chamber) -> None:
    answer = desk.write(MINIMUM, "Ganz neu gesagt.")
    assert answer.request["PATH_INFO"] == desk.url
    assert "2 Kammern zeigen diesen Text." in desk.said
    assert newest().version == 1
    assert "Ganz neu" not in text_in(north)


def test_whom_it_reaches(
    desk: Desk, adapts: Callable[..., None], north: Chamber, south: Chamber, many: list[Chamber]
) -> None:
    adapts(north, MINIMUM)
    adapts(south)
    Adoption.objects.create(
        chamber=many[0].key, release=desk.text.key, kind="entry", slug="probezeit", state="adapt", blocks=[WEEKS]
    )
    desk.write(MINIMUM, "Ganz neu gesagt.")
    assert (
        "11 Kammern zeigen diesen Text, 2 haben ihn angepasst (1 im geänderten Absatz), 1 blendet ihn aus."
        in desk.sentence
    )
    assert "9 zeigen ihn unverändert" in desk.said
    assert "1 im geänderten Absatz: behalten ihren Text und werden gefragt: Nordkammer" in desk.said
    assert "Bei 11 Kammern veröffentlichen" in desk.said
    assert "Nordkammer bekommt eine Prüfung." in desk.said


def test_only_where_it_holds(desk: Desk, publish_national: Callable[..., Entry], many: list[Chamber]) -> None:
    publish_national(body("probezeit", "Probezeit nutzen", laender=["DE-SN"]))
    desk.write(MINIMUM, "Ganz neu gesagt.")
    assert "11 Kammern zeigen diesen Text." in desk.said


def test_who_no_longer_shows_it_is_counted(desk: Desk, national: Chamber, many: list[Chamber]) -> None:
    with in_chamber(national):
        Entry.objects.filter(pk=desk.text.pk).update(laender=["DE-SN"])
    desk.write(MINIMUM, "Ganz neu gesagt.")
    assert "1 Kammer zeigt diesen Text dann nicht mehr" in desk.said
    assert "Um den Text herum: Nur in diesen Ländern" in desk.said


def test_what_changes_word_by_word(desk: Desk) -> None:
    answer = desk.write(MINIMUM, "Sie dauert mindestens zwei Monate.")
    html = answer.content.decode()
    assert "1 von 8 Absätzen" in desk.said
    assert "<ins>" in html and "<del>" in html
    assert re.search(r"<ins>[^§]*zwei Monate[^§]*</ins>", html)
    assert "Woche 1" not in desk.said, "what stays the same is not shown"


def test_a_change_of_content_needs_its_sentence(desk: Desk) -> None:
    desk.write(MINIMUM, "Ganz neu gesagt.")
    answer = desk.publish(reason="  ")
    assert answer.status_code == 422
    assert "Bitte sagen Sie in einem Satz, warum." in words_of(answer.content.decode())
    assert newest().version == 1


def test_published_with_its_sentence_at_once_everywhere(desk: Desk, north: Chamber, south: Chamber) -> None:
    desk.write(MINIMUM, "Ganz neu gesagt.")
    answer = desk.publish()
    assert "„Probezeit nutzen“ ist veröffentlicht. 2 Kammern lesen die neue Fassung." in said(answer)
    assert (newest().substantial, newest().reason, newest().changed) == (True, WHY, [MINIMUM])
    assert "Ganz neu gesagt." in text_in(north) and "Ganz neu gesagt." in text_in(south)


def test_a_small_correction_asks_nobody(desk: Desk) -> None:
    before = Release.objects.get(slug="probezeit").substantial_at
    desk.write(MINIMUM, "Ganz neu gesagt.")
    desk.publish(change="small", reason="Das soll niemand lesen.")
    assert (newest().substantial, newest().reason) == (False, "")
    assert Release.objects.get(slug="probezeit").substantial_at == before


def test_the_next_draft_begins_without_answers(desk: Desk, national: Chamber, north: Chamber) -> None:
    desk.write(MINIMUM, "Eins.")
    desk.publish(change="small", where="first", pilots=[str(north.key)], days="7")
    with in_chamber(national):
        row = Entry.objects.get(pk=desk.text.pk)
        assert (row.change_substantial, row.change_reason, row.pilots, row.pilot_days) == (True, "", [], None)
    desk.write(MINIMUM, "Zwei.")
    html = desk.client.get(desk.url).content.decode()
    assert 'value="substantial" checked' in html and 'value="all" checked' in html


def test_first_in_test_chambers(desk: Desk, north: Chamber, south: Chamber) -> None:
    desk.write(MINIMUM, "Nur zum Testen.")
    answer = desk.publish(where="first", pilots=[str(north.key)], days="5")
    assert "1 Testkammer liest die neue Fassung" in said(answer) and "wenn Sie nicht anhalten" in said(answer)
    assert "Nur zum Testen." in text_in(north) and "Nur zum Testen." not in text_in(south)


def test_keys_that_are_not_below_the_layer_are_refused(desk: Desk, national: Chamber, north: Chamber) -> None:
    desk.write(MINIMUM, "Nur zum Testen.")
    for pilots in ([str(national.key)], ["' OR 1=1"], [str(north.key), "00000000-0000-0000-0000-000000000000"], []):
        assert desk.publish(where="first", pilots=pilots).status_code == 422
    assert newest().version == 1


def test_at_a_time_with_the_answers_kept(desk: Desk, national: Chamber, north: Chamber, south: Chamber) -> None:
    desk.write(MINIMUM, "Ab übermorgen.")
    at = timezone.localtime() + datetime.timedelta(days=2)
    when = {"when": "later", "at_0": at.strftime("%Y-%m-%d"), "at_1": "09:00"}
    answer = desk.publish(**when, where="first", pilots=[str(north.key)], days="3")
    assert "ist vorgemerkt" in said(answer)
    publish_scheduled(national.pk)
    assert newest().version == 1
    with time_machine.travel(at.replace(hour=9, minute=0, second=30)):
        publish_scheduled(national.pk)
        cache.clear()
        assert "Ab übermorgen." in text_in(north) and "Ab übermorgen." not in text_in(south)
        assert newest().reason == WHY
        publish_scheduled(national.pk)
        assert newest().version == 2, "twice does no harm"


@pytest.mark.parametrize(
    "when",
    [
        {"at_0": "", "at_1": ""},
        {"at_0": "2020-01-01", "at_1": "09:00"},
        {"at_0": "morgen", "at_1": "früh"},
        {"at_0": "2030-02-31", "at_1": "09:00"},
    ],
)
def test_an_hour_that_makes_no_sense(desk: Desk, when: dict[str, str]) -> None:
    desk.write(MINIMUM, "Neu.")
    assert desk.publish(when="later", **when).status_code == 422
    assert desk.client.get(desk.url, {"plan": "1", "when": "later", **when}).status_code == 200
    assert newest().version == 1


def test_pressed_twice(desk: Desk, north: Chamber) -> None:
    desk.write(MINIMUM, "Neu.")
    seen = desk.seen
    for pilots in ([str(north.key)], [str(north.key)]):
        answer = desk.publish(seen=seen, where="first", pilots=pilots)
    assert "ist schon veröffentlicht" in said(answer)
    assert ReleaseVersion.objects.filter(release__slug="probezeit").count() == 2


def test_what_somebody_saved_meanwhile_is_not_published_unseen(desk: Desk) -> None:
    desk.write(MINIMUM, "Was Olga sah.")
    seen = desk.seen
    desk.write(MINIMUM, "Was danach kam.")
    answer = desk.publish(seen=seen)
    assert "seit Sie diese Seite geöffnet haben" in said(answer)
    assert newest().version == 1


def test_a_new_text_is_not_asked_how_important_its_change_is(desk: Desk, national: Chamber, north: Chamber) -> None:
    with in_chamber(national):
        fresh = Entry(slug="neu", title="Neu", summary="Kurz.", category="auswahl-vertrag", live=False)
        fresh.save()
        fresh.save_revision()
    new = Desk(desk.client, fresh)
    page = desk.client.get(new.url).content.decode()
    assert "Noch keine Kammer zeigt diesen Text. Danach zeigen ihn 2 Kammern." in words_of(page)
    assert "Wie wichtig" not in page and "Warum?" not in page
    new.publish(change="", reason="")
    with in_chamber(north):
        assert queries.entry("neu")


def test_nothing_changed(desk: Desk) -> None:
    desk.write(MINIMUM, "Einmal.")  # the form has given it a day to look again
    desk.publish()
    form = Browser(desk.client, desk.form_url)
    form.fields["editor_note"] = "Nur für uns."
    desk.said = words_of(form.press().content.decode())
    assert "Es entsteht keine neue Fassung" in desk.said and "Ohne neue Fassung übernehmen" in desk.said
    answer = desk.publish(change="", reason="", when="", where="")
    assert "Leser merken nichts" in said(answer)
    assert newest().version == 2


def test_a_form_without_a_change_has_nothing_to_publish(desk: Desk) -> None:
    desk.write(MINIMUM, "Einmal.")
    desk.publish()
    assert "ist schon veröffentlicht" in said(desk.write(MINIMUM, "Einmal."))


def test_what_cannot_appear_has_no_button(desk: Desk, national: Chamber) -> None:
    desk.write(MINIMUM, "Neu.")
    with in_chamber(national):
        row = Entry.objects.get(pk=desk.text.pk)
        draft = row.get_latest_revision_as_object()
        draft.topics = ["erfunden"]
        draft.save_revision()
    page = words_of(desk.client.get(desk.url).content.decode())
    assert "Das Thema „erfunden“ kennen wir nicht" in page and "So kann der Text nicht erscheinen" in page
    answer = desk.publish(seen=str(row.latest_revision_id))
    assert newest().version == 1 and answer.status_code == 200


def test_the_plan_follows_what_is_chosen(desk: Desk, north: Chamber, many: list[Chamber]) -> None:
    desk.write(MINIMUM, "Neu.")
    assert "Bei 12 Kammern veröffentlichen" in desk.plan(change="small", when="now", where="all")
    first = desk.plan(change="small", when="now", where="first", pilots=[str(north.key)], days="3")
    assert "Bei 1 Testkammer veröffentlichen" in first and "Alle anderen 11 Kammern folgen." in first
    assert "1 Testkammer gewählt" in first
    later = desk.plan(when="later", at_0="2030-01-02", at_1="09:00")
    assert "Für Mi, 02.01.2030, 09:00 vormerken" in later


def test_a_chamber_has_no_such_screen(
    nora_at_work: Client, north: Chamber, national: Chamber, shelf: dict[str, Entry]
) -> None:
    with in_chamber(north):
        own = Entry(slug="unser", title="Unser", summary="Kurz.", category="auswahl-vertrag", live=False)
        own.save()
        own.save_revision()
    for pk in (own.pk, shelf["probezeit"].pk):
        address = f"/admin/wissen/texte/veroeffentlichen/{pk}/"
        assert nora_at_work.get(address).status_code == 404
        assert nora_at_work.post(address, {"seen": own.latest_revision_id}).status_code == 404
    assert newest().version == 1
    assert "Veröffentlichen …" not in nora_at_work.get(f"/admin/wissen/texte/edit/{own.pk}/").content.decode()


def test_approval_publishes_with_the_answers(desk: Desk, national: Chamber, north: Chamber, south: Chamber) -> None:
    answer = desk.write(MINIMUM, "Zur Freigabe.", "action-submit")
    assert answer.request["QUERY_STRING"] == "freigabe=1"
    assert "Zur Freigabe geben" in desk.said
    done = desk.publish(address=f"{desk.url}?freigabe=1", where="first", pilots=[str(north.key)], days="2")
    assert "wartet auf Freigabe" in said(done)
    assert newest().version == 1
    with in_chamber(national):
        row = Entry.objects.get(pk=desk.text.pk)
        assert row.workflow_in_progress
        row.current_workflow_task_state.approve(user=None)
    assert (newest().version, newest().reason) == (2, WHY)
    assert "Zur Freigabe." in text_in(north) and "Zur Freigabe." not in text_in(south)


def test_a_land_is_asked_too(
    publish_national: Callable[..., Entry], shelf: dict[str, Entry], client_for: Callable[..., Client], north: Any
) -> None:
    land = provision_chamber(slug="nrw", name="Land NRW", host="nrw.example", kind="land", land="DE-NW")
    with in_chamber(land):
        person = User.objects.create_superuser("land@nrw.example", "a-long-password")
    client = client_for(land, person)
    form = Browser(client, f"/admin/wissen/anpassen/{shelf['probezeit'].key}/")
    form.write(MINIMUM, "In NRW ist es so.")
    page = form.press()
    assert "1 Kammer zeigt diesen Text." in words_of(page.content.decode())
    assert "In NRW ist es so." not in text_in(north)
    with in_chamber(land):
        desk = Desk(client, Entry.objects.get())
    desk.publish()
    assert "In NRW ist es so." in text_in(north)
    assert ReleaseVersion.objects.get(release__of=shelf["probezeit"].key).reason == WHY
