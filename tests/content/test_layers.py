"""Layers stack: a chamber reads what its Land made of the national text, with its own words on top."""

from typing import Any

import pytest
from django.core.management import call_command

from content import queries
from content.actions import adapt_entry, follow_again, hide_entry, publish_entry, show_again
from content.adapting import instance_for_adapting
from content.errors import ReleaseUnknown
from content.library.models import Release, ReleaseVersion
from content.models import Adaptation, Entry
from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.provisioning import provision_chamber
from tenants.queries import freshness
from tests.content.conftest import PROBATION, line, replaced, rich, write

LANDS = rich("a", "<p>In Nordrhein-Westfalen gilt dasselbe.</p>")
OURS = rich("b", "<p>Rufen Sie uns an.</p>")


@pytest.fixture
def land(db):
    call_command("provision_chamber", "nrw", "nrw.example", "Land NRW", "--kind", "land", "--land", "DE-NW")
    return Chamber.objects.get(slug="nrw")


@pytest.fixture
def changed_by_land(land, probation):
    with in_chamber(land):
        adapt_entry(probation.key, replaced(PROBATION, LANDS, line("title", "Probezeit in NRW")))
    return probation.key


def texts(chamber):
    with in_chamber(chamber):
        entry = queries.entry("probezeit")
        return entry and {"title": entry.title, **{block.id: block.value for block in entry.blocks}}


def test_what_a_land_changes_is_read_in_its_chambers_only(changed_by_land, land, north, south):
    for chamber in (land, north):
        assert texts(chamber)["a"] == LANDS["value"]
        with in_chamber(chamber):
            assert [card.title for card in queries.entries()] == ["Probezeit in NRW"]
    assert "höchstens vier" in texts(south)["a"]
    with in_chamber(north):
        assert queries.entry("probezeit").state == "follow"


def test_national_land_and_own_words_stand_together(changed_by_land, publish, north):
    with in_chamber(north):
        shadow = instance_for_adapting(changed_by_land)
        assert shadow.title == "Probezeit in NRW" and list(shadow.base_layers.values()) == [1]
        adapt_entry(changed_by_land, replaced(PROBATION, LANDS, OURS, line("title", "Probezeit in NRW")))
    publish(replaced(PROBATION, {**PROBATION[7], "value": {"topic": "vertrag", "text": "Neuer Satz."}}))
    read = texts(north)
    assert (read["a"], read["b"], read["c"]["text"]) == (LANDS["value"], OURS["value"], "Neuer Satz.")


def test_a_land_that_changes_its_mind_makes_the_chamber_behind(changed_by_land, land, north):
    with in_chamber(north):
        adapt_entry(changed_by_land, replaced(PROBATION, rich("a", "<p>Bei uns anders.</p>")))
    with in_chamber(land):
        adapt_entry(changed_by_land, replaced(PROBATION, rich("a", "<p>Das Land sagt es jetzt so.</p>")))
    assert texts(north)["a"] == "<p>Bei uns anders.</p>"
    with in_chamber(north):
        assert queries.entry("probezeit").state == "behind"


def test_a_land_that_follows_again_lets_its_chambers_follow(changed_by_land, land, north):
    with in_chamber(land):
        follow_again(changed_by_land)
    assert texts(north)["title"] == "Probezeit"
    assert Release.objects.get(of=changed_by_land).status == "withdrawn"


def test_what_a_land_hides_its_chambers_do_not_show(probation, land, north, south):
    with in_chamber(land):
        hide_entry(probation.key, "Gilt in NRW nicht.")
    assert texts(north) is None and texts(south)
    with in_chamber(land):
        show_again(probation.key)
    assert texts(north)


def test_a_land_writes_texts_of_its_own(order, land, north, south):
    with in_chamber(land):
        write("entry", "nur-nrw", PROBATION, category="auswahl-vertrag")
    with in_chamber(north):
        assert queries.entry("nur-nrw").state == "follow"
    with in_chamber(south):
        assert queries.entry("nur-nrw") is None


def test_what_a_land_changed_is_found_by_searching(changed_by_land, north, south):
    with in_chamber(north):
        assert [hit.slug for hit in queries.search("Nordrhein")] == ["probezeit"]
    with in_chamber(south):
        assert queries.search("Nordrhein") == []


def suspend(chamber, status=Chamber.Status.SUSPENDED):
    Chamber.objects.filter(pk=chamber.pk).update(status=status)


def move(chamber, land):
    Chamber.objects.filter(pk=chamber.pk).update(land=land)
    chamber.land = land


