"""Entries and programmes, seen by programs: as the chamber's readers see them, and no more."""

from content.actions import adapt_entry, hide_entry
from tenants.context import in_chamber
from tests.content.conftest import PROBATION, line, replaced, rich, write
from tests.content.translations.conftest import ENGLISH, translate

ENTRY = "/api/v1/entries/probezeit/"


def test_entries_in_a_list(north, probation, client_for):
    answer = client_for(north).get("/api/v1/entries/").json()
    row = answer["results"][0]
    assert answer["count"] == 1
    assert (row["slug"], row["title"], row["category"], row["topics"]) == (
        "probezeit",
        "Probezeit",
        "auswahl-vertrag",
        ["vertrag"],
    )
    assert row["url"] == "http://north.example/wissen/probezeit/"


def test_one_entry_with_blocks_and_plain_text(north, probation, client_for):
    entry = client_for(north).get(ENTRY).json()
    assert [block["id"] for block in entry["blocks"]] == ["a", "b", "c"]
    assert entry["blocks"][2] == {
        "id": "c",
        "type": "contact",
        "value": {"topic": "vertrag", "text": "Fragen Sie uns."},
    }
    assert entry["text"].startswith("Dauer Mindestens ein Monat, höchstens vier. Kündigung")
    assert entry["figures"] == [{"value": "1 bis 4 Monate", "label": "Dauer"}]
    assert entry["checklist"] == [{"text": "Ende eintragen", "hint": ""}]


def test_what_is_only_for_editors_stays_inside(north, publish, client_for):
    publish(evidence="NUR-INTERN", editor_note="NUR-INTERN", sources=[{"label": "BBiG", "url": "https://a.example/"}])
    answer = client_for(north).get(ENTRY)
    assert "NUR-INTERN" not in answer.text
    assert answer.json()["sources"] == [{"label": "BBiG", "url": "https://a.example/"}]
    for inner in ("release", "state", "version", "origin", "schema", "evidence"):
        assert f'"{inner}' not in answer.text


def test_a_chamber_that_adapts_answers_with_its_own_words(north, south, probation, client_for):
    with in_chamber(north):
        adapt_entry(probation.key, replaced(PROBATION, rich("b", "<p>Bei uns anders.</p>")))
    assert "Bei uns anders." in client_for(north).get(ENTRY).text
    assert "Bei uns anders." not in client_for(south).get(ENTRY).text


def test_a_hidden_entry_is_not_there(north, south, probation, client_for):
    with in_chamber(north):
        hide_entry(probation.key, "gilt hier nicht")
    assert client_for(north).get(ENTRY).status_code == 404
    assert client_for(north).get("/api/v1/entries/").json()["count"] == 0
    assert client_for(south).get(ENTRY).status_code == 200


def test_links_and_pictures_are_absolute(north, publish, client_for):
    picture = {"src": "/medien/x/a.png", "width": 1, "height": 1, "alt": "", "caption": "", "credit": ""}
    publish(
        [
            *PROBATION,
            rich("d", '<p><a href="/wissen/probezeit/">hier</a> <a href="https://a.example/">dort</a></p>'),
            {"id": "e", "type": "image", "value": picture},
        ]
    )
    text = client_for(north).get(ENTRY).json()
    by_id = {block["id"]: block["value"] for block in text["blocks"]}
    assert 'href="http://north.example/wissen/probezeit/"' in by_id["d"]
    assert 'href="https://a.example/"' in by_id["d"]


def test_filters_and_words_nobody_knows(north, publish, client_for):
    publish()
    publish(slug="suche", category="azubis-finden", topics=["azubisuche"])
    ask = client_for(north).get

    def slugs(query):
        return [row["slug"] for row in ask(f"/api/v1/entries/?{query}").json()["results"]]

    assert slugs("category=azubis-finden") == ["suche"]
    assert slugs("topic=vertrag") == ["probezeit"]
    for query in ("category=unbekannt", "topic=unbekannt", "category=%00", "categroy=azubis-finden"):
        answer = ask(f"/api/v1/entries/?{query}")
        assert answer.status_code == 400
        assert query.partition("=")[0] in answer.json()["parameters"]


def test_programmes_of_the_federation_and_the_own_land(north, south, national, order, client_for):
    with in_chamber(national):
        for slug, level, land in (("bund", "bund", ""), ("nrw", "land", "DE-NW"), ("sachsen", "land", "DE-SN")):
            blocks = [line("title", slug.upper()), line("summary", "Geld")]
            laender = [land] if land else []
            write("programme", slug, blocks, level=level, land=land, status="active", laender=laender)
    ask = client_for(north).get

    def slugs(query=""):
        return [row["slug"] for row in ask(f"/api/v1/programmes/{query}").json()["results"]]

    assert slugs() == ["nrw", "bund"]
    assert slugs("?land=DE-NW") == ["nrw"]
    assert slugs("?land=DE-SN") == []
    assert ask("/api/v1/programmes/?land=Bayern").status_code == 400
    assert ask("/api/v1/programmes/nrw/").json()["url"] == "http://north.example/foerderung/nrw/"
    assert ask("/api/v1/programmes/sachsen/").status_code == 404


def test_a_few_questions_for_any_number_of_entries(north, publish, client_for, at_most_questions):
    for number in range(5):
        publish(slug=f"text-{number}")
    ask = client_for(north).get
    for path in ("entries/", "programmes/", "entries/text-1/"):
        with at_most_questions(6):
            ask(f"/api/v1/{path}")


def test_an_entry_names_the_languages_it_can_be_read_in(client_for, north, national, publish):
    source = publish()
    assert client_for(north).get(ENTRY).json()["languages"] == []
    with in_chamber(national):
        translate(source, "en", ENGLISH, "en")
    assert client_for(north).get(ENTRY).json()["languages"] == [
        {"language": "en", "title": "Trial period", "url": "http://north.example/wissen/probezeit/en/"}
    ]
