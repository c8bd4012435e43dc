"""A new chamber's site has its first pages, in its own name."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Site

from content.models import HomePage, LegalPage, NewsIndexPage, NewsPage
from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.users.models import User


def test_a_new_chamber_has_its_first_pages(in_north: Chamber) -> None:
    assert HomePage.objects.get().title == "Nordkammer"
    assert Site.objects.get().root_page.specific == HomePage.objects.get()
    assert [page.slug for page in LegalPage.objects.order_by("kind")] == [
        "barrierefreiheit",
        "impressum",
        "datenschutz",
    ]
    assert NewsIndexPage.objects.get().slug == "aktuelles"
    assert not Page.objects.filter(title__startswith="Welcome").exists()


def test_the_address_of_a_page_is_on_the_chambers_own_domain(in_north: Chamber) -> None:
    imprint = LegalPage.objects.get(kind="imprint")
    assert imprint.full_url == f"{in_north.base_url}/impressum/"
    assert imprint.url == "/impressum/"


def test_a_legal_page_keeps_its_address(in_north: Chamber) -> None:
    imprint = LegalPage.objects.get(kind="imprint")
    imprint.slug = "ueber-uns"
    with pytest.raises(Exception, match="impressum"):
        imprint.full_clean()


def test_publishing_a_page_makes_cached_pages_old(north: Chamber, nora: User) -> None:
    before = north.revision
    with in_chamber(north):
        news = NewsIndexPage.objects.get().add_child(instance=NewsPage(title="Neu", slug="neu", teaser="Etwas Neues"))
        news.save_revision(user=nora).publish(user=nora)
    north.refresh_from_db()
    assert north.revision > before


def test_deleting_a_page_makes_cached_pages_old(north: Chamber) -> None:
    with in_chamber(north):
        news = NewsIndexPage.objects.get().add_child(instance=NewsPage(title="Neu", slug="neu", teaser="Etwas Neues"))
        north.refresh_from_db()
        before = north.revision
        news.delete()
    north.refresh_from_db()
    assert north.revision > before


def test_nora_finds_her_pages_and_sven_does_not(
    north: Chamber, south: Chamber, nora: User, sven: User, client_for: Callable[..., Client]
) -> None:
    with in_chamber(north):
        index = NewsIndexPage.objects.get()
        news: Any = index.add_child(instance=NewsPage(title="Nordnachricht", slug="nord", teaser="Nur im Norden"))
    address = f"/admin/pages/{news.pk}/edit/"
    assert client_for(north, nora).get(address).status_code == 200
    assert client_for(south, sven).get(address).status_code == 404


def test_editors_begin_at_the_home_page(north: Chamber, nora: User, client_for: Callable[..., Client]) -> None:
    with in_chamber(north):
        home = HomePage.objects.get()
    answer = client_for(north, nora).get("/admin/pages/")
    assert answer.status_code == 302
    assert answer["Location"] == f"/admin/pages/{home.pk}/"


def test_the_home_page_costs_few_statements(north: Chamber, client_for: Callable[..., Client]) -> None:
    reader = client_for(north)
    cache.clear()
    with CaptureQueriesContext(connection) as captured:
        assert reader.get("/").status_code == 200
    statements = [one["sql"] for one in captured if not one["sql"].startswith(("SAVEPOINT", "RELEASE"))]
    assert len(statements) <= 12, statements
