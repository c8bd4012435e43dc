"""What is too large is refused before it is read."""

import pytest
from django.test import Client, RequestFactory
from django.test.client import FakePayload

from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.request_size import RequestSizeMiddleware

LOGO = "/admin/settings/themes/brand/1/"
TOO_MUCH = 20 * 1024 * 1024


class Unread(FakePayload):
    def read(self, num_bytes=None):
        raise AssertionError("somebody read it")


def send(chamber: Chamber, path: str, size: object, **headers: str):
    client = Client(HTTP_HOST=chamber.host)
    said = {"CONTENT_LENGTH": size, "wsgi.input": Unread(b""), "CONTENT_TYPE": "multipart/form-data; boundary=x"}
    return client.generic("POST", path, **said, headers=headers)


def test_a_logo_of_20_mb_is_refused_unread_and_in_german(north):
    answer = send(north, LOGO, TOO_MUCH)
    assert answer.status_code == 413
    assert "21,0 MB" in answer.text
    assert "höchstens 5 MB" in answer.text


def test_a_program_gets_the_sentence_as_json(north):
    answer = send(north, LOGO, TOO_MUCH, accept="application/json")
    assert answer.status_code == 413
    assert "21,0 MB" in answer.json()["error_message"]


@pytest.mark.parametrize(
    ("path", "size", "passes"),
    [
        (LOGO, 5_000_000, True),
        (LOGO, 5_000_001, False),
        ("/admin/documents/multiple/add/", 20_000_000, True),
        ("/admin/images/multiple/add/", 10_500_000, True),
        ("/admin/documents/multiple/add/", 25_000_001, False),
        ("/push/subscriptions/", 1_000_001, False),
        ("/wissen/", "", True),
        ("/wissen/", "viel", True),
    ],
)
def test_each_place_takes_what_belongs_there(north, path, size, passes):
    reached = []
    request = RequestFactory().generic("POST", path, headers={"host": north.host}, CONTENT_LENGTH=str(size))
    with in_chamber(north):
        answer = RequestSizeMiddleware(lambda request: reached.append(request))(request)
    assert bool(reached) is passes
    assert passes or answer.status_code == 413