def test_a_chamber_with_words_of_its_own_keeps_them_when_its_land_hides_the_text(probation, land, north):
    with in_chamber(north):
        adapt_entry(probation.key, replaced(PROBATION, OURS))
    with in_chamber(land):
        hide_entry(probation.key, "Gilt in NRW nicht.")
    assert texts(north)["b"] == OURS["value"]
    with in_chamber(north):
        assert queries.entry("probezeit").state == "adapt"
        adapt_entry(probation.key, PROBATION)
        assert queries.entry("probezeit").state == "follow", "the editor was showing it, so it does not vanish"
        follow_again(probation.key)
        assert queries.entry("probezeit") is None, "it follows the Land, which hides it"


def test_a_chamber_may_show_what_its_land_hides(probation, land, north, publish):
    with in_chamber(land):
        hide_entry(probation.key, "Gilt in NRW nicht.")
    with in_chamber(north):
        assert show_again(probation.key) == "follow"
        assert [card.slug for card in queries.entries()] == ["probezeit"]
        assert [hit.slug for hit in queries.search("Probezeit")] == ["probezeit"]
        publish(replaced(PROBATION, rich("a", "<p>Neu vom Bund.</p>")))
        assert texts(north)["a"] == "<p>Neu vom Bund.</p>"
        hide_entry(probation.key, "Doch nicht.")
        assert queries.entry("probezeit") is None
        assert show_again(probation.key) == "follow"
    with in_chamber(land):
        show_again(probation.key)
    assert texts(north)


def test_a_suspended_land_leaves_the_national_text_and_every_word_of_a_chamber(changed_by_land, land, north):
    with in_chamber(land):
        own = write("entry", "nur-nrw", PROBATION, category="auswahl-vertrag")
        other = write("entry", "nur-nrw-zwei", PROBATION, category="auswahl-vertrag")
    with in_chamber(north):
        adapt_entry(changed_by_land, replaced(PROBATION, LANDS, OURS, line("title", "Probezeit in NRW")))
        adapt_entry(own.key, replaced(PROBATION, OURS))
    suspend(land)
    read = texts(north)
    assert (read["title"], read["b"]) == ("Probezeit", OURS["value"])
    assert "höchstens vier" in read["a"]
    with in_chamber(north):
        kept = queries.entry("nur-nrw")
        assert kept.state == "orphaned" and kept.blocks[1].value == OURS["value"]
        assert queries.entry("nur-nrw-zwei") is None, "of what it followed nothing is its own"
        assert instance_for_adapting(own.key).title == "Probezeit"
        with pytest.raises(ReleaseUnknown):
            instance_for_adapting(other.key)
    suspend(land, Chamber.Status.ACTIVE)
    assert texts(north)["a"] == LANDS["value"]
    with in_chamber(north):
        assert queries.entry("nur-nrw").state == "adapt"


def test_words_written_on_a_lands_words_stay_when_the_land_is_gone(land, probation, north):
    with in_chamber(land):
        adapt_entry(probation.key, [*PROBATION, rich("neu", "<p>Vom Land.</p>")])
    with in_chamber(north):
        adapt_entry(probation.key, [*PROBATION, rich("neu", "<p>Von uns, statt vom Land.</p>")])
    suspend(land)
    assert texts(north)["neu"] == "<p>Von uns, statt vom Land.</p>"


def test_a_chamber_that_moves_reads_its_new_land(changed_by_land, land, north):
    saxony = provision_chamber(slug="sachsen", name="Land Sachsen", host="sachsen.example", kind="land", land="DE-SN")
    saxons = rich("a", "<p>In Sachsen gilt dasselbe.</p>")
    with in_chamber(saxony):
        adapt_entry(changed_by_land, replaced(PROBATION, saxons))
        write("entry", "nur-sachsen", PROBATION, category="auswahl-vertrag")
    with in_chamber(land):
        own = write("entry", "nur-nrw", PROBATION, category="auswahl-vertrag")
    with in_chamber(north):
        adapt_entry(changed_by_land, replaced(PROBATION, LANDS, OURS, line("title", "Probezeit in NRW")))
        adapt_entry(own.key, [*PROBATION, rich("hagen", "<p>Aus Hagen.</p>")])
    before = freshness(north)
    move(north, "DE-SN")
    assert freshness(north) != before
    read = texts(north)
    assert (read["title"], read["a"], read["b"]) == ("Probezeit", saxons["value"], OURS["value"])
    with in_chamber(north):
        assert queries.entry("nur-sachsen").state == "follow"
        assert queries.entry("nur-nrw").state == "orphaned"
        assert queries.entry("nur-nrw").blocks[-1].value == "<p>Aus Hagen.</p>"


