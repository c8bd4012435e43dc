"""The review, through the door: one place at a time, decisions as a draft, then all online at once."""

import re
from collections.abc import Callable
from typing import Any

from django.test import Client

from content.models import Adaptation, Decision, Entry
from content.queries import entry
from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.users.models import User
from tests.content.admin.browser import Browser, paragraph, said, shown, words_of
from tests.content.admin.conftest import CALLOUT, MINIMUM, WEEKS, changed
from tests.content.admin.reviewing import (
    OUR_MINIMUM,
    OURS,
    Screen,
    address_of,
    against,
    place,
    publish_all,
    undo_address,
)
from tests.content.admin.test_adapting import address, row, text_of


def test_the_list_and_the_form_lead_to_the_screen(nora_at_work: Client, behind: Any) -> None:
    assert f"/admin/wissen/pruefen/{behind}/" in nora_at_work.get("/admin/wissen/").content.decode()
    form = nora_at_work.get(f"/admin/wissen/anpassen/{behind}/", follow=True).content.decode()
    assert "Der Bund hat 3 Stellen geändert, die Sie angepasst haben." in words_of(form)
    assert f"/admin/wissen/pruefen/{behind}/" in form


def test_a_place_shows_was_now_and_ours_and_says_why(nora_at_work: Client, behind: Any) -> None:
    first = nora_at_work.get(f"/admin/wissen/pruefen/{behind}/", follow=True)
    assert first.redirect_chain[-1][0] == place(behind, MINIMUM)
    words = words_of(first.content.decode())
    assert "Der Bund hat einen Absatz geändert, den Sie angepasst haben" in words
    assert "Stelle 1 von 3" in words
    assert "Das Bundesteam schreibt dazu: „Neues Gesetz seit Oktober.“" in words
    assert "So war es beim Bund Fassung 1 vom" in words
    assert "Das sagt der Bund jetzt" in words
    assert "Das sagen wir" in words
    html = first.content.decode()
    assert '<del><span class="w-sr-only">entfällt: </span><b>einen Monat</b>' in html
    assert "<ins" in html
    assert 'class="lw-only-ours"' in html
    assert "Bitte bis" in words


def test_nothing_is_chosen_beforehand_and_nothing_happens_without_a_choice(nora_at_work: Client, behind: Any) -> None:
    screen = Screen(nora_at_work, behind, WEEKS)
    assert not re.search(r'type="radio"[^>]*checked', screen.html)
    assert "Bitte wählen Sie" in screen.words
    answer = screen.choose("")
    assert answer.status_code == 422
    assert "Bitte wählen Sie." in answer.content.decode()
    assert screen.choose("alles").status_code == 422


def test_each_answer_says_what_it_means(nora_at_work: Client, behind: Any) -> None:
    words = Screen(nora_at_work, behind, WEEKS).words
    assert "Bundesfassung übernehmen" in words
    assert "Der Absatz folgt danach wieder dem Bund, ganz von selbst." in words
    assert "Woche 2: Gespräch“ fehlt dann bei uns." in words
    assert "Zusammen bearbeiten" in words


def test_decisions_are_a_draft_until_all_is_published(nora_at_work: Client, north: Chamber, behind: Any) -> None:
    assert Screen(nora_at_work, behind, MINIMUM).choose("above").url == place(behind, WEEKS)
    assert Screen(nora_at_work, behind, WEEKS).choose("ours").url == place(behind, CALLOUT)
    assert "mindestens zwei Monate" not in text_of(north)
    done = Screen(nora_at_work, behind, CALLOUT).choose("above").url
    assert done == f"/admin/wissen/pruefen/{behind}/alle/"
    summary = words_of(nora_at_work.get(done).content.decode())
    assert "Alle 3 veröffentlichen" in summary
    assert "Unsere behalten" in summary.replace("Keep ours", "")
    answer = publish_all(nora_at_work, behind)
    assert "Fertig. „Probezeit nutzen“ ist auf dem Stand vom" in said(answer)
    read = text_of(north)
    assert "mindestens zwei Monate" in read
    assert OURS in read
    assert "Achtung, neu" in read
    assert "angepasst" in row(nora_at_work, "Probezeit nutzen")
    with in_chamber(north):
        assert not Decision.objects.exists()
        assert [one["id"] for one in Adaptation.objects.get().patch["operations"]] == [WEEKS]


