"""The demo's content: loaded once, quickly, through the same doors as an editor's."""

from time import perf_counter

import pytest
from django.contrib.auth.models import Group

from content import queries
from content.library.models import Release, ReleaseVersion
from content.models import Entry, LocalRelease
from content.seed import load_starter, national_bodies
from tenants.context import in_chamber
from tenants.users.roles import EDITORS, MANAGERS


@pytest.fixture
def seeded(national, north):
    with in_chamber(national):
        load_starter(None, national, "national")
    with in_chamber(north):
        load_starter(None, north, "hagen")


def test_the_national_starter_is_there_in_seconds_and_only_once(national):
    start = perf_counter()
    with in_chamber(national):
        load_starter(None, national, "national")
        took = perf_counter() - start
        versions = ReleaseVersion.objects.count()
        load_starter(None, national, "national")
        assert ReleaseVersion.objects.count() == versions == len(list(national_bodies()))
        assert len(queries.entries()) == 86
    assert took < 60, took  # about 14 s alone on the machine


def test_hagen_shows_every_state(seeded, north):
    with in_chamber(north):
        states = {card.slug: card.state for card in queries.entries()}
        assert states["probezeit"] == "adapt"
        assert states["anmeldung-berufsschule"] == "extend"
        assert "vera-ausbildungsbegleitung" not in states
        assert states["zustaendigkeit-hagen-ennepe-ruhr"] == "local"
        entry = queries.entry("probezeit")
        origins = [block.origin for block in entry.blocks]
        assert origins.count("adapted") == 1 and origins.count("own") == 1
        assert entry.headings and entry.checked_on


def test_a_second_start_leaves_an_editors_hand_alone(seeded, north):
    with in_chamber(north):
        Entry.objects.get(slug="zustaendigkeit-hagen-ennepe-ruhr").unpublish()
        load_starter(None, north, "hagen")
        assert LocalRelease.objects.get().status == "withdrawn"


def test_money_is_that_of_the_own_land_and_what_has_ended_comes_last(seeded, north):
    with in_chamber(north):
        found = queries.programmes()
    assert {one.land for one in found} == {"", "DE-NW"}
    statuses = [one.status for one in found]
    assert statuses == sorted(statuses, key=["active", "unknown", "ended"].index)
    assert Release.objects.filter(kind="programme").count() == 45


def test_both_roles_may_write_and_publish_texts(national):
    with in_chamber(national):
        for role in (EDITORS, MANAGERS):
            names = set(Group.objects.get(name=role).permissions.values_list("codename", flat=True))
            assert {"add_entry", "change_entry", "publish_entry", "publish_programme"} <= names
