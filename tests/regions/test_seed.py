"""A demo region starts with real actors and honest examples, once."""

from typing import Any

import pytest
from django.urls import reverse

from regions import queries, seed
from regions.models import Actor, Contact, Event, Offer
from tenants.context import chamber_or_none, in_chamber
from tenants.models import Chamber
from tenants.users.models import User


def load(chamber: Chamber, starter: str = "hagen") -> None:
    seed.load_starter(sender=Chamber, chamber=chamber, starter=starter)


def counts() -> list[int]:
    return [model.objects.count() for model in (Actor, Contact, Offer, Event)]


@pytest.mark.parametrize(("starter", "actors"), [("hagen", 29), ("leipzig", 22), ("ostfriesland", 23)])
def test_a_region_starts_with_its_directory_and_a_second_run_changes_nothing(
    in_north: Chamber, starter: str, actors: int
):
    load(in_north, starter)
    before = counts()
    assert before[0] == actors
    assert min(before) > 0
    stamps = list(Actor.objects.order_by("pk").values_list("updated_at", flat=True))
    load(in_north, starter)
    assert counts() == before
    assert list(Actor.objects.order_by("pk").values_list("updated_at", flat=True)) == stamps


def test_the_national_team_has_no_directory(in_north: Chamber):
    load(in_north, "national")
    assert counts() == [0, 0, 0, 0]


def test_what_an_editor_changed_stays(in_north: Chamber):
    load(in_north)
    Actor.objects.filter(slug="hwk-dortmund").update(name="Unsere HWK")
    Contact.objects.filter(actor__slug="hwk-dortmund").delete()
    load(in_north)
    actor = Actor.objects.get(slug="hwk-dortmund")
    assert actor.name == "Unsere HWK"
    assert not actor.contacts.exists()


def test_what_an_editor_deleted_does_not_come_back(client_for: Any, north: Chamber, nora: User):
    with in_chamber(north):
        load(north)
        event = Event.objects.all()[0]
        path = reverse(Event.snippet_viewset.get_url_name("delete"), args=[event.pk])
    assert client_for(north, nora).post(path).status_code == 302
    with in_chamber(north):
        load(north)
        assert not Event.objects.filter(slug=event.slug).exists()


def test_invented_rows_say_so_and_real_ones_carry_their_doubts(in_north: Chamber):
    load(in_north)
    assert not Offer.objects.filter(is_example=False).exists()
    assert not Event.objects.filter(is_example=False).exists()
    assert not Actor.objects.filter(is_example=True).exists()
    assert "Noch zu bestätigen: Anschrift, Website." in Actor.objects.get(slug="agentur-mark").editor_note


def test_every_kind_is_one_we_can_name(in_north: Chamber):
    for starter in ("hagen", "leipzig", "ostfriesland"):
        load(in_north, starter)
    for row in [*Actor.objects.all(), *Offer.objects.all(), *Event.objects.all()]:
        row.full_clean()
    for contact in Contact.objects.all():
        contact.full_clean()
    adviser = queries.contact_for_topic("nie-gehoert")
    assert adviser is not None
    assert "beratung" in adviser.topics


def test_a_preview_in_the_middle_of_a_request_leaves_the_chamber_in_sight(in_north: Chamber, make_actor: Any):
    make_actor("kammer").make_preview_request()
    assert chamber_or_none() == in_north
    assert Actor.objects.exists()
