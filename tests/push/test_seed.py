"""The demo's devices, and who may write messages in a new chamber."""

import pytest

from push import seed
from push.device_service.devices import Shelf
from push.models import Campaign, Subscription
from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.signals import starter_requested


def load(chamber):
    with in_chamber(chamber):
        seed.register_demo_devices(sender=Chamber, chamber=chamber, starter=chamber.slug)
        return list(Subscription.objects.order_by("pk"))


def test_two_devices_and_no_more_the_second_time(north, devices, settings):
    settings.DEMO = True
    first, second = load(north), load(north)
    assert [row.pk for row in first] == [row.pk for row in second]
    assert [row.topics for row in first] == [["aktuelles", "foerderung"]] * 2
    names = [device["name"] for device in devices.call("/devices")]
    assert "Telefon der Bäckerei (Nordkammer)" in names


def test_before_the_push_service_starts_they_wait_on_its_shelf(north, settings, tmp_path):
    settings.DEMO, settings.PUSH_EXTRA_ORIGIN, settings.RUN_DIR = True, "http://127.0.0.1:9", tmp_path
    rows = load(north)
    shelf = Shelf(tmp_path / seed.STATE_FILE)
    assert [row.endpoint.rpartition("/")[2] for row in rows] == list(shelf.tokens)
    assert load(north) == rows


@pytest.mark.parametrize(("demo", "origin"), [(False, "http://127.0.0.1:9"), (True, "")])
def test_real_chambers_get_no_devices(north, settings, demo, origin):
    settings.DEMO, settings.PUSH_EXTRA_ORIGIN = demo, origin
    assert load(north) == []


def test_it_hears_the_starter():
    assert seed.register_demo_devices in list(starter_requested._live_receivers(Chamber)[0])


def test_both_roles_may_write_messages(in_north):
    from django.contrib.auth.models import Group

    for group in Group.objects.filter(name__in=["Redaktion", "Leitung"]):
        names = set(group.permissions.filter(content_type__app_label="push").values_list("codename", flat=True))
        assert names == {f"{action}_campaign" for action in ("add", "change", "delete", "view")}
    assert not Campaign.objects.exists()
