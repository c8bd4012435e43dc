"""Every door that publishes ends in a release; none that may not."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from content import queries
from content.conversion import fill
from content.errors import NotLayerOwner, SlugTaken, SummaryMissing, UnknownCategory, UnknownTopic
from content.kinds import model_of
from content.library.actions import Publication, publish_release, withdraw_release
from content.library.models import Release, ReleaseVersion
from content.models import Entry, LocalRelease
from content.signals import entry_published, entry_withdrawn
from content.tasks import publish_scheduled
from tenants.context import in_chamber
from tenants.models import Chamber
from tests.content.conftest import PROBATION, line, replaced, write


@pytest.fixture
def heard():
    """What content told the floors above: (slug, state), an empty state for what went."""
    told = []

    def listen(sender, **kwargs):
        told.append((kwargs["slug"], kwargs.get("state", "")))

    for signal in (entry_published, entry_withdrawn):
        signal.connect(listen)
    yield told
    for signal in (entry_published, entry_withdrawn):
        signal.disconnect(listen)


def versions():
    return list(ReleaseVersion.objects.filter(release__slug="probezeit").values_list("version", flat=True))


def test_each_publishing_adds_a_version_and_the_same_text_none(publish, probation, national):
    assert versions() == [1]
    publish()
    assert versions() == [1]
    publish(replaced(PROBATION, line("title", "Die Probezeit")))
    assert sorted(versions()) == [1, 2]
    assert Release.objects.get(slug="probezeit").version == 2


def test_publishing_says_so_to_page_caches_and_to_the_floors_above(publish, national, heard):
    before = Chamber.objects.get(pk=national.pk).revision
    publish()
    assert ("probezeit", "local") in heard
    assert Chamber.objects.get(pk=national.pk).revision > before


def test_national_texts_cannot_be_published_from_a_chamber(probation, in_north):
    new = Publication("entry", "probezeit", {"blocks": []}, "Feindlich")
    with pytest.raises(NotLayerOwner):
        publish_release(probation.key, new)
    with pytest.raises(NotLayerOwner):
        withdraw_release(probation.key)


def test_an_own_text_stays_in_the_chambers_own_schema(order, in_north):
    write("entry", "nur-im-norden", PROBATION, category="auswahl-vertrag")
    assert LocalRelease.objects.get().slug == "nur-im-norden"
    assert not Release.objects.filter(slug="nur-im-norden").exists()
    assert queries.entry("nur-im-norden").state == "local"


def test_an_own_text_may_not_take_an_address_from_above(probation, in_north):
    with pytest.raises(ValidationError, match="slug"):
        write("entry", "probezeit", PROBATION, category="auswahl-vertrag")


def test_an_own_text_keeps_its_address_when_the_national_team_takes_it_later(order, publish, north):
    with in_chamber(north):
        write("entry", "probezeit", replaced(PROBATION, line("title", "Unsere")), category="auswahl-vertrag")
    publish()
    with in_chamber(north):
        assert [card.title for card in queries.entries()] == ["Unsere"]


@pytest.mark.parametrize(
    ("meta", "blocks", "error"),
    [
        ({"topics": ["erfunden"]}, PROBATION, UnknownTopic),
        ({"category": "erfunden"}, PROBATION, UnknownCategory),
        ({}, replaced(PROBATION, line("summary", " ")), SummaryMissing),
    ],
)
def test_what_cannot_appear_is_refused_and_stays_a_draft(meta, blocks, error, order, national):
    with in_chamber(national):
        entry = Entry(live=False)
        fill(entry, {"slug": "neu", "category": "auswahl-vertrag", "topics": ["vertrag"], **meta}, blocks)
        entry.save()
        revision = entry.save_revision(clean=False)
        with pytest.raises(error) as refused:
            revision.publish()
        assert str(refused.value)
        entry.refresh_from_db()
        assert not entry.live and entry.latest_revision == revision
        assert not Release.objects.filter(slug="neu").exists()


def test_a_scheduled_text_becomes_a_release_on_its_day(probation, national, north):
    with in_chamber(national):
        probation.refresh_from_db()
        probation.title = "Ab morgen"
        probation.go_live_at = timezone.now() + datetime.timedelta(days=1)
        probation.save_revision().publish()
        assert queries.entry("probezeit").title == "Probezeit"
        with time_machine.travel(timezone.now() + datetime.timedelta(days=2)):
            publish_scheduled(national.pk)
    with in_chamber(north):
        assert queries.entry("probezeit").title == "Ab morgen"


def test_unpublishing_and_deleting_withdraw_and_nothing_is_deleted(probation, publish, national, north, heard):
    with in_chamber(national):
        Entry.objects.get().unpublish()
    with in_chamber(north):
        assert queries.entry("probezeit") is None
    publish()
    with in_chamber(north):
        assert queries.entry("probezeit") is not None
    with in_chamber(national):
        Entry.objects.get().delete()
    assert Release.objects.get(slug="probezeit").status == "withdrawn"
    assert heard.count(("probezeit", "")) == 2
    assert len(versions()) == 2


def test_an_address_used_again_goes_on_under_the_old_key(probation, publish, national):
    with in_chamber(national):
        Entry.objects.get().delete()
    assert publish().key != probation.key
    assert Release.objects.get(slug="probezeit").key == probation.key


def test_a_changed_address_is_the_same_release(probation, national, north):
    with in_chamber(national):
        probation.refresh_from_db()
        probation.slug = "die-probezeit"
        probation.save_revision().publish()
    with in_chamber(north):
        assert queries.entry("probezeit") is None
        assert queries.entry("die-probezeit") is not None
    assert Release.objects.filter(kind="entry").count() == 1


def test_an_address_that_is_taken_is_refused_in_the_library_too(probation, national):
    other = model_of("entry")().key
    with in_chamber(national), pytest.raises(SlugTaken):
        publish_release(other, Publication("entry", "probezeit", {"blocks": []}, "Zweimal"))
