"""What a layer has under way: it can be stopped, goes to all by itself, and a late worker makes up for it."""

import datetime
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone

from config.celery import app  # noqa: F401  (tasks enter their chamber only there)
from content import queries
from content.library.models import Opinion, Release, ReleaseVersion
from content.models import Entry
from content.tasks import publish_scheduled
from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.users.models import User
from tests.content.admin.browser import said, words_of
from tests.content.admin.conftest import MINIMUM, WEEKS
from tests.content.admin.publishing.conftest import Desk
from tests.content.admin.publishing.test_before import newest, text_in

TOMORROW = timezone.localtime() + datetime.timedelta(days=1)

Clock = Callable[[str], AbstractContextManager[None]]


@pytest.fixture
def at_hour(olga_at_work: Client, olga: User, national: Chamber) -> Clock:
    """at_hour("09:00") is tomorrow at nine, and the editor has signed in that morning."""

    @contextmanager
    def travel(hour: str) -> Iterator[None]:
        with time_machine.travel(at(hour)):
            with in_chamber(national):
                olga_at_work.force_login(olga)
            yield

    return travel


@pytest.fixture
def tried(desk: Desk, north: Chamber) -> Release:
    """North reads it first, for three days."""
    desk.write(MINIMUM, "Nur zum Testen.")
    desk.publish(where="first", pilots=[str(north.key)], days="3")
    return Release.objects.get(slug="probezeit")


def dashboard(desk: Desk) -> str:
    return words_of(desk.client.get("/admin/").content.decode())


def end(client: Client, release: Release, how: str) -> Any:
    return client.post(f"/admin/testlauf/{release.pk}/{how}/", follow=True)


def test_the_dashboard_says_what_runs_and_what_stopping_means(desk: Desk, tried: Release, north: Chamber) -> None:
    Opinion.objects.create(
        chamber=north.key, layer=tried.layer, release=tried.pk, version=2, helpful=True, comment="Gut.",
        given_on=timezone.localdate(),
    )  # fmt: skip
    page = dashboard(desk)
    assert "Probezeit nutzen , Fassung 2" in page and "Nordkammer: seit heute," in page
    assert "Die 1 Testkammer liest wieder Fassung 1. Alle anderen merken nichts." in page
    assert "1 × hilfreich, 1 Hinweis" in page
    form = words_of(desk.client.get(desk.form_url).content.decode())
    assert "Läuft gerade im Test" in form and "Jetzt für alle" in form


def test_nothing_under_way_says_nothing(desk: Desk) -> None:
    assert "Läuft im Test" not in dashboard(desk)


def test_stopped(desk: Desk, tried: Release, national: Chamber, north: Chamber) -> None:
    answer = end(desk.client, tried, "anhalten")
    assert "Angehalten. Die 1 Testkammer liest wieder Fassung 1." in said(answer)
    assert "Nur zum Testen." not in text_in(north)
    with in_chamber(national):
        assert Entry.objects.get(pk=desk.text.pk).has_unpublished_changes, "what was tried is a draft again"
    assert "Nur zum Testen." in desk.client.get(desk.url).content.decode()
    assert "Angehalten. Die Testkammern lesen wieder Fassung 1." in dashboard(desk)


def test_stopped_twice(desk: Desk, tried: Release, north: Chamber) -> None:
    end(desk.client, tried, "anhalten")
    assert "Das ist schon beendet." in said(end(desk.client, tried, "anhalten"))
    assert "Das ist schon beendet." in said(end(desk.client, tried, "fuer-alle"))
    assert "Nur zum Testen." not in text_in(north)


def test_stopped_and_published_again(desk: Desk, tried: Release, north: Chamber, south: Chamber) -> None:
    end(desk.client, tried, "anhalten")
    desk.write(MINIMUM, "Besser gesagt.")
    desk.publish()
    assert newest().version == 3
    assert "Besser gesagt." in text_in(north) and "Besser gesagt." in text_in(south)


def test_for_all_now(desk: Desk, tried: Release, south: Chamber) -> None:
    assert "Alle Kammern lesen Fassung 2" in said(end(desk.client, tried, "fuer-alle"))
    assert "Nur zum Testen." in text_in(south)


def test_by_itself_when_its_time_has_come(
    at_hour: Clock, desk: Desk, tried: Release, national: Chamber, south: Chamber
) -> None:
    publish_scheduled(national.pk)
    assert "Nur zum Testen." not in text_in(south)
    Release.objects.filter(pk=tried.pk).update(pilot_until=at("09:00"))
    with at_hour("09:01"):
        publish_scheduled(national.pk)
        publish_scheduled(national.pk)
        assert "Nur zum Testen." in text_in(south)
        page = dashboard(desk)
        assert "Fassung 2 lesen jetzt alle Kammern." in page and "nachgeholt" not in page


