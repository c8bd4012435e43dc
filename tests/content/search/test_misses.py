"""Searches that found nothing: counted by day, told to editors, forgotten after a while, nothing of anybody in them."""

import datetime

import pytest
from django.utils import timezone

from content.models import SearchMiss
from content.search import misses
from content.search.misses import kept_words
from tenants.context import in_chamber

BROWSER = {"User-Agent": "Mozilla/5.0 (Linux; Android 16) Firefox/140"}


@pytest.fixture
def ask(probation, north, client_for):
    client = client_for(north)

    def asked(typed, headers=BROWSER, **chosen):
        assert client.get("/suche/", {"q": typed, **chosen}, headers=headers).status_code == 200
        with in_chamber(north):
            return dict(SearchMiss.objects.values_list("words", "count"))

    return asked


def test_each_miss_is_counted_once_a_time(ask):
    assert ask("Schwarzarbeit") == {"schwarzarbeit": 1}
    assert ask("  SCHWARZARBEIT! ") == {"schwarzarbeit": 2}
    assert ask("Probezeit Schwarzarbeit") == {"schwarzarbeit": 2, "probezeit schwarzarbeit": 1}  # a word without a text
    assert ask("Probezeit") == ask("probezeiten") == {"schwarzarbeit": 2, "probezeit schwarzarbeit": 1}


@pytest.mark.parametrize(
    "typed",
    [
        "max.muster@example.org", "Muster 0171 1234567", "02331/3900", "012345", "https://example.org/xyz", "???", "ab",
        "www.example.org", "4711 42",
    ],
)  # fmt: skip
def test_what_looks_like_a_person_is_not_kept(typed, ask):
    assert ask(typed) == {}


def test_what_is_kept_is_short():
    assert len(kept_words("wort " * 100)) <= misses.LONGEST
    assert kept_words("Ausbildung 2027?") == "ausbildung 2027"


@pytest.mark.parametrize(
    "headers", [{"User-Agent": "Googlebot/2.1"}, {**BROWSER, "Sec-Purpose": "prefetch"}, {**BROWSER, "Purpose": "x"}]
)
def test_programs_and_browsers_that_look_ahead_are_not_counted(headers, ask):
    assert ask("Schwarzarbeit", headers) == {}


def test_offers_narrowed_searches_and_editors_are_not_counted(ask, north, nora, client_for):
    assert ask("Schwarzarbeit", art="event") == {}
    client_for(north).get("/suche/vorschlaege/", {"q": "schwarzar"}, headers=BROWSER)
    client_for(north, nora).get("/suche/", {"q": "Schwarzarbeit"}, headers=BROWSER)
    with in_chamber(north):
        assert not SearchMiss.objects.exists()


def test_nobody_fills_the_table(ask, monkeypatch):
    monkeypatch.setattr(misses, "MOST_A_DAY", 2)
    for typed in ("erstens", "zweitens", "drittens", "erstens"):
        counted = ask(typed)
    assert counted == {"erstens": 2, "zweitens": 1}


def test_the_neighbour_does_not_learn_it(ask, south):
    ask("Schwarzarbeit")
    with in_chamber(south):
        assert not SearchMiss.objects.exists()


def test_after_ninety_days_it_is_forgotten(in_north):
    from content.tasks import expire_search_misses

    today = timezone.localdate()
    for days in (0, 90, 91):
        SearchMiss.objects.create(day=today - datetime.timedelta(days=days), words=f"vor {days}", count=1)
    expire_search_misses(in_north.pk)
    assert set(SearchMiss.objects.values_list("words", flat=True)) == {"vor 0", "vor 90"}
    assert [miss.words for miss in misses.recent_misses()] == ["vor 0", "vor 90"]
