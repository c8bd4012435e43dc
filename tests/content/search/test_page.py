"""The search page: narrowing down in the address, pages of results, offers while typing."""

import re

import pytest
from django.urls import reverse

from content.actions import hide_entry
from content.models import NewsIndexPage, NewsPage
from content.search import Wanted, answer, search
from content.shelf import shelf
from regions.models import Actor, Contact, Event
from tenants.context import in_chamber
from tests.content.conftest import PROBATION, line, replaced


@pytest.fixture
def house(publish, north):
    """One word in everything: two entries, an actor with a desk, a draft, news."""
    publish()
    publish(replaced(PROBATION, line("title", "Suche")), slug="suche", category="azubis-finden", topics=["azubisuche"])
    with in_chamber(north):
        actor = Actor.objects.create(slug="nord", name="Probezeit Nord", topics=["vertrag"], live=True)
        Contact.objects.create(actor=actor, role="Fragen zur Probezeit", topics=["vertrag"])
        Event.objects.create(slug="vorbei", title="Probezeit gestern", starts_at="2020-01-01T10:00Z", live=True)
        Actor.objects.create(slug="entwurf", name="Probezeit geheim", live=False)
        news = NewsPage(title="Neues zur Probezeit", slug="neu", teaser="Kurz", topics=["vertrag"])
        NewsIndexPage.objects.get().add_child(instance=news)


def names(hits):
    return {(hit.kind, hit.slug) for hit in hits}


def test_one_box_finds_everything_that_readers_can_open(house, in_north):
    everything = {("entry", "probezeit"), ("entry", "suche"), ("actor", "nord"), ("contact", "nord"), ("news", "neu")}
    assert names(search("Probezeit")) == everything
    desk = next(hit for hit in search("Probezeit") if hit.kind == "contact")
    assert (desk.title, desk.url) == ("Fragen zur Probezeit · Probezeit Nord", "/ansprechpartner/nord/")


def test_narrowing_down_is_in_the_address_and_counted(house, in_north, north, client_for):
    found = answer("Probezeit", Wanted(kind="entry"))
    assert names(found.hits) == {("entry", "probezeit"), ("entry", "suche")}
    assert {one.value: one.count for one in found.kinds} == {"entry": 2, "actor": 1, "contact": 1, "news": 1}
    assert {one.value: one.count for one in found.topics} == {"vertrag": 1, "azubisuche": 1}
    assert names(answer("Probezeit", Wanted(category="azubis-finden")).hits) == {("entry", "suche")}
    page = client_for(north).get("/suche/", {"q": "Probezeit", "art": "entry", "thema": "vertrag"}).content.decode()
    assert 'art=entry" aria-current="true">Wissen <span>1</span></a>' in page
    assert '<option value="vertrag" selected>Vertrag (1)</option>' in page
    assert re.findall(r'<h2><a href="([^"]+)"', page) == ["/wissen/probezeit/"]


@pytest.mark.parametrize("value", ["gibtesnicht", "'", "\x00", "x" * 5000, "<script>"])
def test_a_choice_that_does_not_exist_is_told_and_left_again(value, house, north, client_for):
    page = client_for(north).get("/suche/", {"q": "Probezeit", "art": value})
    assert page.status_code == 200
    if value != "\x00":
        assert 'href="?q=Probezeit"' in page.content.decode() and "<script>" not in page.content.decode()


def test_results_come_in_pages(publish, north, client_for):
    for number in range(23):
        publish(replaced(PROBATION, line("title", f"Probezeit {number}")), slug=f"p-{number}")
    ask = client_for(north).get
    pages = [ask("/suche/", {"q": "Probezeit", "seite": number}).content.decode() for number in (1, 2)]
    seen = [re.findall(r'<h2><a href="([^"]+)"', page) for page in pages]
    assert [len(one) for one in seen] == [20, 3] and len({*seen[0], *seen[1]}) == 23
    assert "?q=Probezeit&amp;seite=2" in pages[0]
    for strange in ("0", "-1", "99", "x", "9" * 40, "²"):
        assert ask("/suche/", {"q": "Probezeit", "seite": strange}).status_code == 200


def offered(client, typed):
    return client.get(reverse("search_suggest"), {"q": typed}).json()["suggestions"]


def test_what_begins_so_is_offered_while_typing(house, north, client_for):
    client = client_for(north)
    assert offered(client, "prob")[0] == "Probezeit"
    assert "Kündigungsfrist" in offered(client, "kuendi") and "Kündigungsfrist" in offered(client, "KÜND")
    assert "Fragen zur Probezeit" in offered(client, "probe")
    assert offered(client, "p") == offered(client, "") == offered(client, "\x00") == offered(client, "%") == []


def test_nothing_hidden_or_unfinished_or_of_the_neighbour_is_offered_or_meant(house, north, south, client_for):
    with in_chamber(south):
        Actor.objects.create(slug="sued", name="Südwerkstatt", live=True)
    assert offered(client_for(south), "südw") == ["Südwerkstatt"]
    assert offered(client_for(north), "südw") == [] == offered(client_for(north), "probezeit geh")
    assert "Suche" in offered(client_for(north), "such")
    with in_chamber(north):
        assert answer("Südwerkstat").meant == ""
        (key,) = (item.key for item in shelf().of("entry") if item.slug == "suche")
        hide_entry(key, "Nicht bei uns.")
    assert "Suche" not in offered(client_for(north), "such")
    with in_chamber(north):
        assert names(search("Probezeit")) & {("entry", "suche")} == set()
        assert answer("Suhce").meant == ""
