"""The library screen: what every text is to this chamber, and what waits."""

import re
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from content.actions import hide_entry
from content.models import Adaptation, Entry
from tenants.context import in_chamber
from tenants.models import Chamber
from tests.content.admin.browser import Browser, said, shown, words_of
from tests.content.admin.conftest import WEEKS, body
from tests.content.admin.test_adapting import address, changed, row

LIBRARY = "/admin/wissen/"


def tabs(client: Client, query: str = "") -> dict[str, int]:
    html = client.get(f"{LIBRARY}{query}").content.decode()
    nav = html[html.index('class="lw-tabs"') :].split("</nav>")[0]
    found = re.findall(r"<a [^>]*>(.*?)<span[^>]*>(\d+)", nav, re.DOTALL)
    return {words_of(label): int(number) for label, number in found}


def titles(client: Client, query: str = "") -> list[str]:
    html = client.get(f"{LIBRARY}{query}").content.decode()
    return [words_of(one) for one in re.findall(r'class="lw-title"[^>]*>(.*?)</', html)]


def hide(chamber: Chamber, text: Entry, reason: str = "Passt nicht zu uns") -> None:
    with in_chamber(chamber):
        hide_entry(text.key, reason)


def adapt(client: Client, text: Entry) -> None:
    form = Browser(client, address(text))
    form.write(WEEKS, "Bei uns ist das anders.")
    form.press()


def test_a_new_chamber_reads_that_it_need_not_do_anything(nora_at_work: Client) -> None:
    page = nora_at_work.get(LIBRARY)
    assert "Alle 3 Texte folgen dem Bund. Sie müssen nichts tun." in page.content.decode()
    assert "Bundesfassung. Änderungen kommen von selbst." in row(nora_at_work, "Probezeit nutzen")
    assert "Anpassen" in row(nora_at_work, "Probezeit nutzen")


def test_the_tabs_add_up(nora_at_work: Client, north: Chamber, shelf: dict[str, Entry]) -> None:
    adapt(nora_at_work, shelf["probezeit"])
    hide(north, shelf["urlaub"])
    counted = tabs(nora_at_work)
    assert counted.pop("Alle") == sum(counted.values()) == 3
    assert counted == {"Wartet auf Sie": 0, "Angepasst": 1, "Ergänzt": 0, "Eigene": 0, "Ausgeblendet": 1, "Folgt": 1}
    assert titles(nora_at_work, "?zustand=angepasst") == ["Probezeit nutzen"]
    assert titles(nora_at_work, "?zustand=ausgeblendet") == ["Urlaub für Azubis"]


def test_the_tabs_count_what_was_searched_for(nora_at_work: Client, shelf: dict[str, Entry]) -> None:
    counted = tabs(nora_at_work, "?q=urlaub")
    assert counted["Alle"] == counted["Folgt"] == 1


def test_what_waits_stands_on_top(
    nora_at_work: Client, shelf: dict[str, Entry], publish_national: Callable[..., Entry]
) -> None:
    assert titles(nora_at_work)[0] == "Urlaub für Azubis"
    adapt(nora_at_work, shelf["probezeit"])
    publish_national(changed("probezeit", WEEKS, "<p>Neues vom Bund</p>"))
    assert titles(nora_at_work)[0] == "Probezeit nutzen"
    assert tabs(nora_at_work)["Wartet auf Sie"] == 1
    assert "Prüfen" in row(nora_at_work, "Probezeit nutzen")
    assert "Heute wartet 1 Text auf Sie" in nora_at_work.get("/admin/").content.decode()


def test_a_withdrawn_text_that_we_adapted_is_orphaned(
    nora_at_work: Client, north: Chamber, national: Chamber, shelf: dict[str, Entry]
) -> None:
    adapt(nora_at_work, shelf["probezeit"])
    with in_chamber(national):
        Entry.objects.get(slug="probezeit").unpublish()
        Entry.objects.get(slug="urlaub").unpublish()
    assert "verwaist" in row(nora_at_work, "Probezeit nutzen")
    assert "Entscheiden" in row(nora_at_work, "Probezeit nutzen")
    assert "Urlaub für Azubis" not in titles(nora_at_work), "what nobody changed is simply gone"
    assert "Bei uns ist das anders." in Browser(nora_at_work, address(shelf["probezeit"])).html


def test_filters(nora_at_work: Client, shelf: dict[str, Entry]) -> None:
    assert titles(nora_at_work, "?category=azubis-finden") == ["Urlaub für Azubis"]
    assert titles(nora_at_work, "?mark=binding") == ["Was im Vertrag steht"]
    assert titles(nora_at_work, "?checked=never") == []
    assert len(titles(nora_at_work, "?category=nonsense")) == 3


def test_a_search_without_result_says_what_to_do(nora_at_work: Client) -> None:
    html = nora_at_work.get(f"{LIBRARY}?q=xyz").content.decode()
    assert "Kein Text passt zu „xyz“. Filter aufheben oder eigenen Text schreiben." in html


def test_search_and_filters_answer_with_the_list_alone(nora_at_work: Client) -> None:
    html = nora_at_work.get(f"{LIBRARY}results/?q=urlaub").content.decode()
    assert "<html" not in html
    assert "Urlaub für Azubis" in html


def test_hiding_needs_a_reason(nora_at_work: Client, north: Chamber, shelf: dict[str, Entry]) -> None:
    question = f"/admin/wissen/ausblenden/{shelf['urlaub'].key}/"
    assert "„Urlaub für Azubis“ ausblenden?" in nora_at_work.get(question).content.decode()
    for reason in ("", "   "):
        refused = nora_at_work.post(question, {"reason": reason})
        assert refused.status_code == 422
        assert "Bitte sagen Sie in einem Satz, warum." in refused.content.decode()
    with in_chamber(north):
        assert not Adaptation.objects.exists()