def test_written_together_is_published_and_stays_adapted(nora_at_work: Client, north: Chamber, behind: Any) -> None:
    screen = Screen(nora_at_work, behind, WEEKS)
    screen.choose("both", joint=paragraph("Woche 1 in Hagen, Woche 2 Gespräch"))
    publish_all(nora_at_work, behind)
    assert "Woche 1 in Hagen, Woche 2 Gespräch" in text_of(north)
    form = Browser(nora_at_work, address_of(behind))
    assert "Woche 1 in Hagen, Woche 2 Gespräch" in shown(form.html.replace("\\\\u", "\\u")), "the form shows it too"


def test_changes_of_the_same_words_are_left_to_the_editor(nora_at_work: Client, behind: Any) -> None:
    words = Screen(nora_at_work, behind, MINIMUM).words
    assert "Die Änderungen überschneiden sich. Bitte schreiben Sie den Absatz neu." in words
    assert "Unser Vorschlag" not in words


def test_the_proposal_holds_both_changes(
    nora_at_work: Client, north: Chamber, shelf: dict[str, Entry], publish_national: Callable[..., Entry]
) -> None:
    steps = [{"text": "Ende der Probezeit eintragen", "hint": ""}]
    form = Browser(nora_at_work, address(shelf["probezeit"]))
    form.fields["summary"] = "Mindestens ein, höchstens vier Monate, in Hagen."
    form.press()
    publish_national(changed("summary", "Es gilt: Mindestens ein, höchstens vier Monate.", "checklist", steps))
    screen = Screen(nora_at_work, shelf["probezeit"].key, "summary")
    assert "Unser Vorschlag: beide Änderungen passen zusammen" in screen.words
    assert "Es gilt: Mindestens ein, höchstens vier Monate, in Hagen." in screen.html
    screen.choose("both", joint="Es gilt: Mindestens ein, höchstens vier Monate, in Hagen.")
    publish_all(nora_at_work, shelf["probezeit"].key)
    with in_chamber(north):
        view = entry("probezeit")
        assert view
        assert view.summary == "Es gilt: Mindestens ein, höchstens vier Monate, in Hagen."


def test_a_joint_text_that_is_refused_stays_on_the_screen(
    nora_at_work: Client, shelf: dict[str, Entry], publish_national: Callable[..., Entry]
) -> None:
    form = Browser(nora_at_work, address(shelf["probezeit"]))
    form.fields["summary"] = "Unser Satz."
    form.press()
    publish_national(changed("summary", "Deren Satz."))
    answer = Screen(nora_at_work, shelf["probezeit"].key, "summary").choose("both", joint="x" * 200)
    assert answer.status_code == 422
    assert "x" * 200 in answer.content.decode()
    assert re.search(r'value="both" checked', answer.content.decode())


def test_one_can_begin_with_either_side(nora_at_work: Client, behind: Any) -> None:
    screen = Screen(nora_at_work, behind, WEEKS)
    for begin, words in (("above", "Woche 2: Gespräch"), ("ours", OURS)):
        html = nora_at_work.post(screen.address, {"begin": begin, "against": against(screen.html)}).content.decode()
        state = html.split("data-w-block-arguments-value=")[1].split(">")[0]
        assert words in shown(state.replace("\\\\u", "\\u"))


def test_joint_words_of_one_side_count_as_choosing_it(nora_at_work: Client, north: Chamber, behind: Any) -> None:
    Screen(nora_at_work, behind, MINIMUM).choose("both", joint=paragraph(OUR_MINIMUM))
    with in_chamber(north):
        assert Decision.objects.get().choice == "ours"


