"""Every route answers or refuses as its table says (tests/house/routes.py)."""

import pytest
from django.conf import settings
from django.test import Client

from tests.house.resolving import Route, routes
from tests.house.routes import OURS, Guard

ROUTES = routes()
SIGN_IN = "/admin/login/"
INSIDE = {Guard.EDITOR, Guard.MANAGER, Guard.OPERATOR}
# Wagtail's own test page for a broken server.
BREAKS_ON_PURPOSE = {"admin/failwhale/"}


def of(*guards: Guard) -> list[Route]:
    return [route for route in ROUTES if route.guard in guards and route.pattern not in BREAKS_ON_PURPOSE]


@pytest.fixture
def stranger(north, south, sven, client_for) -> Client:
    """Sven, signed in at South, brings his cookies to North."""
    at_south = client_for(south, sven)
    client = client_for(north)
    client.cookies = at_south.cookies
    return client


def test_every_route_has_a_row():
    assert [route.pattern for route in ROUTES if route.guard is None] == []


def test_every_row_has_a_route():
    assert sorted(set(OURS) - {route.pattern for route in ROUTES}) == []


def test_there_are_hundreds():
    assert len(ROUTES) > 250


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("who", ["anonymous", "stranger"])
def test_who_is_not_signed_in_here_is_sent_to_sign_in(north, client_for, request, who, method):
    client = client_for(north) if who == "anonymous" else request.getfixturevalue("stranger")
    wrong = {}
    for route in of(*INSIDE):
        answer = getattr(client, method)(route.address)
        if not is_sent_away(answer):
            wrong[route.pattern] = answer.status_code
    assert wrong == {}


def is_sent_away(answer) -> bool:
    """To sign in; a request of a script in the page is refused instead."""
    to_sign_in = answer.status_code == 302 and answer["Location"].startswith(SIGN_IN)
    return to_sign_in or answer.status_code in {401, 403, 405}


def test_an_editor_is_answered_without_an_error(north, nora, client_for):
    client = client_for(north, nora)
    client.raise_request_exception = False
    wrong = {}
    for route in of(Guard.EDITOR):
        answer = client.get(route.address)
        if answer.status_code >= 500:
            wrong[route.pattern] = answer.status_code
    assert wrong == {}


def test_an_editor_is_kept_from_what_is_the_managers_and_operators(north, nora, client_for):
    client = client_for(north, nora)
    wrong = {}
    for route in of(Guard.MANAGER, Guard.OPERATOR):
        answer = client.get(route.address)
        if answer.status_code == 200:
            wrong[route.pattern] = answer.status_code
    assert wrong == {}


@pytest.mark.parametrize("who", ["anonymous", "stranger"])
def test_whoever_reads_is_answered_without_an_error_and_without_a_cookie(north, client_for, request, who):
    client = client_for(north) if who == "anonymous" else request.getfixturevalue("stranger")
    wrong = {}
    for route in of(Guard.READER, Guard.MACHINE):
        client.raise_request_exception = False
        answer = client.get(route.address, REMOTE_ADDR="192.0.2.1" if who == "anonymous" else "192.0.2.2")
        if answer.status_code not in {200, 302, 400, 404, 405} or answer.cookies:
            wrong[route.pattern] = (answer.status_code, dict(answer.cookies))
    assert wrong == {}


def test_signing_in_is_open_and_its_cookies_stay_on_this_host(north, client_for):
    client = client_for(north)
    seen = set()
    for route in of(Guard.SIGN_IN):
        answer = client.get(route.address)
        assert answer.status_code < 500, route.pattern
        for name, cookie in answer.cookies.items():
            seen.add(name)
            assert (cookie["domain"], cookie["path"], cookie["httponly"]) == ("", "/", True), route.pattern
            assert cookie["samesite"] == "Lax"
    assert settings.CSRF_COOKIE_NAME in seen


def test_readers_pages_take_no_writes(north):
    client = Client(HTTP_HOST=north.host, enforce_csrf_checks=True)
    wrong = {}
    for route in of(Guard.READER):
        for method in ("post", "put", "patch", "delete"):
            answer = getattr(client, method)(route.address)
            if answer.status_code not in {301, 302, 403, 404, 405}:
                wrong[f"{method} {route.pattern}"] = answer.status_code
    assert wrong == {}
