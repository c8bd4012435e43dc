"""Whatever is asked: a 4xx and a German sentence, never a 5xx, and nothing of the question comes back."""

from urllib.parse import quote

import pytest

QUESTIONS = [
    "actors/?page=-1",
    "actors/?page=1000000000",
    "actors/?limit=-1",
    "actors/?limit=0",
    "actors/?limit=1000000000",
    "actors/?limit=1e9",
    "actors/?limit=NaN",
    "actors/?limit=1e400",
    "actors/?limit=%00",
    "actors/?limit=9223372036854775808",
    "actors/?offset=-1",
    "actors/?offset=9223372036854775808",
    "actors/?limit=1&limit=2",
    "actors/?topic=%00",
    "actors/?topic=unbekannt",
    "actors/?topic[]=beratung",
    "actors/?topic=" + "x" * 10_000,
    "actors/?kind=unbekannt",
    "actors/?kind=%00",
    "actors/?%00=1",
    "actors/?%ff%fe=1",
    "actors/?<script>=1",
    "actors/?" + "&".join(f"p{number}=1" for number in range(1_000)),
    "actors/?" + "&".join(f"p{number}=1" for number in range(20_000)),
    "actors/?format=xml",
    "actors/unbekannt/",
    "actors/" + "x" * 2_000 + "/",
    "actors/%00/",
    "actors/a%0Ab/",
    "actors/../../admin/",
    "offers/unbekannt/",
    "events/unbekannt/",
    "unbekannt/",
    "",
    "../",
    "../v2/actors/",
]
WRITES = ["post", "put", "patch", "delete", "trace"]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question[:40])
def test_is_answered_with_a_sentence(north, directory, client_for, question):
    answer = client_for(north).get(f"/api/v1/{quote(question, safe='/?&=%.')}")
    assert 400 <= answer.status_code < 500
    said = answer.json()
    assert said["detail"]
    assert said["code"]
    assert said["detail"][0].isupper() or said["parameters"]
    assert "<script" not in answer.text
    assert len(answer.content) < 1_000


@pytest.mark.parametrize("method", WRITES)
def test_nothing_can_be_written(north, directory, client_for, method):
    answer = client_for(north).generic(method.upper(), "/api/v1/actors/", b"{" * 1_000, "application/json")
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD, OPTIONS"
    assert "nicht erlaubt" in answer.json()["detail"]


def test_an_overlong_form_changes_nothing(north, directory, client_for):
    answer = client_for(north).post("/api/v1/actors/", {"x": "y" * 3_000_000})
    assert answer.status_code == 413


def test_whatever_form_is_wanted_json_is_answered(north, directory, client_for):
    for wanted in ("text/html", "application/xml", "nonsense", "*/*;q=nan"):
        answer = client_for(north).get("/api/v1/actors/", headers={"accept": wanted})
        assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")


def test_an_address_without_a_slash_leads_to_the_right_one(north, directory, client_for):
    answer = client_for(north).get("/api/v1/actors")
    assert (answer.status_code, answer["Location"]) == (301, "/api/v1/actors/")