def test_skipped_places_stay_open(nora_at_work: Client, north: Chamber, behind: Any) -> None:
    Screen(nora_at_work, behind, MINIMUM).choose("ours")
    done = words_of(nora_at_work.get(f"/admin/wissen/pruefen/{behind}/alle/").content.decode())
    assert "2 Stellen bleiben offen. Die anderen können Sie schon veröffentlichen." in done
    answer = publish_all(nora_at_work, behind)
    assert "1 Stelle ist veröffentlicht. 2 bleiben offen." in said(answer)
    assert "Stelle 1 von 2" in words_of(answer.content.decode())
    assert "Der Bund hat 2 Ihrer angepassten Stellen geändert" in row(nora_at_work, "Probezeit nutzen")


def test_an_answer_can_be_taken_back(nora_at_work: Client, north: Chamber, behind: Any) -> None:
    Screen(nora_at_work, behind, MINIMUM).choose("above")
    again = Screen(nora_at_work, behind, MINIMUM)
    assert re.search(r'value="above" checked', again.html), "coming back shows what was chosen"
    nora_at_work.post(f"/admin/wissen/pruefen/{behind}/offen/{MINIMUM}/")
    with in_chamber(north):
        assert not Decision.objects.exists()


def test_all_can_be_undone_with_one_click(nora_at_work: Client, north: Chamber, behind: Any) -> None:
    Screen(nora_at_work, behind, MINIMUM).choose("above")
    answer = publish_all(nora_at_work, behind)
    assert OUR_MINIMUM not in text_of(north)
    undo = undo_address(answer)
    assert "Rückgängig gemacht" in said(nora_at_work.post(undo, follow=True))
    assert OUR_MINIMUM in text_of(north)
    assert "Der Bund hat 3 Ihrer angepassten Stellen geändert" in row(nora_at_work, "Probezeit nutzen")
    assert "nicht mehr mit einem Klick" in said(nora_at_work.post(undo, follow=True)), "once is enough"


def test_what_changed_above_after_the_answer_is_asked_again(
    nora_at_work: Client, north: Chamber, behind: Any, publish_national: Callable[..., Entry]
) -> None:
    Screen(nora_at_work, behind, WEEKS).choose("both", joint=paragraph("Gemeinsam geschrieben"))
    publish_national(changed(MINIMUM, "<p>Sie dauert <b>mindestens zwei Monate</b>.</p>", WEEKS, "<p>Noch neuer</p>"))
    screen = Screen(nora_at_work, behind, WEEKS)
    assert (
        "Sie haben hier schon entschieden, aber der Bund hat diese Stelle seither noch einmal geändert" in screen.words
    )
    assert "Gemeinsam geschrieben" in screen.html, "what was written is still there"
    assert "wartet nichts auf Veröffentlichung" in said(publish_all(nora_at_work, behind))
    assert "Gemeinsam geschrieben" not in text_of(north)


def test_what_changed_above_while_the_screen_was_open_is_not_decided(
    nora_at_work: Client, north: Chamber, behind: Any, publish_national: Callable[..., Entry]
) -> None:
    screen = Screen(nora_at_work, behind, WEEKS)
    publish_national(changed(MINIMUM, "<p>Sie dauert <b>mindestens zwei Monate</b>.</p>", WEEKS, "<p>Noch neuer</p>"))
    answer = screen.choose("both", joint=paragraph("Gemeinsam geschrieben"))
    assert answer.status_code == 422
    assert "gerade noch einmal geändert" in answer.content.decode()
    assert "Noch neuer" in answer.content.decode()
    assert "Gemeinsam geschrieben" in answer.content.decode()
    with in_chamber(north):
        assert not Decision.objects.exists()
    screen.html = answer.content.decode()
    assert screen.choose("both", joint=paragraph("Gemeinsam geschrieben")).status_code == 302


def test_sent_twice_is_published_once(nora_at_work: Client, north: Chamber, behind: Any) -> None:
    screen = Screen(nora_at_work, behind, MINIMUM)
    screen.choose("above")
    assert screen.choose("above").status_code == 302
    for block in (WEEKS, CALLOUT):
        Screen(nora_at_work, behind, block).choose("ours")
    assert "Fertig" in said(publish_all(nora_at_work, behind))
    assert "zurzeit nichts zu entscheiden" in said(publish_all(nora_at_work, behind))


