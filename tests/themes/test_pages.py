"""Pages that themes serves itself, and what holds for all of them."""

import re

import pytest
from django.test import RequestFactory

from themes import errors

PAGES = ["/offline/", "/merkliste/"]
OTHER_HOST = re.compile(r"""(?:src|href|action)=["']?(?:https?:)?//""")
INLINE = re.compile(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_no_other_host_and_carries_no_script(client_for, north, path):
    answer = client_for(north).get(path)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert OTHER_HOST.findall(page) == []
    assert INLINE.findall(page) == []
    assert not answer.cookies


def test_what_does_not_exist_is_said_in_the_chambers_dress(client_for, north):
    answer = client_for(north).get("/gibt-es-nicht/")
    assert answer.status_code == 404
    assert "Unter dieser Adresse ist nichts" in answer.content.decode()
    assert "/brand/" in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("view", "status", "arguments"),
    [
        (errors.bad_request, 400, (ValueError(),)),
        (errors.forbidden, 403, (ValueError(),)),
        (errors.not_found, 404, (ValueError(),)),
        (errors.gone, 410, ()),
        (errors.csrf_failure, 403, ()),
        (errors.server_error, 500, ()),
        (errors.unavailable, 503, ()),
    ],
)
def test_error_pages_need_no_chamber(view, status, arguments):
    answer = view(RequestFactory().get("/x"), *arguments)
    assert answer.status_code == status
    assert "plain" in answer.content.decode()


def test_the_demos_looks_are_put_on_once(north, in_north):
    from themes.models import Brand
    from themes.seed import dress_starter

    dress_starter(sender=None, chamber=north, starter="hagen")
    brand = Brand.objects.get()
    assert (brand.name, brand.color_1, brand.skyline) == ("Ausbilden in Hagen", "#b4302b", "hagen")
    brand.color_1 = "#123456"
    brand.save()
    dress_starter(sender=None, chamber=north, starter="hagen")
    assert Brand.objects.get().color_1 == "#123456"
    dress_starter(sender=None, chamber=north, starter="nowhere")
