"""What every answer carries: who may read it, and whether it is still the newest."""

import time_machine

from tenants.actions import touch_content
from tenants.context import in_chamber


def test_who_has_the_newest_answer_gets_none(north, directory, client_for, at_most_questions):
    ask = client_for(north).get
    etag = ask("/api/v1/actors/")["ETag"]
    with at_most_questions(1):  # from host to chamber
        again = ask("/api/v1/actors/", headers={"if-none-match": etag})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", etag)


def test_a_change_of_the_chamber_or_a_layer_above_makes_a_new_answer(north, south, national, directory, client_for):
    ask = client_for(north).get
    for chamber in (north, national):
        etag = ask("/api/v1/actors/")["ETag"]
        with in_chamber(chamber):
            touch_content()
        assert ask("/api/v1/actors/", headers={"if-none-match": etag}).status_code == 200
    etag = ask("/api/v1/actors/")["ETag"]
    with in_chamber(south):
        touch_content()
    assert ask("/api/v1/actors/", headers={"if-none-match": etag}).status_code == 304


def test_another_question_is_another_answer(north, directory, client_for):
    ask = client_for(north).get
    etags = {ask(f"/api/v1/{path}")["ETag"] for path in ("actors/", "actors/?limit=1", "actors/?limit=2", "offers/")}
    assert len(etags) == 4


def test_events_go_out_of_date_by_themselves(north, directory, client_for):
    ask = client_for(north).get
    with time_machine.travel("2026-11-22 12:01", tick=False) as clock:
        etag = ask("/api/v1/events/")["ETag"]
        clock.shift(60)
        assert ask("/api/v1/events/", headers={"if-none-match": etag}).status_code == 304
        clock.shift(300)
        assert ask("/api/v1/events/", headers={"if-none-match": etag}).status_code == 200


def test_every_page_of_the_web_may_read_and_nobody_gets_a_cookie(north, directory, client_for):
    for path in ("actors/", "actors/unbekannt/", "openapi.yaml"):
        answer = client_for(north).get(f"/api/v1/{path}", headers={"origin": "https://elsewhere.example"})
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in answer
        assert not answer.cookies


def test_a_browser_may_ask_first(north, client_for):
    answer = client_for(north).options("/api/v1/actors/")
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer["Access-Control-Allow-Headers"] == "If-None-Match"


def test_a_signed_in_editor_sees_what_everybody_sees(north, nora, directory, client_for):
    assert client_for(north, nora).get("/api/v1/actors/").content == client_for(north).get("/api/v1/actors/").content


def test_the_head_alone(north, directory, client_for):
    answer = client_for(north).head("/api/v1/actors/")
    assert (answer.status_code, answer.content) == (200, b"")
