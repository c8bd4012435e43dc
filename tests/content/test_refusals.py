"""Doors of Wagtail's own that publish: a refusal is a sentence for the editor, and loses nothing."""

import pytest
from django.test import RequestFactory

from content.errors import UnknownTopic
from content.middleware import ContentErrorMiddleware


@pytest.fixture
def refuse(in_north):
    middleware = ContentErrorMiddleware(lambda request: None)

    def answer(path="/admin/wissen/1/", error=None, **headers):
        request = RequestFactory().post(path, headers={"host": "north.example", **headers})
        request.told = []
        request._messages = type("Told", (), {"add": lambda self, level, text, extra: request.told.append(text)})()
        return request, middleware.process_exception(request, error or UnknownTopic("erfunden"))

    return answer


def test_the_editor_reads_the_sentence_where_they_came_from(refuse):
    request, response = refuse(referer="http://north.example/admin/wissen/1/")
    assert (response.status_code, response.url) == (302, "http://north.example/admin/wissen/1/")
    assert "erfunden" in request.told[0]


@pytest.mark.parametrize("referer", ["", "https://evil.example/admin/", "//evil.example"])
def test_nobody_is_sent_to_another_host(refuse, referer):
    assert refuse(referer=referer)[1].url == "/admin/"


def test_a_program_gets_an_answer_it_can_read(refuse):
    assert refuse(accept="application/json")[1].status_code == 422


def test_other_errors_and_other_places_are_left_alone(refuse):
    assert refuse(error=ValueError("x"))[1] is None
    assert refuse(path="/wissen/x/")[1] is None
