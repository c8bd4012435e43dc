"""A Land between the national team and its chambers: its editors' screens, and its name in every sentence below."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from content.actions import adapt_entry, hide_entry
from content.models import Entry
from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.provisioning import provision_chamber
from tenants.users.models import User
from tenants.users.roles import EDITORS
from tests.content.admin.browser import Browser, publish_as_layer, said, words_of
from tests.content.admin.conftest import MINIMUM, WEEKS, body
from tests.content.admin.test_adapting import address, changed, row, text_of
from tests.content.admin.test_library import tabs

LIBRARY = "/admin/wissen/"
NRW = "Land Nordrhein-Westfalen"


@pytest.fixture
def land(db: None) -> Chamber:
    return provision_chamber(slug="nrw", name="Land NRW", host="nrw.example", kind="land", land="DE-NW")


@pytest.fixture
def lars_at_work(land: Chamber, client_for: Callable[..., Client], shelf: Any) -> Client:
    """Lars edits the Land."""
    with in_chamber(land):
        lars = User.objects.create_user("lars@nrw.example", "a-long-password", first_name="Lars")
        lars.groups.add(Group.objects.get(name=EDITORS))
    return client_for(land, lars)


def edited(key: str, value: str) -> list[Any]:
    return [
        {**block, "value": value} if block["id"] == key else block for block in body("x", "Probezeit nutzen")["blocks"]
    ]


def by_land(land: Chamber, text: Entry, key: str, value: str) -> None:
    with in_chamber(land):
        adapt_entry(text.key, edited(key, value))


def test_a_lands_editors_see_national_texts_as_their_chambers_do(lars_at_work: Client) -> None:
    counted = tabs(lars_at_work)
    assert counted == {
        "Alle": 3, "Wartet auf Sie": 0, "Angepasst": 0, "Ergänzt": 0, "Eigene": 0, "Ausgeblendet": 0, "Folgt": 3,
        "Entwürfe": 0,
    }  # fmt: skip
    assert "Alle 3 Texte folgen dem Bund." in lars_at_work.get(LIBRARY).content.decode()
    assert "Bundesfassung. Änderungen kommen von selbst." in row(lars_at_work, "Probezeit nutzen")


def test_what_a_land_adapts_its_chambers_read_and_no_other(
    lars_at_work: Client, shelf: dict[str, Entry], land: Chamber, north: Chamber, south: Chamber
) -> None:
    form = Browser(lars_at_work, address(shelf["probezeit"]))
    form.write(WEEKS, "In NRW gibt es dafür Geld.")
    assert "1 angepasster Absatz. Der Rest folgt dem Bund." in said(publish_as_layer(form))
    assert "angepasst" in row(lars_at_work, "Probezeit nutzen")
    for chamber, reads in ((land, True), (north, True), (south, False)):
        assert ("In NRW gibt es dafür Geld." in text_of(chamber)) is reads


def test_a_text_of_a_lands_own_is_followed_below(
    lars_at_work: Client, nora_at_work: Client, south: Chamber, sven: User, client_for: Callable[..., Client]
) -> None:
    form = Browser(lars_at_work, "/admin/wissen/texte/add/")
    form.fields |= {"title": "Nur in NRW", "slug": "nur-in-nrw", "summary": "Kurz.", "category": "auswahl-vertrag"}
    form.blocks["checklist"] = [
        {"type": "item", "id": "c1", "value": {"text": "Antrag stellen", "hint": ""}},
    ]
    form.add(None, "Das gilt hier.")
    answer = publish_as_layer(form)
    assert answer.status_code == 200, answer.content.decode()[:3000]
    assert tabs(lars_at_work)["Eigene"] == 1
    assert "online" in row(lars_at_work, "Nur in NRW")
    assert f"Fassung vom {NRW}. Änderungen kommen von selbst." in row(nora_at_work, "Nur in NRW")
    assert "Nur in NRW" not in words_of(client_for(south, sven).get(LIBRARY).content.decode())


def test_the_name_of_the_land_stands_in_the_row_of_what_it_changed(
    nora_at_work: Client, land: Chamber, shelf: dict[str, Entry]
) -> None:
    by_land(land, shelf["probezeit"], WEEKS, "<p>Vom Land.</p>")
    assert f"Fassung vom {NRW}. Änderungen kommen von selbst." in row(nora_at_work, "Probezeit nutzen")
    assert "Bundesfassung. Änderungen kommen von selbst." in row(nora_at_work, "Urlaub für Azubis")
    assert "Alle 3 Texte folgen dem Bund oder Land." in nora_at_work.get(LIBRARY).content.decode()


def test_who_changed_an_adapted_place_is_named(
    nora_at_work: Client, land: Chamber, shelf: dict[str, Entry], publish_national: Callable[..., Entry]
) -> None:
    form = Browser(nora_at_work, address(shelf["probezeit"]))
    form.write(WEEKS, "So ist es in Hagen.")
    form.write(MINIMUM, "Und das auch.")
    form.press()
    publish_national(changed("probezeit", MINIMUM, "<p>Nun zwei Monate.</p>"))
    assert "Bundesfassung neu" in row(nora_at_work, "Probezeit nutzen")
    assert "Der Bund hat 1 Ihrer angepassten Stellen geändert" in row(nora_at_work, "Probezeit nutzen")
    publish_national(body("probezeit", "Probezeit nutzen"))
    by_land(land, shelf["probezeit"], WEEKS, "<p>Vom Land.</p>")
    assert f"Fassung vom {NRW} neu" in row(nora_at_work, "Probezeit nutzen")
    assert f"Das {NRW} hat 1 Ihrer angepassten Stellen geändert" in row(nora_at_work, "Probezeit nutzen")
    assert f"Das {NRW} hat 1 Text geändert, den Sie angepasst haben." in nora_at_work.get("/admin/").content.decode()


def test_a_chamber_adapts_what_its_land_made_of_a_national_text(
    nora_at_work: Client, land: Chamber, north: Chamber, shelf: dict[str, Entry]
) -> None:
    by_land(land, shelf["probezeit"], WEEKS, "<p>Vom Land.</p>")
    form = Browser(nora_at_work, address(shelf["probezeit"]))
    assert f"Dieser Text kommt vom Bundesteam und ist vom {NRW} angepasst." in words_of(form.html)
    assert form.html.count(f"vom {NRW}") > 1, "the tag of the place says so too"
    form.write(MINIMUM, "In Hagen zwei Monate.")
    assert f"Der Rest folgt dem {NRW}." in said(form.press())
    assert "Vom Land." in text_of(north) and "In Hagen zwei Monate." in text_of(north)


def test_a_land_that_publishes_while_nora_writes_is_named(
    nora_at_work: Client, land: Chamber, shelf: dict[str, Entry]
) -> None:
    form = Browser(nora_at_work, address(shelf["probezeit"]))
    form.write(WEEKS, "So ist es in Hagen.")
    by_land(land, shelf["probezeit"], WEEKS, "<p>Vom Land.</p>")
    answer = said(form.press())
    assert f"Das {NRW} hat diesen Text geändert, während Sie schrieben. Nichts ist verloren." in answer
    assert "Bitte prüfen Sie 1 Stelle." in answer


def test_what_a_land_hides_a_chamber_sees_in_its_list_and_may_show(
    nora_at_work: Client, land: Chamber, north: Chamber, shelf: dict[str, Entry]
) -> None:
    with in_chamber(land):
        hide_entry(shelf["urlaub"].key, "Gilt in NRW nicht.")
    hidden = row(nora_at_work, "Urlaub für Azubis")
    assert f"Das {NRW} blendet diesen Text für Ihre Betriebe aus. Der Grund: „Gilt in NRW nicht.“" in hidden
    assert "Trotzdem zeigen" in hidden
    assert not text_of(north, "urlaub")
    nora_at_work.post(f"/admin/wissen/zeigen/{shelf['urlaub'].key}/")
    assert text_of(north, "urlaub")
    shown = row(nora_at_work, "Urlaub für Azubis")
    assert f"Das {NRW} blendet diesen Text aus. Bei Ihnen bleibt er online." in shown


def test_going_back_to_a_land_that_hides_says_so(
    nora_at_work: Client, land: Chamber, north: Chamber, shelf: dict[str, Entry]
) -> None:
    form = Browser(nora_at_work, address(shelf["urlaub"]))
    form.write(WEEKS, "So ist es in Hagen.")
    form.press()
    with in_chamber(land):
        hide_entry(shelf["urlaub"].key, "Gilt in NRW nicht.")
    back = f"/admin/wissen/zurueck/{shelf['urlaub'].key}/"
    page = words_of(nora_at_work.get(back).content.decode())
    assert f"wieder ganz dem {NRW} folgen?" in page and "finden ihn dann nicht mehr" in page
    nora_at_work.post(back)
    assert not text_of(north, "urlaub")


def test_a_land_reads_before_hiding_whom_it_concerns(lars_at_work: Client, shelf: dict[str, Entry]) -> None:
    page = words_of(lars_at_work.get(f"/admin/wissen/ausblenden/{shelf['urlaub'].key}/").content.decode())
    assert "in allen Kammern Ihres Landes" in page and "Ihren Grund lesen die Kammern." in page


def test_a_land_writes_of_its_own_money(lars_at_work: Client) -> None:
    form = Browser(lars_at_work, "/admin/foerderung/programme/add/")
    assert (form.fields["level"], form.fields["land"]) == ("land", "DE-NW")
    assert set(tabs_of_money(lars_at_work)) == {"Alle", "Eigene", "Ausgeblendet", "Folgt", "Entwürfe"}


def tabs_of_money(client: Client) -> list[str]:
    html = client.get("/admin/foerderung/").content.decode()
    nav = html[html.index('class="lw-tabs"') :].split("</nav>")[0]
    return [words_of(part.split("<span")[0]).split(" ")[-1] for part in nav.split("<a ")[1:] for part in [f"<a {part}"]]
