"""The knowledge base as a visitor walks through it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content.actions import adapt_entry, hide_entry
from content.models import Entry
from tenants.context import in_chamber
from tests.content.admin.browser import words_of
from tests.content.conftest import PROBATION, line, replaced, rich, write


def text_of(response):
    return response.content.decode()


@pytest.mark.parametrize(
    "path", ["/wissen/", "/wissen/rubrik/auswahl-vertrag/", "/wissen/probezeit/", "/foerderung/", "/suche/?q=probezeit"]
)
def test_every_page_answers(path, probation, north, client_for):
    response = client_for(north).get(path)
    assert response.status_code == 200
    assert "Probezeit" in text_of(response) or path == "/foerderung/"


@pytest.mark.parametrize("path", ["/wissen/gibt-es-nicht/", "/wissen/rubrik/keine/", "/foerderung/keins/"])
def test_an_unknown_address_is_a_404(path, probation, north, client_for):
    assert client_for(north).get(path).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_readers_only_read(method, probation, north, client_for):
    assert getattr(client_for(north), method)("/wissen/probezeit/").status_code == 405


def test_links_to_a_hidden_text_lead_to_its_category(probation, north, south, client_for):
    with in_chamber(north):
        hide_entry(probation.key, "Nicht bei uns.")
    response = client_for(north).get("/wissen/probezeit/")
    assert (response.status_code, response.url) == (302, "/wissen/rubrik/auswahl-vertrag/")
    assert client_for(south).get("/wissen/probezeit/").status_code == 200


def test_a_withdrawn_text_says_so_unless_it_was_adapted(probation, national, north, south, client_for):
    with in_chamber(north):
        adapt_entry(probation.key, replaced(PROBATION, rich("b", "<p>Unser Satz bleibt.</p>")))
    with in_chamber(national):
        Entry.objects.get().unpublish()
    gone = client_for(south).get("/wissen/probezeit/")
    assert gone.status_code == 410
    assert "/wissen/rubrik/auswahl-vertrag/" in str(gone.context["category_url"])
    kept = client_for(north).get("/wissen/probezeit/")
    assert kept.status_code == 200 and "Unser Satz bleibt." in text_of(kept)


def test_a_withdrawn_own_text_says_so(order, north, client_for):
    with in_chamber(north):
        write("entry", "nur-hier", PROBATION, category="auswahl-vertrag").unpublish()
    assert client_for(north).get("/wissen/nur-hier/").status_code == 410
    assert client_for(north).get("/wissen/nie-da/").status_code == 404


def test_a_national_change_shows_on_the_next_visit_in_spite_of_the_page_cache(publish, probation, north, client_for):
    visitor = client_for(north)
    assert "höchstens vier" in text_of(visitor.get("/wissen/probezeit/"))
    publish(replaced(PROBATION, rich("a", "<p>Neuerdings sechs.</p>")))
    assert "Neuerdings sechs." in text_of(visitor.get("/wissen/probezeit/"))


def test_an_entry_page_asks_the_database_at_most_eight_times_and_warm_twice(probation, north, client_for):
    with in_chamber(north):
        adapt_entry(probation.key, replaced(PROBATION, rich("b", "<p>Unser Satz.</p>")))
    visitor = client_for(north)
    for most in (8, 2):
        with CaptureQueriesContext(connection) as asked:
            assert visitor.get("/wissen/probezeit/").status_code == 200
        assert len(asked) <= most, "\n".join(query["sql"][:160] for query in asked)


def test_lists_load_no_texts(probation, north, client_for):
    for path in ("/wissen/", "/wissen/rubrik/auswahl-vertrag/", "/foerderung/"):
        with CaptureQueriesContext(connection) as asked:
            client_for(north).get(path)
        assert len(asked) <= 5, "\n".join(query["sql"][:160] for query in asked)
        assert not [query for query in asked if '"library_release_version"."body"' in query["sql"]]


def test_a_text_for_one_land_only_is_not_read_in_another(publish, north, south, client_for):
    publish(slug="nur-nrw", laender=["DE-NW"])
    assert client_for(north).get("/wissen/nur-nrw/").status_code == 200
    assert client_for(south).get("/wissen/nur-nrw/").status_code == 404


def test_money_of_another_land_is_not_shown_and_what_ended_is_last(order, national, north, south, client_for):
    with in_chamber(national):
        for slug, land, status in (("alt", "", "ended"), ("bund", "", "active"), ("nrw", "DE-NW", "active")):
            level = "land" if land else "bund"
            blocks = [line("title", slug.upper()), line("summary", "Geld."), line("amount", "500 Euro")]
            write("programme", slug, blocks, level=level, land=land, status=status, topics=["foerderung"])
    found = client_for(north).get("/foerderung/").context["programmes"]
    assert [one.slug for one in found] == ["nrw", "bund", "alt"]
    assert [one.slug for one in client_for(south).get("/foerderung/").context["programmes"]] == ["bund", "alt"]
    assert client_for(south).get("/foerderung/nrw/").status_code == 404
    assert "NRW 500 Euro Geld." in words_of(client_for(north).get("/foerderung/").text)  # the name, then the money
    page = client_for(north).get("/foerderung/nrw/")
    assert page.context["programme"].amount == "500 Euro"


def test_headings_can_be_jumped_to(probation, north, client_for):
    page = client_for(north).get("/wissen/probezeit/")
    assert [(one.id, one.text) for one in page.context["entry"].headings] == [
        ("dauer", "Dauer"),
        ("kuendigung", "Kündigung"),
    ]
    assert '<h2 id="kuendigung">' in text_of(page)


def test_what_the_author_named_comes_first_in_read_on(publish, probation, north, client_for):
    for slug in ("eins", "zwei", "drei"):
        publish(slug=slug)
    publish(slug="probezeit", related=["zwei", "gibt-es-nicht"])
    related = client_for(north).get("/wissen/probezeit/").context["related"]
    assert [card.slug for card in related][:1] == ["zwei"]
    assert len(related) == 3
