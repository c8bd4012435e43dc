"""What the layers above know of a chamber: states and block ids, written by each change and by nobody else."""

from uuid import uuid4

import pytest
from django.db import transaction

from config.celery import app  # noqa: F401  (tasks enter their chamber only there)
from content.actions import adapt_entry, follow_again, hide_entry, show_again, withdraw
from content.library.models import Adoption
from content.models import Adaptation, LocalRelease
from content.tasks import repair_adoptions
from tenants.context import in_chamber
from tenants.provisioning import provision_chamber
from tests.content.conftest import PROBATION, line, replaced, rich, settle, write

OURS = rich("b", "<p>Rufen Sie uns an.</p>")
OWN = rich("own", "<p>Nur im Norden.</p>")


def told(chamber):
    """(state, blocks) of what the library knows of this chamber's texts, by address."""
    rows = Adoption.objects.filter(chamber=chamber.key, kind="entry").order_by("slug")
    return {row.slug: (row.state, row.blocks) for row in rows}


def test_each_change_of_an_adaptation_is_told(probation, publish, in_north):
    assert told(in_north) == {}
    adapt_entry(probation.key, [*PROBATION, OWN])
    assert told(in_north) == {"probezeit": ("extend", [])}
    adapt_entry(probation.key, replaced([*PROBATION, OWN], OURS, line("title", "Bei uns")))
    assert told(in_north) == {"probezeit": ("adapt", ["b", "title"])}
    hide_entry(probation.key, "Gilt hier nicht.")
    assert told(in_north) == {"probezeit": ("hide", ["b", "title"])}
    show_again(probation.key)
    assert told(in_north) == {"probezeit": ("adapt", ["b", "title"])}
    publish(replaced(PROBATION, rich("b", "<p>Der Bund sagt es neu.</p>")))
    settle(probation.key, "b")
    row = Adoption.objects.get()
    assert (row.release, row.state, row.version) == (probation.key, "adapt", 2)
    follow_again(probation.key)
    assert told(in_north) == {}


def test_hidden_without_words_of_its_own_and_shown_again(probation, in_north):
    hide_entry(probation.key, "Gilt hier nicht.")
    assert told(in_north) == {"probezeit": ("hide", [])}
    show_again(probation.key)
    assert told(in_north) == {}


def test_publishing_the_national_words_again_is_following(probation, in_north):
    adapt_entry(probation.key, replaced(PROBATION, OURS))
    adapt_entry(probation.key, PROBATION)
    assert told(in_north) == {}


def test_own_texts_are_told_without_their_words(order, in_north):
    source = write("entry", "nur-im-norden", PROBATION, category="auswahl-vertrag")
    row = Adoption.objects.get(slug="nur-im-norden")
    assert (row.release, row.state, row.blocks) == (LocalRelease.objects.get().pk, "local", [])
    assert "Mindestens" not in str(vars(row))
    withdraw(source)
    assert told(in_north) == {}


def test_each_speaks_for_itself_alone(probation, north, south):
    with in_chamber(north):
        adapt_entry(probation.key, replaced(PROBATION, OURS))
    with in_chamber(south):
        hide_entry(probation.key, "Nein.")
        follow_again(probation.key)
    assert told(north) == {"probezeit": ("adapt", ["b"])}
    assert told(south) == {}


def test_a_land_tells_the_national_team(probation, national):
    land = provision_chamber(slug="nrw", name="Land NRW", host="nrw.example", kind="land", land="DE-NW")
    with in_chamber(land):
        adapt_entry(probation.key, replaced(PROBATION, OURS))
    assert told(land) == {"probezeit": ("adapt", ["b"])}


def test_a_change_that_is_taken_back_was_never_told(probation, in_north):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        adapt_entry(probation.key, replaced(PROBATION, OURS))
        1 / 0  # noqa: B018
    assert told(in_north) == {}


def test_each_night_what_is_wrong_is_mended(probation, publish, north, south):
    publish(slug="urlaub")
    with in_chamber(north):
        adapt_entry(probation.key, replaced(PROBATION, OURS))
        write("entry", "nur-im-norden", PROBATION, category="auswahl-vertrag")
    with in_chamber(south):
        adapt_entry(probation.key, replaced(PROBATION, OURS))
    right = told(north)
    facts = {"uses": {"minimum": ["b"]}, "typed": {}}
    mine = Adoption.objects.filter(chamber=north.key)
    mine.filter(slug="probezeit").update(state="hide", blocks=["erfunden"], facts=facts)
    mine.filter(slug="nur-im-norden").delete()
    Adoption.objects.create(chamber=north.key, release=uuid4(), kind="entry", slug="urlaub", state="adapt")
    Adoption.objects.filter(chamber=south.key).update(blocks=["not yours to mend"])
    repair_adoptions(north.pk)
    assert told(north) == right
    assert mine.get(slug="probezeit").facts == {}
    assert told(south) == {"probezeit": ("adapt", ["not yours to mend"])}
    with in_chamber(north):
        assert Adaptation.objects.count() == 1
