"""The admin around the texts: in German, in the chamber's own name, without what nobody needs."""

from collections.abc import Callable
from typing import Any

from django.test import Client
from django.urls import reverse

from content.models import HomePage
from tenants.context import in_chamber
from tenants.models import Chamber


def test_signing_in_names_the_chamber(north: Chamber, client_for: Callable[..., Client]) -> None:
    html = client_for(north).get("/admin/login/").content.decode()
    assert "Anmelden bei „Nordkammer“" in html
    assert "Passwort" in html
    assert "Sign in" not in html


def test_an_editor_finds_texts_and_no_foreign_handbook(nora_at_work: Client) -> None:
    html = nora_at_work.get("/admin/").content.decode()
    assert "/admin/wissen/" in html
    assert "/admin/foerderung/" in html
    assert "guide.wagtail.org" not in html
    assert "/admin/reports/" not in html
    assert "/admin/wissen/rubriken/" not in html


def test_the_order_of_texts_is_the_national_teams(
    national: Chamber, olga: Any, client_for: Callable[..., Client], shelf: Any, nora_at_work: Client
) -> None:
    assert "/admin/wissen/rubriken/" in client_for(national, olga).get("/admin/").content.decode()
    assert nora_at_work.get("/admin/wissen/rubriken/add/").status_code in {302, 403}


def test_nothing_is_asked_of_another_house(nora_at_work: Client, shelf: Any) -> None:
    for address in ("/admin/", "/admin/wissen/", f"/admin/wissen/anpassen/{shelf['probezeit'].key}/"):
        html = nora_at_work.get(address).content.decode()
        assert "gravatar" not in html
        assert 'src="http' not in html
        assert 'rel="stylesheet" href="http' not in html


def test_a_chamber_where_nothing_waits_is_told_so(nora_at_work: Client) -> None:
    assert "Heute wartet nichts auf Sie" in nora_at_work.get("/admin/").content.decode()


def test_the_main_button_of_a_page_publishes(north: Chamber, nora_at_work: Client) -> None:
    with in_chamber(north):
        door = reverse("wagtailadmin_pages:edit", args=[HomePage.objects.get().pk])
    html = nora_at_work.get(door).content.decode()
    assert html.index('name="action-publish"') < html.index("Entwurf speichern")