def test_a_worker_that_was_down_makes_up_for_it_and_says_so(
    at_hour: Clock, desk: Desk, tried: Release, national: Chamber, south: Chamber
) -> None:
    Release.objects.filter(pk=tried.pk).update(pilot_until=at("09:00"))
    with at_hour("09:14"):
        publish_scheduled(national.pk)
        assert "Nur zum Testen." in text_in(south)
        sentence = "Der Termin 09:00 ist verstrichen. Wir haben um 09:14 nachgeholt."
        assert sentence in dashboard(desk)
        assert sentence in words_of(desk.client.get(desk.form_url).content.decode())


def test_a_late_planned_publication_says_so_too(at_hour: Clock, desk: Desk, national: Chamber, south: Chamber) -> None:
    desk.write(MINIMUM, "Ab neun.")
    with at_hour("08:00"):
        desk.publish(when="later", at_0=at("09:00").strftime("%Y-%m-%d"), at_1="09:00")
        assert "vorgemerkt für heute, 09:00" in dashboard(desk)
    with at_hour("09:14"):
        publish_scheduled(national.pk)
        assert "Ab neun." in text_in(south)
        assert "Der Termin 09:00 ist verstrichen. Wir haben um 09:14 nachgeholt." in dashboard(desk)


def test_one_that_cannot_be_published_holds_nobody_up(
    at_hour: Clock, desk: Desk, national: Chamber, south: Chamber, shelf: dict[str, Entry]
) -> None:
    other = Desk(desk.client, shelf["urlaub"])
    for one, hour in ((desk, "09:00"), (other, "09:01")):
        one.write(WEEKS, "Planmäßig.")
        with at_hour("08:00"):
            one.publish(when="later", at_0=at(hour).strftime("%Y-%m-%d"), at_1=hour)
    with in_chamber(national):
        revision = Entry.objects.get(pk=desk.text.pk).scheduled_revision
        revision.content["topics"] = ["erfunden"]
        revision.save()
    with at_hour("09:02"):
        publish_scheduled(national.pk)
        page = dashboard(desk)
    assert ReleaseVersion.objects.filter(release__slug="urlaub").count() == 2
    assert newest().version == 1
    assert "Zum Termin nicht veröffentlicht. Das Thema „erfunden“ kennen wir nicht." in page
    with in_chamber(national):
        row = Entry.objects.get(pk=desk.text.pk)
        assert row.has_unpublished_changes and not row.approved_schedule


def test_test_chambers_that_are_gone_by_then(at_hour: Clock, desk: Desk, national: Chamber, north: Chamber) -> None:
    desk.write(MINIMUM, "Nur zum Testen.")
    with at_hour("08:00"):
        on = at("09:00").strftime("%Y-%m-%d")
        desk.publish(when="later", at_0=on, at_1="09:00", where="first", pilots=[str(north.key)])
    Chamber.objects.filter(pk=north.pk).update(status="suspended")
    with at_hour("09:01"):
        publish_scheduled(national.pk)
        assert "Keine der Testkammern liest diesen Text." in dashboard(desk)
    assert newest().version == 1, "not to all by mistake"


def test_a_chamber_ends_nothing(
    desk: Desk, tried: Release, nora_at_work: Client, north: Chamber, client_for: Callable[..., Client]
) -> None:
    for how in ("anhalten", "fuer-alle"):
        assert nora_at_work.post(f"/admin/testlauf/{tried.pk}/{how}/").status_code == 404
        assert desk.client.get(f"/admin/testlauf/{tried.pk}/{how}/").status_code == 405
    assert "Nur zum Testen." in text_in(north)
    assert Release.objects.get(pk=tried.pk).pilot_version == 2


def test_who_may_only_write_ends_nothing(tried: Release, national: Chamber, client_for: Callable[..., Client]) -> None:

    with in_chamber(national):
        person = User.objects.create_user("schreibt@bund.example", "a-long-password")
        person.user_permissions.set(Permission.objects.filter(codename__in=["access_admin", "change_entry"]))
    answer = client_for(national, person).post(f"/admin/testlauf/{tried.pk}/anhalten/")
    assert answer.status_code in (302, 403)
    assert Release.objects.get(pk=tried.pk).pilot_version == 2


def test_asked_during_the_test_is_who_reads_it(
    desk: Desk, adapts: Callable[..., None], north: Chamber, south: Chamber, national: Chamber
) -> None:

    adapts(north, MINIMUM)
    adapts(south, MINIMUM)
    desk.write(MINIMUM, "Nur zum Testen.")
    desk.publish(where="first", pilots=[str(north.key)], days="3")
    states = []
    for chamber in (north, south):
        with in_chamber(chamber):
            view = queries.entry("probezeit")
            states.append(view and view.state)
    assert states == ["behind", "adapt"]
    end(desk.client, Release.objects.get(slug="probezeit"), "anhalten")
    with in_chamber(north):
        view = queries.entry("probezeit")
        assert view and view.state == "adapt"


def at(hour: str) -> datetime.datetime:
    """Tomorrow at that hour."""
    hours, minutes = hour.split(":")
    return TOMORROW.replace(hour=int(hours), minute=int(minutes), second=0, microsecond=0)
