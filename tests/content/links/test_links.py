"""Links that lead outside, asked by a real client at a real server."""

import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest
from aiohttp import web
from django.test import Client

from config.celery import app
from content.actions import adapt_entry
from content.links import nightly
from content.links.nightly import check_links
from content.models import LinkCheck
from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.users.models import User
from tests.content.admin.browser import words_of
from tests.content.conftest import PROBATION, line, replaced, rich, write
from tests.tenants.test_outbound import serving

SCREEN = "/admin/verweise/"


class Site:
    """Somebody else's web site, which we change as we like."""

    def __init__(self) -> None:
        self.origin = ""
        self.pages: dict[str, tuple[int, str]] = {}
        self.asked: list[str] = []

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.append(request.path)
        status, words = self.pages.get(request.path, (404, ""))
        headers = {"Location": f"{self.origin}/elsewhere"} if 300 <= status < 400 else {}
        return web.Response(status=status, text=words, content_type="text/html", headers=headers)


@pytest.fixture
def site(settings: Any) -> Iterator[Site]:
    site = Site()
    with serving(site.answer) as origin:
        site.origin = settings.LINK_CHECK_EXTRA_ORIGIN = origin
        yield site


def own_text(chamber: Chamber, *addresses: str, slug: str = "eigener") -> None:
    sources = [{"label": "Quelle", "url": url} for url in addresses]
    blocks = replaced(PROBATION, line("title", f"Text {slug}"))
    with in_chamber(chamber):
        write("entry", slug, blocks, category="auswahl-vertrag", topics=["vertrag"], sources=sources)


def night(chamber: Chamber, **options: Any) -> dict[str, LinkCheck]:
    with in_chamber(chamber):
        check_links(pause=0, **options)
        return {link.url.rsplit("/", 1)[-1]: link for link in LinkCheck.objects.all()}


def test_one_bad_night_proves_nothing(site: Site, north: Chamber, order: None) -> None:
    own_text(north, f"{site.origin}/weg")
    assert night(north)["weg"].state == "unknown"
    assert night(north)["weg"].state == "dead"
    site.pages["/weg"] = (200, "Wieder da")
    link = night(north)["weg"]
    assert (link.state, link.failures) == ("fine", 0)


def test_other_words_are_a_change_and_other_styles_are_none(site: Site, north: Chamber, order: None) -> None:
    own_text(north, f"{site.origin}/seite")
    site.pages["/seite"] = (200, "<style>a{}</style><p>Die Vergütung beträgt 682 Euro.</p><script>1</script>")
    assert night(north)["seite"].state == "fine"
    site.pages["/seite"] = (200, "<style>b{}</style><div>Die Vergütung  beträgt <b>682</b> Euro.</div>")
    assert night(north)["seite"].state == "fine"
    site.pages["/seite"] = (200, "<p>Die Vergütung beträgt 724 Euro.</p>")
    assert night(north)["seite"].state == "changed"
    assert night(north)["seite"].state == "changed", "until somebody has read it"


def test_redirects_are_noted_and_not_followed(site: Site, north: Chamber, order: None) -> None:
    own_text(north, f"{site.origin}/alt")
    site.pages["/alt"] = (301, "")
    link = night(north)["alt"]
    assert (link.state, link.status_code) == ("fine", 301)
    assert site.asked == ["/alt"]


def test_who_may_not_be_asked_is_not_called_dead(site: Site, north: Chamber, order: None) -> None:
    own_text(north, f"{site.origin}/zu", "https://169.254.169.254/latest", "http://intern.example/")
    site.pages["/zu"] = (403, "")
    for _night in range(3):
        found = night(north)
    assert {link.state for link in found.values()} == {"unknown"}


def test_nobody_at_home_is_dead_after_two_nights(north: Chamber, order: None, settings: Any) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        settings.LINK_CHECK_EXTRA_ORIGIN = f"http://127.0.0.1:{taken.getsockname()[1]}"
    own_text(north, f"{settings.LINK_CHECK_EXTRA_ORIGIN}/x")
    night(north)
    assert night(north)["x"].state == "dead"


def test_only_what_the_chamber_wrote_is_asked_and_the_oldest_first(
    site: Site, north: Chamber, national: Chamber, publish: Callable[..., Any]
) -> None:
    theirs = publish(sources=[{"label": "Bund", "url": f"{site.origin}/bund"}])
    own_text(north, *(f"{site.origin}/{number}" for number in range(5)))
    with in_chamber(north):
        adapt_entry(theirs.key, replaced(PROBATION, rich("a", f'<p><a href="{site.origin}/dazu">Dort</a></p>')))
    night(north, most=4)
    assert len(site.asked) == 4
    night(north, most=4)
    assert set(site.asked) == {"/0", "/1", "/2", "/3", "/4", "/dazu"}
    site.asked.clear()
    night(national)
    assert site.asked == ["/bund"]


def test_what_no_text_names_any_more_is_forgotten(site: Site, north: Chamber, order: None) -> None:
    own_text(north, f"{site.origin}/weg")
    night(north)
    own_text(north, f"{site.origin}/neu")
    assert set(night(north)) == {"neu"}


def test_the_demo_asks_nobody(site: Site, north: Chamber, order: None, settings: Any) -> None:
    own_text(north, f"{site.origin}/seite")
    settings.LINK_CHECK = False
    app.tasks["content.tasks.links.check_links"](north.pk)
    assert site.asked == []
    settings.LINK_CHECK = True
    app.tasks["content.tasks.links.check_links"](north.pk)
    assert site.asked == ["/seite"]


def test_the_screen_says_which_texts_and_lets_a_change_be_read(
    site: Site, north: Chamber, nora: User, south: Chamber, sven: User, client_for: Callable[..., Client], order: None
) -> None:
    own_text(north, f"{site.origin}/seite", f"{site.origin}/weg")
    site.pages["/seite"] = (200, "Früher")
    night(north)
    site.pages["/seite"] = (200, "Jetzt")
    changed = night(north)["seite"]
    at_work = client_for(north, nora)
    page = words_of(at_work.get(SCREEN).content.decode())
    assert "In zwei Nächten nacheinander hat hier niemand geantwortet." in page
    assert "Die Worte auf dieser Seite haben sich geändert" in page and "Text eigener" in page
    to_do = words_of(at_work.get("/admin/zu-tun/").content.decode())
    assert "1 Link führt ins Leere." in to_do and "1 Quelle hat sich geändert." in to_do
    read = f"{SCREEN}gelesen/{changed.pk}/"
    assert client_for(south, sven).post(read).status_code == 404
    assert at_work.get(read).status_code == 405
    at_work.post(read)
    assert night(north)["seite"].state == "fine"
    assert "Quelle hat sich geändert" not in words_of(at_work.get("/admin/zu-tun/").content.decode())
    assert "seite" not in words_of(at_work.get(f"{SCREEN}?zustand=dead").content.decode()).split("Genannt in")[0]


def test_the_night_is_short_enough_for_many(north: Chamber, site: Site, order: None) -> None:
    assert nightly.MOST_A_NIGHT <= 500
    own_text(north, *(f"{site.origin}/{number}" for number in range(400)))
    night(north)
    assert len(site.asked) == nightly.MOST_A_NIGHT
