"""A text that names a number, read through every door."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content.adapting import instance_for_adapting
from content.models import Entry, Programme
from content.preview import entry_preview, programme_preview
from content.tokens import NOT_YET
from tenants.context import in_chamber
from tests.content.conftest import PROBATION, line, replaced, rich, write
from tests.content.facts.conftest import number

WITH_TOKENS = [
    *replaced(
        PROBATION,
        line("title", "Ab {lohn}"),
        line("summary", "Mindestens {lohn}."),
        {"id": "figures", "type": "figures", "value": [{"value": "{lohn}", "label": "im {jahr}"}]},
        {"id": "checklist", "type": "checklist", "value": [{"text": "{lohn} zahlen", "hint": "nicht {{lohn}}"}]},
        rich("a", "<h2>Was {lohn} heißt</h2><p>Es sind {lohn}, {x.__class__} und {{ settings }} nicht.</p>"),
    ),
    {"id": "n", "type": "callout", "value": {"tone": "info", "title": "{lohn}", "text": "<p>{lohn}</p>"}},
    {
        "id": "t",
        "type": "table",
        "value": {"caption": "", "header": True, "rows": [["Jahr", "{jahr}"], ["1", "{lohn}"]]},
    },
    {"id": "s", "type": "steps", "value": [{"when": "{jahr}", "text": "{lohn}"}]},
]


@pytest.fixture
def text(tell, publish):
    tell()
    tell("jahr", [("2020-01-01", "Ausbildungsjahr")], title="Jahr")
    return publish(WITH_TOKENS, slug="lohn")


def test_readers_see_the_value_on_the_page_in_lists_in_search_and_in_the_api(text, north, client_for):
    reader = client_for(north)
    page = reader.get("/wissen/lohn/").content.decode()
    assert page.count("724 Euro") >= 8
    assert "{x.__class__}" in page and "{{ settings }}" in page and "nicht {{lohn}}" in page
    assert "{lohn}" not in page.replace("{{lohn}}", "") and "{jahr}" not in page
    for address in (
        "/wissen/",
        "/wissen/rubrik/auswahl-vertrag/",
        "/api/v1/entries/",
        "/suche/?q=Ausbildungsjahr+zahlen",
    ):
        html = reader.get(address).content.decode()
        assert "724 Euro" in html, address
        assert "{lohn}" not in html.replace("{{lohn}}", ""), address
    answer = reader.get("/api/v1/entries/lohn/").json()
    assert (answer["title"], answer["summary"]) == ("Ab 724 Euro", "Mindestens 724 Euro.")
    assert answer["figures"] == [{"value": "724 Euro", "label": "im Ausbildungsjahr"}]
    assert "Es sind 724 Euro, {x.__class__}" in answer["text"]


def test_a_number_costs_no_query(text, publish, north, client_for):
    publish(slug="ohne")
    client_for(north).get("/wissen/")  # styles and the like are made once

    def queries(address):
        with CaptureQueriesContext(connection) as captured:
            assert client_for(north).get(address).status_code == 200
        return len(captured)

    assert queries("/wissen/lohn/") == queries("/wissen/ohne/") <= 8


def test_a_new_value_reaches_every_text_at_once(text, tell, north, client_for):
    reader = client_for(north)
    etag = reader.get("/api/v1/entries/lohn/")["ETag"]
    assert "724 Euro" in reader.get("/wissen/lohn/").content.decode()
    tell("lohn", [("2026-01-01", "725 Euro")])
    assert "725 Euro" in reader.get("/wissen/lohn/").content.decode()
    assert "725 Euro" in reader.get("/wissen/").content.decode()
    assert reader.get("/api/v1/entries/lohn/", headers={"If-None-Match": etag}).status_code == 200


def test_html_in_a_value_is_text(tell, publish, north, client_for):
    tell("lohn", [("2026-01-01", "<script>alert(1)</script> & mehr")])
    publish([*PROBATION[:5], rich("a", "<p>{lohn}</p>"), line("x", "")][:6], slug="lohn")
    page = client_for(north).get("/wissen/lohn/").content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; mehr" in page


def test_a_withdrawn_number_keeps_its_last_value_and_one_to_come_is_not_known_yet(
    text, tell, publish, national, north, client_for
):
    with in_chamber(national):
        type(tell("lohn"))._default_manager.get(slug="lohn").unpublish()
    page = client_for(north).get("/wissen/lohn/").content.decode()
    assert "724 Euro" in page and "{lohn}" not in page.replace("{{lohn}}", "")
    tell("spaeter", [("2999-01-01", "900 Euro")])
    publish(replaced(PROBATION, rich("a", "<p>Es sind {spaeter}.</p>")), slug="spaeter")
    page = client_for(north).get("/wissen/spaeter/").content.decode()
    assert f"Es sind {NOT_YET}." in page and "900 Euro" not in page


def test_a_programme_names_numbers_too(tell, order, national, north, client_for):
    tell()
    with in_chamber(national):
        lines = {"title": "Geld: {lohn}", "summary": "bis {lohn}", "amount": "bis {lohn}", "conditions": "nur {lohn}"}
        names = ("title", "summary", "amount", "provider", "target", "benefit", "conditions", "deadline")
        write("programme", "geld", [line(name, lines.get(name, "x")) for name in names], status="active")
    reader = client_for(north)
    for address in ("/foerderung/", "/foerderung/geld/", "/api/v1/programmes/", "/api/v1/programmes/geld/"):
        html = reader.get(address).content.decode()
        assert "bis 724 Euro" in html and "{lohn}" not in html, address


def test_a_lands_number_replaces_the_national_one_in_its_land_alone(text, land, north, south, client_for):
    with in_chamber(land):
        number("lohn", [("2026-01-01", "800 Euro")])
    assert "800 Euro" in client_for(north).get("/wissen/lohn/").content.decode()
    assert "724 Euro" not in client_for(north).get("/wissen/lohn/").content.decode()
    assert "800 Euro" not in client_for(south).get("/wissen/lohn/").content.decode()
    with in_chamber(land):
        type(number("lohn", [("2026-01-01", "801 Euro")]))._default_manager.get(slug="lohn").unpublish()
    assert "724 Euro" in client_for(north).get("/wissen/lohn/").content.decode()


def test_a_name_taken_above_later_changes_neither_our_words_nor_theirs(order, tell, publish, north, client_for):
    with in_chamber(north):
        number("buero", [("2026-01-01", "Zimmer 7")])
        write("entry", "unser", replaced(PROBATION, rich("a", "<p>Wir: {buero}</p>")), category="auswahl-vertrag")
    tell("buero", [("2026-01-01", "Bonn")])
    publish(replaced(PROBATION, rich("a", "<p>Bund: {buero}</p>")), slug="bund")
    reader = client_for(north)
    assert "Wir: Zimmer 7" in reader.get("/wissen/unser/").content.decode()
    assert "Bund: Bonn" in reader.get("/wissen/bund/").content.decode()


def test_a_guide_names_numbers_too(text, national, north, client_for):
    step = {"title": "Zuerst {lohn}", "text": "<p>Planen Sie {lohn} ein.</p>", "entries": ["lohn"]}
    with in_chamber(national):
        write(
            "guide",
            "weg",
            [line("title", "Weg zu {lohn}"), line("lead", ""), {"id": "s", "type": "step", "value": step}],
        )
    page = client_for(north).get("/fahrplan/weg/").content.decode()
    assert "Weg zu 724 Euro" in page and "Zuerst 724 Euro" in page and "Planen Sie 724 Euro ein." in page
    assert "{lohn}" not in page


def test_the_preview_shows_what_readers_will_see(text, national, north, olga, nora, client_for):
    with in_chamber(north):
        assert "724 Euro" in entry_preview(instance_for_adapting(text.key))["entry"].blocks[0].value
    with in_chamber(national):
        assert entry_preview(Entry.objects.get(slug="lohn"))["entry"].title == "Ab 724 Euro"
        assert programme_preview(Programme(title="Geld", amount="{lohn}"))["programme"].amount == "724 Euro"
