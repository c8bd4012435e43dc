"""What every page of a reader carries, whatever it shows."""

import re

import pytest

PAGES = [
    "/",
    "/wissen/",
    "/foerderung/",
    "/ansprechpartner/",
    "/angebote/",
    "/termine/",
    "/aktuelles/",
    "/impressum/",
    "/datenschutz/",
    "/suche/?q=probezeit",
    "/app/",
    "/merkliste/",
    "/offline/",
    "/gibt-es-nicht/",
    "/wissen/gibt-es-nicht/",
]
THIRD_PARTY = re.compile(r"""(?:src|srcset|action|poster|data|style)\s*=\s*["'](?:https?:)?//""", re.IGNORECASE)
FETCHED_LINK = re.compile(
    r"""<link\b(?=[^>]*rel=["'](?:stylesheet|preload|icon|manifest|modulepreload|preconnect|dns-prefetch))"""
    r"""[^>]*href=["'](?:https?:)?//""",
    re.IGNORECASE,
)
INLINE = re.compile(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=[\"']", re.IGNORECASE)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_nobody_else_runs_nothing_inline_and_sets_no_cookie(north, client_for, path):
    client = client_for(north)
    for answer in (client.get(path), client.get(path)):  # the second may come from the cache
        assert answer.status_code in {200, 404}
        assert answer["Content-Type"].startswith("text/html")
        assert THIRD_PARTY.findall(answer.text) == []
        assert FETCHED_LINK.findall(answer.text) == []
        assert INLINE.findall(answer.text) == []
        assert not answer.cookies
        assert "Set-Cookie" not in answer
        check_headers(answer)


def check_headers(answer):
    policy = dict(part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";"))
    scripts = policy.get("script-src", policy["default-src"])
    assert scripts == "'self'"
    assert policy.get("style-src", policy["default-src"]) == "'self'"
    assert policy["object-src"] == policy["base-uri"] == "'none'"
    assert policy["form-action"] == policy["frame-ancestors"] == "'self'"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Frame-Options"] == "SAMEORIGIN"


def test_the_answers_of_machines_carry_them_too(north, client_for):
    for path in ("/api/v1/actors/", "/sw.js", "/manifest.webmanifest"):
        check_headers(client_for(north).get(path))


def test_the_sign_in_page_cannot_be_framed_or_kept(north, client_for):
    answer = client_for(north).get("/admin/login/")
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer["Cache-Control"]
