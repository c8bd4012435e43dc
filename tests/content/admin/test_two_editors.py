"""Two people on one text: nobody's work is published over the other's in silence."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from content.models import Entry
from content.queries import entry
from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.users.models import User
from tenants.users.roles import EDITORS
from tests.content.admin.browser import Browser, said
from tests.content.admin.conftest import MINIMUM, WEEKS
from tests.content.admin.test_adapting import address, text_of


@pytest.fixture
def jens_at_work(north: Chamber, client_for: Callable[..., Client]) -> Client:
    with in_chamber(north):
        jens = User.objects.create_user("jens@north.example", "a-long-password", first_name="Jens", last_name="Aydın")
        jens.groups.add(Group.objects.get(name=EDITORS))
    return client_for(north, jens)


def test_the_second_of_two_publishes_nothing_and_loses_nothing(
    nora_at_work: Client, jens_at_work: Client, north: Chamber, shelf: dict[str, Entry]
) -> None:
    begun = Browser(nora_at_work, address(shelf["probezeit"]))
    begun.write(WEEKS, "Erster Stand")
    begun.press()
    noras, jens = (Browser(who, address(shelf["probezeit"])) for who in (nora_at_work, jens_at_work))
    jens.write(WEEKS, "Das schreibt Jens")
    jens.press()
    noras.write(WEEKS, "Das schreibt Nora")
    answer = noras.press()
    assert "Jens Aydın hat diesen Text um" in said(answer)
    assert "als Entwurf gesichert" in said(answer)
    assert "Das schreibt Jens" in text_of(north)
    assert "Das schreibt Nora" not in text_of(north)
    compare = answer.content.decode().split("Vergleichen")[0].rsplit('href="', 1)[1].split('"')[0]
    assert nora_at_work.get(compare).status_code == 200
    again = Browser(nora_at_work, address(shelf["probezeit"]))
    assert "Das schreibt Nora" in again.html
    again.press()
    assert "Das schreibt Nora" in text_of(north), "now she knows"


def test_two_begin_at_the_same_time(
    nora_at_work: Client, jens_at_work: Client, north: Chamber, shelf: dict[str, Entry]
) -> None:
    noras, jens = (Browser(who, address(shelf["probezeit"])) for who in (nora_at_work, jens_at_work))
    jens.write(MINIMUM, "Das schreibt Jens")
    jens.press()
    noras.write(WEEKS, "Das schreibt Nora")
    answer = noras.press()
    assert "Jens Aydın hat diesen Text um" in said(answer)
    assert "Das schreibt Jens" in text_of(north)
    assert "Das schreibt Nora" in Browser(nora_at_work, address(shelf["probezeit"])).html
    with in_chamber(north):
        assert Entry.objects.count() == 1


def test_autosave_does_not_write_over_somebody_elses_draft(
    nora_at_work: Client, jens_at_work: Client, shelf: dict[str, Entry]
) -> None:
    noras, jens = (Browser(who, address(shelf["probezeit"])) for who in (nora_at_work, jens_at_work))
    jens.write(MINIMUM, "Das schreibt Jens")
    assert jens.autosave().json()["success"]
    noras.write(WEEKS, "Das schreibt Nora")
    refused = noras.autosave()
    assert refused.status_code == 400
    assert refused.json()["error_code"] == "invalid_revision"


def test_who_saved_alone_is_not_warned_of_themselves(
    nora_at_work: Client, north: Chamber, shelf: dict[str, Entry]
) -> None:
    form = Browser(nora_at_work, address(shelf["probezeit"]))
    form.write(WEEKS, "Eins")
    form.action = form.autosave().json()["url"]
    form.write(WEEKS, "Zwei")
    assert "Gespeichert: 1 angepasster Absatz." in said(form.press())
    with in_chamber(north):
        view = entry("probezeit")
        assert view and "Zwei" in str(view.blocks)


def test_a_locked_text_cannot_be_saved_by_others(
    nora_at_work: Client, jens_at_work: Client, north: Chamber, shelf: dict[str, Entry]
) -> None:
    form = Browser(nora_at_work, address(shelf["probezeit"]))
    form.write(WEEKS, "Das schreibt Nora")
    edit = form.autosave().json()["url"]
    nora_at_work.post(edit.replace("edit", "lock"))
    jens = Browser(jens_at_work, edit)
    assert "gesperrt" in jens.html
    jens.write(WEEKS, "Das schreibt Jens")
    jens.press()
    assert "Das schreibt Jens" not in text_of(north)