def test_what_held_for_the_old_land_only_stays_where_the_chamber_wrote_in_it(publish, north):
    key = publish(slug="nur-im-westen", laender=["DE-NW"]).key
    publish(slug="auch-nur-im-westen", laender=["DE-NW"])
    with in_chamber(north):
        adapt_entry(key, replaced(PROBATION, OURS))
    move(north, "DE-SN")
    with in_chamber(north):
        assert queries.entry("nur-im-westen").state == "orphaned"
        assert queries.entry("auch-nur-im-westen") is None


def test_pages_change_for_the_chambers_of_the_land_and_no_others(probation, land, north, south, national, client_for):
    address = "/wissen/probezeit/"
    readers = {chamber.slug: client_for(chamber) for chamber in (north, south)}
    for client in readers.values():
        assert "höchstens vier" in client.get(address).content.decode()
    stays = {chamber.slug: freshness(chamber) for chamber in (south, national)}
    with in_chamber(land):
        adapt_entry(probation.key, replaced(PROBATION, LANDS))
    assert "In Nordrhein-Westfalen" in readers["north"].get(address).content.decode()
    assert "höchstens vier" in readers["south"].get(address).content.decode()
    assert {chamber.slug: freshness(chamber) for chamber in (south, national)} == stays
    suspend(land)
    assert "höchstens vier" in readers["north"].get(address).content.decode()


def test_a_land_added_later_is_read_at_once(probation, north, client_for):
    reader = client_for(north)
    assert "höchstens vier" in reader.get("/wissen/probezeit/").content.decode()
    late = provision_chamber(slug="nrw", name="Land NRW", host="nrw.example", kind="land", land="DE-NW")
    with in_chamber(late):
        adapt_entry(probation.key, replaced(PROBATION, LANDS))
    assert "In Nordrhein-Westfalen" in reader.get("/wissen/probezeit/").content.decode()


def test_a_lands_text_keeps_its_address_when_the_national_team_takes_it_later(order, publish, land, north, south):
    with in_chamber(land):
        write("entry", "probezeit", replaced(PROBATION, line("title", "Vom Land")), category="auswahl-vertrag")
    publish()
    assert (texts(north)["title"], texts(south)["title"]) == ("Vom Land", "Probezeit")


def test_a_land_can_write_under_the_address_of_a_national_text_it_once_changed(changed_by_land, national, land, north):
    with in_chamber(national):
        Entry.objects.get(slug="probezeit").unpublish()
    with in_chamber(land):
        follow_again(changed_by_land)
        Entry.objects.all().delete()
        write("entry", "probezeit", replaced(PROBATION, line("title", "Jetzt vom Land")), category="auswahl-vertrag")
    assert texts(north)["title"] == "Jetzt vom Land"


def test_a_land_that_withdraws_its_own_text_orphans_only_who_wrote_in_it(order, land, north):
    with in_chamber(land):
        own = write("entry", "nur-nrw", PROBATION, category="auswahl-vertrag")
    with in_chamber(north):
        adapt_entry(own.key, replaced(PROBATION, OURS))
    with in_chamber(land):
        Entry.objects.get(slug="nur-nrw").unpublish()
    with in_chamber(north):
        assert queries.entry("nur-nrw").state == "orphaned"


def test_state_money_is_written_once_for_all_chambers_of_the_land(order, land, north, south):
    lines: Any = [line("title", "Landesprämie"), line("summary", "2.000 Euro je Platz")]
    with in_chamber(land):
        write("programme", "landespraemie", lines, level="land", land="DE-NW", topics=["foerderung"])
    with in_chamber(north):
        assert [(one.slug, one.state) for one in queries.programmes()] == [("landespraemie", "follow")]
        assert queries.programme("landespraemie").land == "DE-NW"
    with in_chamber(south):
        assert queries.programmes() == [] and queries.programme("landespraemie") is None


def test_a_lands_small_correction_is_sent_down_as_one(changed_by_land, land):
    with in_chamber(land):
        shadow = instance_for_adapting(changed_by_land)
        shadow.title, shadow.change_substantial, shadow.change_reason = (
            "Probezeit in Nordrhein-Westfalen",
            False,
            "Name",
        )
        publish_entry(shadow)
        assert Adaptation.objects.get().state == "adapt"
    newest = ReleaseVersion.objects.filter(release__of=changed_by_land).latest("version")
    assert (newest.substantial, newest.reason, newest.changed) == (False, "Name", ["title"])


def test_a_chambers_own_change_is_nobody_elses_business(changed_by_land, north):
    before = ReleaseVersion.objects.count()
    with in_chamber(north):
        adapt_entry(changed_by_land, replaced(PROBATION, OURS))
        hide_entry(changed_by_land, "Nicht bei uns.")
    assert ReleaseVersion.objects.count() == before
