"""60 questions a minute for a visitor, 600 for a chamber; the neighbour does not notice."""

from ipaddress import ip_network

import pytest
import time_machine

PATH = "/api/v1/actors/"


@pytest.fixture(autouse=True)
def one_moment():
    with time_machine.travel("2026-11-22 12:00:10", tick=False) as clock:
        yield clock


@pytest.fixture
def ten_a_minute(settings):
    settings.API_REQUESTS_PER_VISITOR = 10


def ask(client, times, **extra):
    return [client.get(PATH, **extra).status_code for _ in range(times)]


def test_the_sixty_first_question_has_to_wait(north, client_for, one_moment):
    client = client_for(north)
    assert set(ask(client, 60)) == {200}
    refused = client.get(PATH)
    assert refused.status_code == 429
    assert refused["Retry-After"] == "50"
    assert refused.json()["code"] == "throttled"
    assert "gedrosselt" in refused.json()["detail"]
    one_moment.shift(50)
    assert client.get(PATH).status_code == 200


def test_another_visitor_and_the_neighbour_are_served(north, south, client_for, ten_a_minute):
    ask(client_for(north), 11)
    assert ask(client_for(north), 1, REMOTE_ADDR="192.0.2.7") == [200]
    assert ask(client_for(south), 1) == [200]


def test_an_invented_address_changes_nothing(north, client_for, ten_a_minute):
    answers = [
        client_for(north).get(PATH, headers={"x-forwarded-for": f"192.0.2.{number}"}).status_code
        for number in range(11)
    ]
    assert answers[-1] == 429


def test_our_own_proxy_is_believed_for_the_last_address_it_names(north, client_for, settings, ten_a_minute):
    settings.TRUSTED_PROXIES = [ip_network("127.0.0.1")]
    client = client_for(north)
    answers = [
        client.get(PATH, headers={"x-forwarded-for": f"192.0.2.{number}, 198.51.100.1"}).status_code
        for number in range(11)
    ]
    assert answers[-1] == 429
    assert ask(client, 1, headers={"x-forwarded-for": "198.51.100.2"}) == [200]


def test_a_network_of_one_visitor_counts_as_one(north, client_for, ten_a_minute):
    answers = [client_for(north).get(PATH, REMOTE_ADDR=f"2001:db8::{number:x}").status_code for number in range(11)]
    assert answers[-1] == 429
    assert ask(client_for(north), 1, REMOTE_ADDR="2001:db8:0:1::1") == [200]


def test_a_chamber_has_a_limit_of_its_own(north, south, client_for, settings):
    settings.API_REQUESTS_PER_CHAMBER = 5
    assert ask(client_for(north), 5) == [200] * 5
    assert ask(client_for(north), 1, REMOTE_ADDR="192.0.2.8") == [429]
    assert ask(client_for(south), 1) == [200]


def test_without_a_cache_everybody_is_served(north, client_for, settings, ten_a_minute):
    settings.CACHES = {"default": {**settings.CACHES["default"], "LOCATION": "unix:///nowhere.sock"}}
    assert set(ask(client_for(north), 11)) == {200}
