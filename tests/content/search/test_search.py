"""Searching in German, the way people type."""

import json
import re

import pytest

from content import queries
from content.actions import adapt_entry, hide_entry
from content.models import Adaptation
from content.search.correcting import suggestions
from content.search.register import register
from content.search.snippets import snippet
from content.search.wording import worded
from content.seed import STARTER, publish_body
from content.words.compounds import parts_in, parts_of
from content.words.folding import spellings
from regions.models import Actor
from tenants.context import in_chamber
from tests.content.conftest import PROBATION, line, replaced, rich, write

PAY = [
    line("title", "Was zahle ich?"),
    line("summary", "Die Vergütung steigt mit jedem Lehrjahr."),
    {"id": "keywords", "type": "words", "value": ["Vergütung", "Mindestausbildungsvergütung"]},
    rich("v", "<p>Auszubildende bekommen eine angemessene Ausbildungsvergütung &amp; mehr.</p>"),
]


@pytest.fixture
def words(order, national):
    """Words for the same, as the demo's national team has them: those that these tests ask with."""
    with in_chamber(national):
        for body in json.loads((STARTER / "words.json").read_text()):
            if body["slug"] in {"azubi-lehrling", "lohn-verguetung"}:
                publish_body(body)


@pytest.fixture
def texts(publish, words):
    return [publish(), publish(PAY, slug="verguetung-zahlen")]


def found(query):
    return [hit.slug for hit in queries.search(query)]


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("Probezeit", "probezeit"),
        ("probezeiten", "probezeit"),
        ("probez", "probezeit"),
        ("Vergütung", "verguetung-zahlen"),
        ("Verguetung", "verguetung-zahlen"),
        ("Lohn", "verguetung-zahlen"),
        ("was verdient ein Lehrling Gehalt", "verguetung-zahlen"),
        ("Azubi Lohn", "verguetung-zahlen"),
        ("kündigungsfrist probezeit", "probezeit"),
    ],
)
def test_people_find_what_they_mean(typed, slug, texts, in_north):
    assert found(typed)[:1] == [slug]


def test_a_long_list_goes_on_with_the_next_page(north, client_for):
    with in_chamber(north):
        for number in range(31):
            Actor.objects.create(name=f"Fahrschule {number}", slug=f"fahrschule-{number}", kind="sonstige")
    first = client_for(north).get("/suche/?q=Fahrschule").text
    second = client_for(north).get("/suche/?q=Fahrschule&seite=2").text
    assert "31 Treffer für" in first and "31 Treffer für" in second
    shown = [set(re.findall(r"/ansprechpartner/(fahrschule-\d+)/", page)) for page in (first, second)]
    assert shown[1] and not shown[0] & shown[1]


@pytest.mark.parametrize(
    "typed", ["", "   ", "und der die", "!!!", "' OR 1=1 --", "(((", "a" * 5000, "\x00", "&|!:*", "§ 20"]
)
def test_nothing_somebody_types_breaks_the_search(typed, texts, north, client_for):
    assert client_for(north).get("/suche/", {"q": typed}).status_code == 200
    with in_chamber(north):
        assert isinstance(queries.search(typed), list)


def test_the_found_words_are_marked_and_nothing_else_is_markup(texts, in_north):
    (hit,) = queries.search("Ausbildungsvergütung")[:1]
    assert "<mark>Ausbildungsvergütung</mark> &amp; mehr" in hit.snippet_html
    assert hit.url == "/wissen/verguetung-zahlen/"
    assert hit.topic_titles == ["Vertrag"]
    evil = snippet("<script>alert(1)</script> Probezeit <b>", ["probezeit"])
    assert evil == "&lt;script&gt;alert(1)&lt;/script&gt; <mark>Probezeit</mark> &lt;b&gt;"


def test_hidden_texts_are_never_found(texts, north, south):
    with in_chamber(north):
        hide_entry(texts[0].key, "Nicht bei uns.")
        assert "probezeit" not in found("Probezeit")
    with in_chamber(south):
        assert "probezeit" in found("Probezeit")


def test_adapted_words_are_found_here_and_not_next_door(texts, north, south):
    with in_chamber(north):
        adapt_entry(texts[0].key, replaced(PROBATION, rich("b", "<p>Fragen Sie im Rathausturm.</p>")))
        assert found("Rathausturm") == ["probezeit"]
        assert "probezeit" not in found("Jederzeit")
    with in_chamber(south):
        assert found("Rathausturm") == []
        assert found("Jederzeit") == ["probezeit"]


def test_an_adapted_text_is_found_by_what_changed_above_since(texts, publish, north):
    with in_chamber(north):
        adapt_entry(texts[0].key, replaced(PROBATION, rich("b", "<p>Unser Satz.</p>")))
    publish(replaced(PROBATION, rich("a", "<p>Neuerdings Schnupperwoche.</p>")))
    with in_chamber(north):
        assert found("Schnupperwoche") == ["probezeit"]
        indexed = Adaptation.objects.get().indexed_version
        found("Schnupperwoche")
        assert Adaptation.objects.get().indexed_version == indexed == "2"


def test_own_texts_and_the_directory_are_found_too(texts, north, south):
    with in_chamber(north):
        write(
            "entry", "sprechtag", replaced(PROBATION, line("title", "Sprechtag im Norden")), category="auswahl-vertrag"
        )
        Actor.objects.create(
            slug="bbz", name="Bildungszentrum Nord", kind="school", description="Werkstätten.", live=True
        )
        assert found("Sprechtag")[0] == "sprechtag"
        assert [(hit.kind, hit.url) for hit in queries.search("Bildungszentrum")] == [
            ("actor", "/ansprechpartner/bbz/")
        ]
    with in_chamber(south):
        assert found("Sprechtag") == [] and found("Bildungszentrum") == []


def test_a_slip_of_the_finger_is_answered_with_a_suggestion(texts, in_north):
    known = register()
    assert suggestions("Probezeti", known) == ["Probezeit"]
    assert suggestions("frist probezeti", known)[0] == "frist Probezeit"
    assert suggestions("Probezeit", known) == []
    assert suggestions("Verguetung", known) == []


def test_a_slip_of_the_finger_shows_at_once_what_was_meant(texts, north, client_for):
    page = client_for(north).get("/suche/", {"q": "Probezeti"}).content.decode()
    assert "Das sind die Treffer dafür." in page and 'href="/wissen/probezeit/"' in page
    assert "Nichts gefunden" not in page


def test_words_are_widened_in_every_direction(words, in_north):
    assert "prämie" in spellings("praemie")
    known = register()
    (unit,) = worded("lehrling", known).units
    assert {"azubi", "auszubildende"} <= set(unit.same)
    assert not worded("  ", known)
    assert ":*" in worded("Probezeit", known).all_words and ":*" not in worded("Probezeit ", known).all_words
    assert [unit.typed for unit in worded("wie lange ist die Probezeit", known).units] == ["probezeit"]
    assert [unit.typed for unit in worded("wie lange", known).units] == ["wie", "lange"]


def test_compounds_are_taken_apart():
    assert parts_of("ausbildungsvergütungen") == ("ausbildung", "vergütung")
    assert parts_of("mindestausbildungsvergütung") == ("mindest", "ausbildung", "vergütung")
    assert parts_of("prüfungswesen") == ("prüfung",)
    assert parts_of("rathausturm") == parts_of("auszeit") == parts_of("vergütungen") == ()
    assert parts_in("Arbeitszeiten und Auszeit, jederzeit") == {"arbeit", "zeit"}
