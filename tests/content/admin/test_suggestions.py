"""Suggestions on the screen: a chamber hands up and reads what became of it, a layer compares and answers."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from content.actions import publish_entry
from content.library.models import Suggestion
from content.models import Entry
from content.tasks import settle_suggestion
from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.provisioning import provision_chamber
from tenants.users.models import User
from tests.content.admin.browser import Browser, said, words_of
from tests.content.admin.conftest import MINIMUM, WEEKS
from tests.content.admin.test_adapting import address, changed, row, text_of

OURS = "In Hagen fragen Sie die Sekretariate der Berufskollegs."
QUEUE = "/admin/vorschlaege/"


@pytest.fixture
def probezeit(shelf: dict[str, Entry]) -> Entry:
    return shelf["probezeit"]


@pytest.fixture
def adapted(nora_at_work: Client, probezeit: Entry) -> Entry:
    form = Browser(nora_at_work, address(probezeit))
    form.write(WEEKS, OURS)
    form.press()
    return probezeit


@pytest.fixture
def olga_at_work(national: Chamber, olga: User, client_for: Callable[..., Client]) -> Client:
    return client_for(national, olga)


@pytest.fixture
def suggested(nora_at_work: Client, adapted: Entry, national: Chamber) -> Suggestion:
    suggest(nora_at_work, adapted, national)
    return Suggestion.objects.get()


def suggest(client: Client, text: Entry, layer: Chamber, note: str = "Die Betriebe fragen danach.") -> Any:
    return client.post(f"{QUEUE}vorschlagen/{text.key}/", {"layer": str(layer.key), "note": note}, follow=True)


def page(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, answer.status_code
    return words_of(answer.content.decode())


def answer(client: Client, suggestion: Suggestion, **data: Any) -> Any:
    screen = client.get(f"{QUEUE}{suggestion.pk}/").content.decode()
    (seen,) = re.findall(r'name="seen" value="(\w+)"', screen)
    return client.post(f"{QUEUE}{suggestion.pk}/", {"seen": seen, **data}, follow=True)


def publish_draft(layer: Chamber, slug: str = "probezeit") -> None:
    """What the page before publishing does in the end; it has tests of its own."""
    with in_chamber(layer):
        publish_entry(Entry.objects.get(slug=slug).get_latest_revision_as_object())


def test_the_question_shows_what_goes_up_and_to_whom(nora_at_work: Client, adapted: Entry) -> None:
    assert "Vorschlagen …" in row(nora_at_work, "Probezeit nutzen")
    shown = page(nora_at_work, f"{QUEUE}vorschlagen/{adapted.key}/")
    assert "„Probezeit nutzen“ dem Bundesteam vorschlagen?" in shown
    assert OURS in shown and "mindestens einen Monat" not in shown
    assert "Vorschlagen …" not in row(nora_at_work, "Urlaub für Azubis"), "nothing of it is ours"


def test_it_is_in_the_queue_and_the_chamber_sees_that_it_waits(
    nora_at_work: Client, olga_at_work: Client, adapted: Entry, national: Chamber
) -> None:
    told = said(suggest(nora_at_work, adapted, national))
    assert "„Probezeit nutzen“ ist dem Bundesteam vorgeschlagen. Bei Ihnen ändert sich nichts." in told
    suggest(nora_at_work, adapted, national)
    assert Suggestion.objects.count() == 1, "a double click"
    assert "Dem Bundesteam am" in row(nora_at_work, "Probezeit nutzen")
    assert "noch nicht beantwortet" in page(nora_at_work, QUEUE)
    assert "1 Vorschlag wartet auf Antwort" in page(olga_at_work, "/admin/")
    queue = page(olga_at_work, QUEUE)
    assert "1 Vorschlag wartet auf Antwort." in queue and "Nordkammer" in queue
    assert "Die Betriebe fragen danach." in queue


def test_it_can_be_taken_back(nora_at_work: Client, olga_at_work: Client, suggested: Suggestion) -> None:
    back = f"{QUEUE}zurueckziehen/{suggested.pk}/"
    assert back in nora_at_work.get(QUEUE).content.decode()
    assert "zurückgezogen" in said(nora_at_work.post(back, follow=True))
    assert "schon beantwortet oder zurückgezogen" in said(nora_at_work.post(back, follow=True))
    assert "Kein Vorschlag wartet auf Antwort." in page(olga_at_work, QUEUE)
    assert olga_at_work.get(f"{QUEUE}{suggested.pk}/").status_code == 404


def test_the_team_compares_word_by_word(olga_at_work: Client, suggested: Suggestion) -> None:
    html = olga_at_work.get(f"{QUEUE}{suggested.pk}/").content.decode()
    assert "<ins>" in html and "<del>" in html and OURS.split()[2] in html
    assert "Nordkammer schlägt vor: „Probezeit nutzen“" in words_of(html)
    assert "Als es vorgeschlagen wurde" not in html, "nothing has changed since"


def test_where_the_text_changed_meanwhile_all_three_are_shown(
    olga_at_work: Client, suggested: Suggestion, publish_national: Callable[..., Entry]
) -> None:
    publish_national(changed("probezeit", WEEKS, "<p>Inzwischen ganz anders</p>"))
    shown = page(olga_at_work, f"{QUEUE}{suggested.pk}/")
    assert "Bitte vergleichen Sie alle drei." in shown and "Als es vorgeschlagen wurde" in shown
    assert "Inzwischen ganz anders" in shown and "Woche 1: Einführung" in shown


def test_taken_over_it_is_a_draft_with_thanks_and_published_the_chamber_follows(
    nora_at_work: Client, olga_at_work: Client, suggested: Suggestion, national: Chamber, north: Chamber, south: Chamber
) -> None:
    done = answer(olga_at_work, suggested, place=[WEEKS])
    assert "In den Entwurf übernommen, mit Dank. Noch ist nichts veröffentlicht." in said(done)
    assert 'value="Nordkammer"' in done.content.decode(), "the form of the draft names whom to thank"
    assert OURS not in text_of(south)
    assert "in einen Entwurf übernommen" in page(nora_at_work, QUEUE)
    publish_draft(national)
    assert OURS in text_of(south)
    assert "hat Ihre Worte mit Fassung 2 übernommen" in page(nora_at_work, QUEUE)
    assert "1 Ihrer Vorschläge wurde angenommen." in page(nora_at_work, "/admin/")
    with in_chamber(north):
        settle_suggestion(north.pk, str(suggested.release))
    assert "Bundesfassung. Änderungen kommen von selbst." in row(nora_at_work, "Probezeit nutzen")


def test_even_before_the_chamber_has_stored_it_the_list_says_that_it_follows(
    nora_at_work: Client, olga_at_work: Client, suggested: Suggestion, national: Chamber
) -> None:
    answer(olga_at_work, suggested, place=[WEEKS])
    publish_draft(national)
    assert "Bundesfassung. Änderungen kommen von selbst." in row(nora_at_work, "Probezeit nutzen")


def test_declining_needs_a_reason_and_the_chamber_reads_it(
    nora_at_work: Client, olga_at_work: Client, suggested: Suggestion
) -> None:
    for reason in ("", "  "):
        refused = olga_at_work.post(f"{QUEUE}{suggested.pk}/", {"decline": "yes", "reason": reason})
        assert refused.status_code == 422
        assert "Bitte sagen Sie, warum" in refused.content.decode()
    told = said(answer(olga_at_work, suggested, decline="yes", reason="Gilt nur in NRW."))
    assert "Abgelehnt. Die Kammer liest Ihren Grund" in told
    assert "hat am" in page(nora_at_work, QUEUE) and "„Gilt nur in NRW.“" in page(nora_at_work, QUEUE)
    assert "„Gilt nur in NRW.“" in row(nora_at_work, "Probezeit nutzen")
    assert "1 Ihrer Vorschläge wurde abgelehnt." in page(nora_at_work, "/admin/")
    assert "Gilt nur in NRW." in page(olga_at_work, f"{QUEUE}?liste=beantwortet")


def test_a_wrong_answer_changes_nothing_and_says_why(olga_at_work: Client, suggested: Suggestion) -> None:
    assert "mindestens eine Stelle" in said(answer(olga_at_work, suggested))
    assert "mindestens eine Stelle" in said(answer(olga_at_work, suggested, place=["erfunden"]))
    old = olga_at_work.post(f"{QUEUE}{suggested.pk}/", {"seen": "x", "place": [WEEKS]}, follow=True)
    assert "gerade erneuert" in said(old)
    answer(olga_at_work, suggested, place=[WEEKS])
    twice = olga_at_work.post(f"{QUEUE}{suggested.pk}/", {"seen": "x", "place": [WEEKS]}, follow=True)
    assert "schon beantwortet" in said(twice)
    late = olga_at_work.post(f"{QUEUE}{suggested.pk}/", {"decline": "yes", "reason": "Doch nicht."}, follow=True)
    assert "schon beantwortet" in said(late)


def test_another_chamber_reads_and_decides_nothing(
    nora_at_work: Client, sven: User, south: Chamber, suggested: Suggestion, client_for: Callable[..., Client]
) -> None:
    his = client_for(south, sven)
    for client in (his, nora_at_work):
        for data in ({"place": [WEEKS], "seen": "x"}, {"decline": "yes", "reason": "Nein."}):
            assert client.post(f"{QUEUE}{suggested.pk}/", data).status_code == 404
        assert client.get(f"{QUEUE}{suggested.pk}/").status_code == 404
    his.post(f"{QUEUE}zurueckziehen/{suggested.pk}/")
    assert "Probezeit nutzen" not in page(his, QUEUE)
    assert "Nordkammer" not in page(his, f"{QUEUE}?liste=")
    suggested.refresh_from_db()
    assert suggested.status == "open"


def test_nothing_goes_to_who_is_not_above(nora_at_work: Client, adapted: Entry, south: Chamber, db: None) -> None:
    other = provision_chamber(slug="sachsen", name="Land Sachsen", host="s.example", kind="land", land="DE-SN")
    for layer in (south, other):
        refused = suggest(nora_at_work, adapted, layer)
        assert refused.status_code == 422
    assert nora_at_work.post(f"{QUEUE}vorschlagen/{adapted.key}/", {"layer": "nonsense"}).status_code == 422
    assert not Suggestion.objects.exists()


def test_what_is_not_ours_cannot_be_suggested(
    nora_at_work: Client, olga_at_work: Client, shelf: dict[str, Entry], south: Chamber
) -> None:
    unchanged = nora_at_work.get(f"{QUEUE}vorschlagen/{shelf['urlaub'].key}/", follow=True)
    assert "Hier gibt es nichts vorzuschlagen" in said(unchanged)
    assert olga_at_work.get(f"{QUEUE}vorschlagen/{shelf['urlaub'].key}/").status_code == 404, "nobody stands above"
    assert nora_at_work.get(f"{QUEUE}vorschlagen/00000000-0000-4000-8000-000000000000/").status_code == 404


def test_a_withdrawn_text_says_what_to_do_instead(nora_at_work: Client, adapted: Entry, national: Chamber) -> None:
    with in_chamber(national):
        Entry.objects.get(slug="probezeit").unpublish()
    told = said(nora_at_work.get(f"{QUEUE}vorschlagen/{adapted.key}/", follow=True))
    assert "wurde zurückgezogen" in told and "eigenen Text" in told


def test_the_panel_beside_the_form_says_what_became_of_it(
    nora_at_work: Client, adapted: Entry, national: Chamber
) -> None:
    before = words_of(Browser(nora_at_work, address(adapted)).html)
    assert "Ist Ihre Fassung für alle besser?" in before
    suggest(nora_at_work, adapted, national)
    after = words_of(Browser(nora_at_work, address(adapted)).html)
    assert "noch nicht beantwortet" in after


def test_with_a_land_above_the_chamber_chooses_and_the_one_who_wrote_comes_first(
    nora_at_work: Client, probezeit: Entry, national: Chamber
) -> None:
    from content.actions import adapt_entry
    from tests.content.admin.test_land import edited

    land = provision_chamber(slug="nrw", name="Land NRW", host="nrw.example", kind="land", land="DE-NW")
    with in_chamber(land):
        adapt_entry(probezeit.key, edited(WEEKS, "<p>Vom Land.</p>"))
    form = Browser(nora_at_work, address(probezeit))
    form.write(WEEKS, OURS)
    form.press()
    shown = page(nora_at_work, f"{QUEUE}vorschlagen/{probezeit.key}/")
    assert shown.index("Land Nordrhein-Westfalen") < shown.index("Bundesteam")
    told = said(suggest(nora_at_work, probezeit, land))
    assert "dem Land Nordrhein-Westfalen vorgeschlagen" in told
    assert Suggestion.objects.get().layer == land.key


def test_a_5_mb_form_is_answered_with_a_sentence_and_nothing_changes(
    nora_at_work: Client, adapted: Entry, north: Chamber
) -> None:
    form = Browser(nora_at_work, address(adapted))
    form.write(MINIMUM, "Wort " * 150_000)
    refused = form.press()
    assert "Dieser Text ist zu lang" in said(refused) and "als Entwurf" in said(refused)
    assert OURS in text_of(north) and "Wort Wort" not in text_of(north)
    form.write(MINIMUM, "Wort " * 1_000_000)
    too_large = form.press()
    assert too_large.status_code == 413 and "höchstens 2 MB" in too_large.text
    assert "Wort Wort" not in text_of(north)


def test_an_own_text_the_team_took_over_and_changed_can_be_joined(
    nora_at_work: Client, olga_at_work: Client, national: Chamber, north: Chamber, shelf: Any
) -> None:
    form = Browser(nora_at_work, "/admin/wissen/texte/add/")
    form.fields |= {
        "title": "Schnupperwoche",
        "slug": "schnupperwoche",
        "summary": "Eine Woche.",
        "category": "azubis-finden",
    }
    form.blocks["checklist"] = [{"type": "item", "id": "c1", "value": {"text": "Woche planen", "hint": ""}}]
    form.add(None, "So geht es in Hagen.")
    form.press()
    with in_chamber(north):
        own = Entry.objects.get(slug="schnupperwoche")
    suggest(nora_at_work, own, national)
    suggested = Suggestion.objects.get()
    done = answer(olga_at_work, suggested, place=suggested.changed)
    with in_chamber(national):
        draft = Entry.objects.get(slug="schnupperwoche").get_latest_revision_as_object()
        draft.title = "Eine Schnupperwoche anbieten"
        publish_entry(draft)
    assert done.status_code == 200
    join = re.findall(rf"{QUEUE}folgen/[\w-]+/", nora_at_work.get(QUEUE).content.decode())
    assert "folgt jetzt; was anders ist, bleibt Ihres." in said(nora_at_work.post(join[0], follow=True))
    assert "1 von" in row(nora_at_work, "Schnupperwoche") and "So geht es in Hagen." in text_of(north, "schnupperwoche")
    assert nora_at_work.post(join[0]).status_code == 404, "only once"
