"""What waits for a chamber because the text above has moved on, and until when."""

import datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content.actions import adapt_entry, follow_again, hide_entry
from content.admin.library.standing import standings
from content.library.actions import end_pilot
from content.models import Adaptation, Entry
from tenants.context import in_chamber
from tenants.provisioning import provision_chamber
from tests.content.conftest import PROBATION, line, replaced, rich, settle

OURS = rich("b", "<p>Rufen Sie uns an, bevor Sie kündigen.</p>")
START = datetime.datetime(2026, 11, 2, 9, tzinfo=datetime.UTC)
SMALL = {"change_substantial": False}
LAND = "<p>In NRW gilt dasselbe.</p>"


@pytest.fixture
def at():
    """at(days) is so many days after the chamber has adapted the text."""
    with time_machine.travel(START, tick=False) as traveller:
        yield lambda days: traveller.move_to(START + datetime.timedelta(days=days))


@pytest.fixture
def publish(publish, national):
    """publish(blocks, how={...}) also says what the national team answered before it published."""

    def make(blocks=PROBATION, slug="probezeit", how=None, **meta):
        with in_chamber(national):
            known = Entry.objects.filter(slug=slug)
            known.update(**{"change_substantial": True, "pilots": [], "pilot_days": None, **(how or {})})
        return publish(blocks, slug=slug, **meta)

    return make


@pytest.fixture
def key(at, probation, north, nora):
    with in_chamber(north):
        adapt_entry(probation.key, replaced(PROBATION, OURS), nora)
    return probation.key


def standing(chamber):
    with in_chamber(chamber):
        return next(one for one in standings("entry") if "Probezeit" in one.title)


def day(days):
    return (START + datetime.timedelta(days=days)).date()


def theirs(text):
    return replaced(PROBATION, rich("b", text))


def test_a_substantial_change_asks_within_28_days_and_writes_nothing(key, publish, north, at):
    with in_chamber(north):
        before = Adaptation.objects.values().get()
    at(5)
    publish(theirs("<p>Jetzt mit Frist.</p>"))
    found = standing(north)
    assert (found.state, found.behind, found.due) == ("behind", 1, day(33))
    with in_chamber(north):
        assert Adaptation.objects.values().get() == before


def test_the_first_undecided_change_sets_the_date(key, publish, north, at):
    for days, text in ((5, "Erstens"), (9, "Zweitens"), (12, "Drittens")):
        at(days)
        publish(theirs(f"<p>{text}</p>"))
    assert standing(north).due == day(33)


def test_a_small_correction_asks_nobody(key, publish, north, at):
    at(5)
    publish(theirs("<p>Jederzeit ohne Frist, aber nur schriftlich.</p>"), how=SMALL)
    found = standing(north)
    assert (found.state, found.corrected, found.behind, found.due) == ("adapt", 1, 0, None)


def test_a_correction_after_a_substantial_change_leaves_its_date(key, publish, north, at):
    at(5)
    publish(theirs("<p>Jetzt mit Frist.</p>"))
    at(6)
    publish(theirs("<p>Jetzt mit Fristen.</p>"), how=SMALL)
    found = standing(north)
    assert (found.state, found.corrected, found.due) == ("behind", 0, day(33))


def test_a_substantial_change_elsewhere_does_not_make_a_correction_here_urgent(key, publish, north, at):
    at(5)
    publish(replaced(PROBATION, rich("a", "<p>Drei Monate.</p>")))
    at(6)
    publish(
        replaced(PROBATION, rich("a", "<p>Drei Monate.</p>"), rich("b", "<p>Ohne Frist.</p>")),
        how=SMALL,
    )
    assert (standing(north).state, standing(north).corrected) == ("adapt", 1)


def test_a_decision_ends_the_question_and_the_next_change_has_a_date_of_its_own(key, publish, north, nora, at):
    at(5)
    publish(theirs("<p>Jetzt mit Frist.</p>"))
    with in_chamber(north):
        settle(key, "b", user=nora)
    assert (standing(north).state, standing(north).due) == ("adapt", None)
    at(40)
    publish(theirs("<p>Jetzt mit zwei Wochen Frist.</p>"))
    assert standing(north).due == day(68)


def test_writing_elsewhere_is_no_decision(key, publish, north, nora, at):
    at(5)
    publish(theirs("<p>Jetzt mit Frist.</p>"))
    at(6)
    with in_chamber(north):
        blocks = replaced(PROBATION, OURS, line("title", "Probezeit im Norden"))
        adapt_entry(key, blocks, nora)
        assert Adaptation.objects.get().decided["b"] == [1, {}]
    assert (standing(north).state, standing(north).due) == ("behind", day(33))


