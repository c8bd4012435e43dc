"""What editors do for the search: words for the same, and what readers did not find."""

import pytest
from django.urls import reverse
from django.utils import timezone

from content.models import SearchMiss, WordGroup
from content.search import search
from tenants.context import in_chamber
from tests.content.conftest import write

ADD = reverse("wagtailsnippets_content_wordgroup:add")
WORDS, MISSES = "/admin/suche/woerter/", "/admin/suche/nichtgefunden/"


def blocks(*words):
    return [
        {"id": "title", "type": "line", "value": ", ".join(words)},
        {"id": "words", "type": "words", "value": list(words)},
    ]


@pytest.fixture
def national_words(national, probation):
    with in_chamber(national):
        write("words", "probezeit", blocks("Probezeit", "Kennenlernzeit"))


def publish(client, words):
    return client.post(ADD, {"words": "\n".join(words), "action-publish": "1"}, follow=True)


def found(chamber, typed):
    with in_chamber(chamber):
        return [hit.slug for hit in search(typed)]


def test_the_national_teams_words_hold_everywhere_and_a_chamber_adds_its_own(
    national_words, north, south, nora, client_for
):
    assert found(north, "Kennenlernzeit") == found(south, "Kennenlernzeit") == ["probezeit"]
    client = client_for(north, nora)
    page = client.get(WORDS).content.decode()
    assert "Kennenlernzeit" in page and "Eigenes Wort ergänzen" in page
    assert "veröffentlicht" in publish(client, ["Probezeit", "Guckzeit"]).content.decode()
    assert found(north, "Guckzeit") == ["probezeit"] and found(south, "Guckzeit") == []
    assert "Guckzeit" in client.get(WORDS).content.decode()
    assert "Guckzeit" not in client.get(WORDS, {"q": "kennenlern"}).content.decode()


def test_words_taken_back_mean_nothing_any_more(probation, north, nora, client_for):
    client = client_for(north, nora)
    publish(client, ["Probezeit", "Guckzeit"])
    with in_chamber(north):
        group = WordGroup.objects.get()
    client.post(reverse("wagtailsnippets_content_wordgroup:unpublish", args=[group.pk]))
    assert found(north, "Guckzeit") == []


@pytest.mark.parametrize("words", [[], ["eins"], ["eins", "eins"], ["eins", "!!!"], ["eins", "x" * 61], ["a\x00", "b"]])
def test_a_group_has_two_words_at_least(words, probation, north, nora, client_for):
    assert publish(client_for(north, nora), words).status_code == 422
    with in_chamber(north):
        assert not WordGroup.objects.filter(live=True).exists()


def test_what_was_not_found_is_listed_with_its_next_steps(probation, north, south, nora, sven, client_for):
    today = timezone.localdate()
    with in_chamber(north):
        SearchMiss.objects.create(day=today, words="guckzeit", count=7)
        SearchMiss.objects.create(day=today, words="<b>", count=1)
    page = client_for(north, nora).get(MISSES).content.decode()
    assert "2 Suchen ohne Treffer" in page and "7 Mal" in page and "&lt;b&gt;" in page
    assert f"{ADD}?wort=guckzeit" in page and "titel=guckzeit" in page
    client = client_for(north, nora)
    assert "guckzeit</textarea>" in client.get(ADD, {"wort": "guckzeit"}).content.decode()
    assert 'value="Guckzeit"' in client.get("/admin/wissen/texte/add/", {"titel": "guckzeit"}).content.decode()
    publish(client, ["Probezeit", "Guckzeit"])
    assert "guckzeit" not in client.get(MISSES).content.decode().lower().replace("probezeit, guckzeit", "")
    assert "guckzeit" not in client_for(south, sven).get(MISSES).content.decode()


def test_the_neighbour_cannot_open_or_change_our_words(probation, north, south, nora, sven, client_for):
    publish(client_for(north, nora), ["Probezeit", "Guckzeit"])
    with in_chamber(north):
        group = WordGroup.objects.get()
    address = reverse("wagtailsnippets_content_wordgroup:edit", args=[group.pk])
    assert client_for(south, sven).get(address).status_code == 404
    assert client_for(north).get(address).status_code == 302
