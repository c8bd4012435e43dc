"""Whole pages are kept for readers, and never for the neighbour."""

import pytest
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpResponse
from django.test import override_settings
from django.urls import path

from tenants.actions import touch_content
from tenants.context import current_chamber, in_chamber

rendered: list[str] = []


def page(request):
    rendered.append(current_chamber().slug)
    return HttpResponse(f"{current_chamber().name} {len(rendered)}")


def private_page(request):
    rendered.append("private")
    return HttpResponse("x", headers={"Cache-Control": "private"})


urlpatterns = [path("seite/", page), path("privat/", private_page), path("admin/seite/", page)]
pytestmark = pytest.mark.urls(__name__)


@pytest.fixture(autouse=True)
def forget():
    rendered.clear()


def test_a_second_reader_gets_the_kept_page(north, client_for):
    first, second = client_for(north).get("/seite/"), client_for(north).get("/seite/")
    assert first.content == second.content
    assert rendered == ["north"]


def test_the_neighbour_gets_their_own(north, south, client_for):
    assert "Nordkammer" in client_for(north).get("/seite/").text
    assert "Südkammer" in client_for(south).get("/seite/").text


def test_a_change_puts_the_pages_of_this_chamber_out_of_date_alone(north, south, client_for):
    for chamber in (north, south):
        client_for(chamber).get("/seite/")
    with in_chamber(north):
        touch_content()
    for chamber in (north, south):
        client_for(chamber).get("/seite/")
    assert rendered == ["north", "south", "north"]


def test_after_an_update_nobody_gets_a_page_that_asks_for_the_old_styles(north, client_for, monkeypatch):
    client_for(north).get("/seite/")
    monkeypatch.setattr(staticfiles_storage, "manifest_hash", "of the new version", raising=False)
    client_for(north).get("/seite/")
    assert rendered == ["north", "north"]


def test_a_change_of_the_layer_above_is_seen_everywhere(north, south, national, client_for):
    for chamber in (north, south):
        client_for(chamber).get("/seite/")
    with in_chamber(national):
        touch_content()
    for chamber in (north, south):
        client_for(chamber).get("/seite/")
    assert rendered == ["north", "south", "north", "south"]


def test_what_is_private_or_asked_with_a_session_or_a_query_is_not_kept(north, client_for):
    client = client_for(north)
    for _ in range(2):
        client.get("/privat/")
        client.get("/admin/seite/")
        client.get("/seite/?q=1")
    client.cookies[settings.SESSION_COOKIE_NAME] = "x"
    client.get("/seite/")
    client.get("/seite/")
    assert len(rendered) == 8


@override_settings(CACHES={"default": {**settings.CACHES["default"], "LOCATION": "unix:///nowhere.sock"}})
def test_without_a_cache_readers_still_read(north, client_for):
    assert client_for(north).get("/seite/").status_code == 200