def test_a_text_adapted_before_decisions_were_kept_has_a_date_too(key, publish, north, at):
    with in_chamber(north):
        Adaptation.objects.update(decided={})
    at(5)
    publish(theirs("<p>Jetzt mit Frist.</p>"))
    assert standing(north).due == day(33)


def test_a_removed_paragraph_is_orphaned_and_asks_however_it_was_published(key, publish, north, at):
    at(5)
    publish([block for block in PROBATION if block["id"] != "b"], how=SMALL)
    found = standing(north)
    assert (found.state, found.orphaned, found.behind, found.due) == ("orphaned", 1, 0, day(33))


def test_a_withdrawn_text_asks_as_a_whole(key, probation, national, north, at):
    at(5)
    with in_chamber(national):
        probation.refresh_from_db()
        probation.unpublish()
    found = standing(north)
    assert (found.state, found.orphaned, found.due) == ("orphaned", 0, day(33))


def test_what_has_become_law_asks(key, publish, north, at):
    at(5)
    publish(replaced(PROBATION, {**PROBATION[6], "binding": True}), how=SMALL)
    assert standing(north).state == "behind"


def test_a_text_that_has_become_law_as_a_whole_asks(key, publish, north, at):
    publish(binding=True)
    assert standing(north).behind == 1


def test_a_hidden_text_asks_nothing(key, publish, north, nora):
    with in_chamber(north):
        hide_entry(key, "Gilt hier nicht.", nora)
    publish(theirs("<p>Jetzt mit Frist.</p>"))
    assert (standing(north).state, standing(north).due) == ("hide", None)


def test_pilots_are_asked_first_and_not_again_when_all_are(key, publish, north, national, at):
    at(5)
    publish(theirs("<p>Jetzt mit Frist.</p>"), how={"pilots": [str(north.key)], "pilot_days": 7})
    assert standing(north).due == day(33)
    with in_chamber(north):
        settle(key, "b")
    at(12)
    with in_chamber(national):
        end_pilot(key, for_all=True)
    assert standing(north).state == "adapt"


def test_everybody_else_has_28_days_from_the_day_it_came_to_them(key, publish, south, north, national, at):
    at(5)
    publish(theirs("<p>Jetzt mit Frist.</p>"), how={"pilots": [str(south.key)], "pilot_days": 7})
    assert standing(north).state == "adapt"
    at(12)
    with in_chamber(national):
        end_pilot(key, for_all=True)
    assert standing(north).due == day(40)


def test_a_pilots_text_that_was_taken_back_is_asked_about_again(key, publish, north, national, at):
    publish(theirs("<p>Jetzt mit Frist.</p>"), how={"pilots": [str(north.key)], "pilot_days": 7})
    with in_chamber(north):
        settle(key, "b")
    with in_chamber(national):
        end_pilot(key, for_all=False)
    assert standing(north).state == "behind"


@pytest.fixture
def land(db):
    return provision_chamber(slug="nrw", name="Land NRW", host="nrw.example", kind="land", land="DE-NW")


def test_what_a_land_changes_asks_its_chambers(key, publish, land, north, at):
    at(5)
    with in_chamber(land):
        adapt_entry(key, theirs(LAND))
    found = standing(north)
    assert (found.state, found.due) == ("behind", day(33))
    with in_chamber(north):
        settle(key, "b")
    assert standing(north).state == "adapt"
    at(20)
    publish(theirs("<p>Der Bund sagt es neu.</p>"))
    assert standing(north).state == "adapt", "our chamber reads the Land's words there, not the national team's"


def test_a_land_that_follows_again_asks_too(key, land, north, at):
    with in_chamber(land):
        adapt_entry(key, theirs(LAND))
    with in_chamber(north):
        settle(key, "b")
    at(9)
    with in_chamber(land):
        follow_again(key)
    assert (standing(north).state, standing(north).due) == ("behind", day(37))


def test_the_neighbour_who_follows_is_asked_nothing(key, publish, south):
    publish(theirs("<p>Jetzt mit Frist.</p>"))
    assert (standing(south).state, standing(south).due) == ("follow", None)


def test_the_number_of_questions_to_the_database_does_not_grow(key, publish, north):
    def asked():
        with in_chamber(north), CaptureQueriesContext(connection) as queries:
            behind = sum(one.state == "behind" for one in standings("entry"))
        return behind, len(queries)

    publish(theirs("<p>Jetzt mit Frist.</p>"))
    one, before = asked()
    for number in range(3):
        other = publish(slug=f"text-{number}")
        with in_chamber(north):
            adapt_entry(other.key, replaced(PROBATION, OURS))
        publish(theirs("<p>Jetzt mit Frist.</p>"), slug=f"text-{number}")
    assert (one, asked()) == (1, (4, before))