def test_hiding_and_showing_again(nora_at_work: Client, north: Chamber, shelf: dict[str, Entry]) -> None:
    reader = Client(HTTP_HOST=north.host)
    key = shelf["urlaub"].key
    answer = nora_at_work.post(f"/admin/wissen/ausblenden/{key}/", {"reason": "Kommt im Mai neu"}, follow=True)
    assert "„Urlaub für Azubis“ ist ausgeblendet." in said(answer)
    assert "Ihr Grund: „Kommt im Mai neu“" in row(nora_at_work, "Urlaub für Azubis")
    assert reader.get("/wissen/urlaub/").status_code != 200
    assert nora_at_work.get(f"/admin/wissen/zeigen/{key}/").status_code == 405
    nora_at_work.post(f"/admin/wissen/zeigen/{key}/")
    assert "Anpassen" in row(nora_at_work, "Urlaub für Azubis")
    assert reader.get("/wissen/urlaub/").status_code == 200


def test_the_button_in_the_list_carries_the_token_that_it_needs(
    nora_at_work: Client, north: Chamber, shelf: dict[str, Entry]
) -> None:
    hide(north, shelf["urlaub"])
    strict = Client(enforce_csrf_checks=True, HTTP_HOST=north.host)
    strict.cookies = nora_at_work.cookies
    html = strict.get(f"{LIBRARY}?zustand=ausgeblendet").content.decode()
    address = f"/admin/wissen/zeigen/{shelf['urlaub'].key}/"
    form = html[html.index(f'action="{address}"') :].split("</form>")[0]
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', form)
    assert token is not None
    assert strict.post(address).status_code == 403
    assert strict.post(address, {"csrfmiddlewaretoken": token[1]}).status_code == 302
    assert "Anpassen" in row(strict, "Urlaub für Azubis")


def test_an_adaptation_that_is_a_draft_says_so(nora_at_work: Client, shelf: dict[str, Entry]) -> None:
    form = Browser(nora_at_work, address(shelf["probezeit"]))
    form.write(WEEKS, "Bei uns ist das anders.")
    form.press("action-save")
    said_there = row(nora_at_work, "Probezeit nutzen")
    assert "Ihr Entwurf ist noch nicht veröffentlicht." in said_there
    assert "Weiterschreiben" in said_there


def test_a_hidden_text_keeps_our_words_for_later(nora_at_work: Client, north: Chamber, shelf: dict[str, Entry]) -> None:
    adapt(nora_at_work, shelf["probezeit"])
    hide(north, shelf["probezeit"])
    nora_at_work.post(f"/admin/wissen/zeigen/{shelf['probezeit'].key}/")
    assert "angepasst" in row(nora_at_work, "Probezeit nutzen")


def test_what_is_law_cannot_be_hidden(nora_at_work: Client, north: Chamber, shelf: dict[str, Entry]) -> None:
    assert "Ausblenden" not in row(nora_at_work, "Was im Vertrag steht")
    answer = nora_at_work.post(f"/admin/wissen/ausblenden/{shelf['gesetz'].key}/", {"reason": "Nein"}, follow=True)
    assert "verbindlich" in said(answer)
    with in_chamber(north):
        assert not Adaptation.objects.exists()


def test_all_back_shows_first_what_would_be_lost(nora_at_work: Client, north: Chamber, shelf: dict[str, Entry]) -> None:
    adapt(nora_at_work, shelf["probezeit"])
    question = f"/admin/wissen/zurueck/{shelf['probezeit'].key}/"
    html = nora_at_work.get(question).content.decode()
    assert "Diese Worte verschwinden von der Seite." in html
    assert "Bei uns ist das anders." in html
    with in_chamber(north):
        assert Adaptation.objects.exists(), "asking changes nothing"
    nora_at_work.post(question)
    with in_chamber(north):
        assert not Adaptation.objects.exists()
    assert "folgt" in row(nora_at_work, "Probezeit nutzen")
    again = Browser(nora_at_work, address(shelf["probezeit"]))
    assert "Woche 1: Einführung" in shown(again.html)
    history = nora_at_work.get(f"{again.action.replace('edit', 'history')}")
    assert history.status_code == 200


def test_svens_chamber_is_untouched_by_all_this(
    nora_at_work: Client, north: Chamber, south: Chamber, sven: Any, client_for: Callable[..., Client], shelf: Any
) -> None:
    adapt(nora_at_work, shelf["probezeit"])
    hide(north, shelf["urlaub"])
    assert tabs(client_for(south, sven))["Folgt"] == 3


def test_the_list_costs_the_same_for_many_texts(
    nora_at_work: Client, publish_national: Callable[..., Entry], shelf: dict[str, Entry]
) -> None:
    nora_at_work.get(LIBRARY)

    def statements() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert nora_at_work.get(LIBRARY).status_code == 200
        return len(captured)

    before = statements()
    for number in range(4):
        publish_national(body(f"text-{number}", f"Text {number}"))
    adapt(nora_at_work, shelf["probezeit"])
    assert statements() <= before + 1, "one more at most, for the names of who changed something"
    assert before < 22


def test_the_national_team_finds_its_own_texts(
    national: Chamber, olga: Any, client_for: Callable[..., Client], shelf: dict[str, Entry]
) -> None:
    at_work = client_for(national, olga)
    html = at_work.get(LIBRARY).content.decode()
    assert "Text schreiben" in html
    assert "Vom Bund" not in html
    assert "Bearbeiten" in row(at_work, "Probezeit nutzen")
    assert "Fassung 1" in row(at_work, "Probezeit nutzen")
    assert at_work.get("/admin/wissen/rubriken/").status_code == 200
