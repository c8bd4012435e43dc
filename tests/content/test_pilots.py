"""A few chambers read a version first: what they see, what the others see, and what stopping does."""

import datetime

import pytest
from django.core.cache import cache

from content import queries
from content.actions import adapt_entry, publish_entry, withdraw
from content.adapting import instance_for_adapting
from content.conversion import fill
from content.errors import NotLayerOwner, PilotsUnknown, SlugTaken
from content.library.actions import Publication, end_pilot, publish_release
from content.library.models import Release, ReleaseVersion
from content.models import Entry
from tenants.context import in_chamber
from tests.content.conftest import PROBATION, line, replaced, rich

NEW = replaced(PROBATION, rich("a", "<p>Ganz neu: Seepferdchen.</p>"), line("title", "Neue Probezeit"))


@pytest.fixture
def try_out(publish, national, north):
    """try_out(blocks): the national team publishes, and North reads it first for three days."""

    def make(blocks=NEW, slug="probezeit", pilots=(), days=3, **meta):
        with in_chamber(national):
            Entry.objects.filter(slug=slug).update(pilots=[str(key) for key in pilots or [north.key]], pilot_days=days)
        return publish(blocks, slug=slug, **meta)

    return make


def end(national, *, for_all):
    with in_chamber(national):
        return end_pilot(Release.objects.get(slug="probezeit").pk, for_all=for_all)


def title(chamber, slug="probezeit"):
    with in_chamber(chamber):
        entry = queries.entry(slug)
        return entry and entry.title


def seen(chamber):
    """Where a chamber's people and readers meet a text: page, list, search, the form."""
    with in_chamber(chamber):
        key = Release.objects.get(slug="probezeit").pk
        return [
            queries.entry("probezeit").title,
            queries.entries()[0].title,
            instance_for_adapting(key).title,
            "Probezeit" if not queries.search("Seepferdchen") else "Neue Probezeit",
        ]


def test_only_the_test_chambers_read_it(probation, try_out, national, north, south):
    try_out()
    assert seen(north) == ["Neue Probezeit"] * 4
    assert seen(south) == ["Probezeit"] * 4
    assert title(national) == "Probezeit"
    release = Release.objects.get(slug="probezeit")
    assert (release.version, release.pilot_version) == (1, 2)
    assert release.pilot_until - release.versions.get(version=2).published_at == datetime.timedelta(days=3)


def test_cached_pages_and_answers_of_both_are_right(probation, try_out, national, north, south, client_for):
    def page(chamber):
        return "Seepferdchen" in client_for(chamber).get("/wissen/probezeit/").content.decode()

    def answer(chamber):
        return "Seepferdchen" in client_for(chamber).get("/api/v1/entries/probezeit/").content.decode()

    cache.clear()
    assert [page(north), page(south)] == [False, False]
    try_out()
    assert [page(north), page(south), answer(north), answer(south)] == [True, False, True, False]
    end(national, for_all=False)
    assert Release.objects.get(slug="probezeit").version == 1


def test_for_all(probation, try_out, national, north, south):
    try_out()
    end(national, for_all=True)
    assert seen(north) == seen(south) == ["Neue Probezeit"] * 4
    end(national, for_all=True)
    end(national, for_all=False)
    assert seen(south) == ["Neue Probezeit"] * 4, "ended is ended"


def test_stopped_nobody_reads_it_and_the_next_has_a_number_of_its_own(probation, try_out, publish, national, north):
    try_out()
    end(national, for_all=False)
    assert title(north) == "Probezeit"
    assert ReleaseVersion.objects.get(release__slug="probezeit", version=2).taken_back_at
    publish(replaced(PROBATION, line("title", "Dritte")))
    release = Release.objects.get(slug="probezeit")
    assert (release.version, title(north)) == (3, "Dritte")
    assert release.versions.get(version=3).changed == ["title"], "compared with what all read"