def test_a_block_that_never_existed_is_no_place(nora_at_work: Client, north: Chamber, behind: Any) -> None:
    for block in ("gibt-es-nicht", "99999999-9999-4999-8999-999999999999", "../../x", "a/b", "title"):
        answer = nora_at_work.post(place(behind, block), {"choice": "above", "against": ""}, follow=True)
        assert answer.status_code in {200, 404}, block
        assert nora_at_work.post(f"/admin/wissen/pruefen/{behind}/offen/{block}/").status_code in {302, 404}
    with in_chamber(north):
        assert not Decision.objects.exists()


def test_a_text_without_a_question_has_no_screen(nora_at_work: Client, adapted: Any, shelf: dict[str, Entry]) -> None:
    for one in (adapted, shelf["urlaub"].key):
        answer = nora_at_work.get(f"/admin/wissen/pruefen/{one}/", follow=True)
        assert "zurzeit nichts zu entscheiden" in said(answer)


def test_sven_finds_no_question_of_noras(
    nora_at_work: Client, south: Chamber, sven: Any, client_for: Callable[..., Client], behind: Any, north: Chamber
) -> None:
    his = client_for(south, sven)
    for path in (f"pruefen/{behind}/", f"pruefen/{behind}/alle/", f"pruefen/{behind}/stelle/{WEEKS}/"):
        answer = his.get(f"/admin/wissen/{path}", follow=True)
        assert OURS not in answer.content.decode()
    his.post(place(behind, WEEKS), {"choice": "above", "against": against(Screen(nora_at_work, behind, WEEKS).html)})
    his.post(f"/admin/wissen/pruefen/{behind}/alle/")
    with in_chamber(north):
        assert not Decision.objects.exists()
    assert OURS in text_of(north)
    assert his.get("/admin/wissen/pruefen/00000000-0000-4000-8000-000000000000/").status_code == 404


def test_a_text_withdrawn_meanwhile_is_another_question(
    nora_at_work: Client, north: Chamber, national: Chamber, behind: Any, shelf: dict[str, Entry]
) -> None:
    screen = Screen(nora_at_work, behind, WEEKS)
    with in_chamber(national):
        shelf["probezeit"].refresh_from_db()
        shelf["probezeit"].unpublish()
    answer = nora_at_work.post(screen.address, {"choice": "above", "against": against(screen.html)}, follow=True)
    assert "Der Bund hat diesen Text zurückgezogen. Ihrer steht weiter online." in words_of(answer.content.decode())
    with in_chamber(north):
        assert not Decision.objects.exists()


def test_a_draft_somebody_has_begun_survives_the_review(nora_at_work: Client, north: Chamber, behind: Any) -> None:
    form = Browser(nora_at_work, address_of(behind))
    form.fields["title"] = "Ein halber Entwurf"
    assert form.autosave().json()["success"]
    Screen(nora_at_work, behind, MINIMUM).choose("above")
    Screen(nora_at_work, behind, WEEKS).choose("both", joint=paragraph("Gemeinsam geschrieben"))
    publish_all(nora_at_work, behind)
    assert "Gemeinsam geschrieben" in text_of(north)
    draft = Browser(nora_at_work, address_of(behind))
    assert draft.fields["title"] == "Ein halber Entwurf"
    draft.press()
    read = text_of(north)
    assert "Gemeinsam geschrieben" in read, "the draft brings nothing back that was decided away"
    assert OUR_MINIMUM not in read
    with in_chamber(north):
        view = entry("probezeit")
        assert view
        assert view.title == "Ein halber Entwurf"


def test_a_colleagues_answer_is_named(
    nora_at_work: Client, north: Chamber, behind: Any, client_for: Callable[..., Client], olga: Any
) -> None:
    with in_chamber(north):
        here = User.objects.get(email="olga@operator.example")
    Screen(client_for(north, here), behind, MINIMUM).choose("ours")
    assert "Unsere behalten (Olga)" in Screen(nora_at_work, behind, WEEKS).words
