"""The database restarts: visitors are asked for a moment of patience, and are served again as soon as it is back."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client

Ask = Callable[..., Any]


@pytest.fixture
def away(db: None, tmp_path: Path) -> Iterator[tuple[Ask, Callable[[], None]]]:
    """A door to North in a thread of its own, whose socket of PostgreSQL is not there; and what brings it back."""
    there = connection.settings_dict

    def lose() -> None:
        connection.settings_dict = {**there, "HOST": str(tmp_path)}

    def bring_back() -> None:
        connection.settings_dict = there

    def ask(path: str, method: str = "get") -> Any:
        return getattr(Client(HTTP_HOST="north.example", raise_request_exception=False), method)(path)

    with ThreadPoolExecutor(max_workers=1) as thread:
        thread.submit(lose).result()
        yield lambda *what: thread.submit(ask, *what).result(), lambda: thread.submit(bring_back).result()
        thread.submit(lambda: connection.close()).result()


@pytest.mark.parametrize("path", ["/", "/wissen/", "/admin/login/", "/gibt-es-nicht/"])
def test_while_the_database_is_away_a_visitor_is_asked_for_a_moment(away, path):
    ask, _ = away
    answer = ask(path)
    assert (answer.status_code, answer["Retry-After"], answer["Cache-Control"]) == (503, "10", "no-store")
    assert "Der Dienst macht gerade eine kurze Pause." in answer.text
    assert "kaputt" not in answer.text
    assert "vielleicht nicht gespeichert" not in answer.text


def test_whoever_sent_something_is_told_to_look_whether_it_was_kept(away):
    ask, _ = away
    assert "vielleicht nicht gespeichert" in ask("/push/subscribe/", "post").text


def test_a_program_gets_the_sentence_in_its_own_form(away):
    ask, _ = away
    answer = ask("/api/v1/entries/")
    assert (answer.status_code, answer.json()["code"], answer["Retry-After"]) == (503, "unavailable", "10")


def test_health_says_what_is_away(away):
    ask, _ = away
    assert ask("/-/live").status_code == 200
    assert (ask("/-/ready").status_code, ask("/-/ready").content) == (503, b"database")


def test_the_same_process_serves_again_when_the_database_is_back(away):
    ask, bring_back = away
    assert ask("/").status_code == 503
    bring_back()
    assert ask("/").status_code == 200


def test_another_fault_stays_a_fault(north, monkeypatch):
    def broken(host: str) -> None:
        raise LookupError(host)

    monkeypatch.setattr("tenants.middleware.chamber_for_host", broken)
    answer = Client(HTTP_HOST="north.example", raise_request_exception=False).get("/")
    assert (answer.status_code, "kaputt" in answer.text) == (500, True)
