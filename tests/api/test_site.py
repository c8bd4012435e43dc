"""News, brand and search."""

import pytest

from content.models import NewsIndexPage, NewsPage
from tenants.context import in_chamber

SEARCH = "/api/v1/search/"


@pytest.fixture
def news(north):
    with in_chamber(north):
        index = NewsIndexPage.objects.get()
        for slug, date in (("alt", "2026-10-01"), ("neu", "2026-11-01")):
            index.add_child(instance=NewsPage(slug=slug, title=slug.title(), date=date, teaser="Kurz"))
        index.add_child(instance=NewsPage(slug="entwurf", title="Entwurf", teaser="x", live=False))


def test_news_the_newest_first(north, south, news, client_for):
    answer = client_for(north).get("/api/v1/news/").json()
    assert [row["slug"] for row in answer["results"]] == ["neu", "alt"]
    assert answer["results"][0]["url"] == "http://north.example/aktuelles/neu/"
    assert client_for(south).get("/api/v1/news/").json()["count"] == 0


def test_the_brand_with_addresses_of_its_icons(north, client_for):
    brand = client_for(north).get("/api/v1/brand/").json()
    assert brand["name"]
    assert brand["url"] == "http://north.example/"
    assert brand["color_1"].startswith("#")
    icon = next(icon for icon in brand["icons"] if icon["size"] == 192 and icon["purpose"] == "any")
    path = icon["url"].removeprefix("http://north.example")
    assert client_for(north).get(path)["Content-Type"] == "image/png"


def test_search_names_what_was_asked_and_what_was_found(north, probation, directory, client_for):
    ask = client_for(north).get
    answer = ask(SEARCH, {"q": "Probezeiten"}).json()
    assert answer["query"] == "Probezeiten"
    first = answer["results"][0]
    assert (first["kind"], first["slug"], first["title"]) == ("entry", "probezeit", "Probezeit")
    assert first["url"] == "http://north.example/wissen/probezeit/"
    assert "<" not in first["snippet"]
    kinds = {hit["kind"] for hit in ask(SEARCH, {"q": "Kammer Nord"}).json()["results"]}
    assert "actor" in kinds


def test_search_finds_nothing_of_the_neighbour(south, directory, client_for):
    assert client_for(south).get(SEARCH, {"q": "Kammer Nord"}).json()["results"] == []


def test_an_empty_question_has_an_empty_answer(north, client_for):
    nothing = {"query": "", "meant": "", "total": 0, "results": []}
    assert client_for(north).get(SEARCH, {"q": "  "}).json() == nothing


def test_search_is_narrowed_down_and_says_what_it_searched_instead(north, probation, directory, client_for):
    ask = client_for(north).get
    answer = ask(SEARCH, {"q": "Kammer Nord", "kind": "actor", "limit": 1}).json()
    assert {hit["kind"] for hit in answer["results"]} == {"actor"}
    assert answer["total"] >= len(answer["results"]) == 1
    assert ask(SEARCH, {"q": "Kammer Nord", "topic": "gibtesnicht"}).json()["total"] == 0
    answer = ask(SEARCH, {"q": "Probezeti"}).json()
    assert answer["meant"] == "Probezeit" and answer["results"][0]["slug"] == "probezeit"


@pytest.mark.parametrize("q", ["\x00", "a\x00b", "x" * 10_000, None])
def test_a_question_that_cannot_be_asked(north, client_for, q):
    answer = client_for(north).get(SEARCH, {} if q is None else {"q": q})
    assert answer.status_code == 400
    assert "q" in answer.json()["parameters"]


@pytest.mark.parametrize(
    "q",
    [
        "'",
        '"',
        "\\",
        "(",
        "!",
        "a & | !",
        "<script>",
        "%",
        ":*",
        "-",
        "--",
        '"offen',
        "🙂",
        "ſ",
        "\ud800",
        "a" * 200,
        "ä " * 99,
    ],
)
def test_whatever_is_asked_search_answers(north, probation, client_for, q):
    answer = client_for(north).get(SEARCH, {"q": q.encode("utf-8", "surrogatepass")})
    assert answer.status_code == 200
    assert "<script" not in str(answer.json()["results"])