def test_published_again_while_it_runs(probation, try_out, publish, national, north, south):
    try_out()
    try_out()
    assert ReleaseVersion.objects.filter(release__slug="probezeit").count() == 2, "the same again adds nothing"
    try_out(replaced(NEW, line("title", "Zweiter Versuch")), pilots=[south.key])
    assert (title(north), title(south)) == ("Probezeit", "Zweiter Versuch")
    publish(replaced(NEW, line("title", "Für alle")))
    assert title(north) == title(south) == "Für alle"
    assert Release.objects.get(slug="probezeit").pilots == []


def test_withdrawn_while_it_runs(probation, try_out, national, north, south):
    try_out(slug="probezeit")
    with in_chamber(national):
        withdraw(Entry.objects.get())
    assert title(north) is None and title(south) is None
    end(national, for_all=True)
    assert title(north) is None


def test_the_address_changes_when_it_goes_to_all(probation, try_out, national, north, south):
    with in_chamber(national):
        Entry.objects.update(slug="anders", pilots=[str(north.key)], pilot_days=1)
    try_out(slug="anders")
    assert title(north) == "Neue Probezeit" and title(south) == "Probezeit"
    assert title(north, "anders") is None
    end(national, for_all=True)
    assert title(south, "anders") == title(north, "anders") == "Neue Probezeit"
    assert title(south) is None


def test_a_withdrawn_text_with_a_changed_address_is_found_by_its_key(probation, try_out, national, north):
    with in_chamber(national):
        Entry.objects.update(slug="anders", pilots=[str(north.key)], pilot_days=1)
    try_out(slug="anders")
    with in_chamber(national):
        withdraw(Entry.objects.get())
    assert title(north) is None


def test_an_address_that_was_taken_meanwhile(probation, try_out, national, north):
    with in_chamber(national):
        Entry.objects.update(slug="anders", pilots=[str(north.key)], pilot_days=1)
    try_out(slug="anders")
    with in_chamber(national):
        other = Entry().key
        publish_release(other, Publication("entry", "anders", {"blocks": []}, "Zuerst da"))
    with pytest.raises(SlugTaken):
        end(national, for_all=True)
    assert title(north) == "Neue Probezeit", "nothing is lost"


class TestFirstPublication:
    @pytest.fixture
    def first(self, order, national, north):
        def make(**meta):
            with in_chamber(national):
                source = Entry(pilots=[str(north.key)], pilot_days=3)
                fill(source, {"slug": "probezeit", "category": "auswahl-vertrag", "topics": ["vertrag"], **meta}, NEW)
                publish_entry(source)
                return source

        return make

    def test_only_the_test_chambers_know_of_it(self, first, north, south):
        first()
        assert title(north) == "Neue Probezeit" and title(south) is None

    def test_stopped_a_chambers_own_words_stay(self, first, national, north, south):
        key = first().key
        with in_chamber(north):
            adapt_entry(key, replaced(NEW, rich("b", "<p>Bei uns.</p>")))
        end(national, for_all=False)
        with in_chamber(north):
            assert queries.entry("probezeit").state == "orphaned"
        assert title(south) is None

    def test_tried_again_after_stopping(self, first, try_out, national, north, south):
        first()
        end(national, for_all=False)
        assert title(north) is None
        try_out(replaced(NEW, line("title", "Noch einmal")))
        assert title(north) == "Noch einmal" and title(south) is None
        with in_chamber(north):
            key = Release.objects.get(slug="probezeit").pk
            adapt_entry(key, replaced(NEW, rich("b", "<p>Bei uns.</p>")))
            assert queries.entry("probezeit").state == "adapt"
        end(national, for_all=True)
        assert title(south) == "Noch einmal"

    def test_where_it_does_not_hold_it_is_not_tried(self, first, south):
        with pytest.raises(PilotsUnknown):
            first(laender=["DE-BY"])


def test_keys_of_chambers_that_do_not_read_this_layer(probation, try_out, national, north, south):
    with pytest.raises(PilotsUnknown):
        try_out(pilots=[national.key, "not-a-key"])
    try_out(pilots=[north.key, national.key, "not-a-key"])
    assert Release.objects.get(slug="probezeit").pilots == [str(north.key)]


def test_a_chamber_ends_nothing(probation, try_out, in_north):
    key = Release.objects.get(slug="probezeit").pk
    try_out()
    with pytest.raises(NotLayerOwner):
        end_pilot(key, for_all=True)
