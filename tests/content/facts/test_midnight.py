"""A dated value takes effect by itself at midnight in Germany: no worker, no task, nobody has to press anything."""

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tenants.context import in_chamber
from tenants.queries import freshness
from tests.content.conftest import PROBATION, line, replaced, rich


@pytest.fixture
def reads(tell, publish, north, client_for):
    tell(
        "lohn",
        [("2026-01-01", "724 Euro"), ("2026-03-29", "alt"), ("2026-10-25", "730 Euro"), ("2027-01-01", "750 Euro")],
    )
    publish(replaced(PROBATION, rich("a", "<p>Es sind {lohn}.</p>"), line("title", "Ab {lohn}")))
    reader = client_for(north)

    def at(moment):
        with time_machine.travel(moment, tick=False):
            page = reader.get("/wissen/probezeit/").content.decode()
            listed = reader.get("/wissen/").content.decode()
            told = reader.get("/api/v1/entries/probezeit/").json()
        value = page.split("Es sind ")[1].split(".")[0]
        assert f"Ab {value}" in listed and told["title"] == f"Ab {value}"
        return value

    return at


def test_the_new_value_is_there_at_midnight_and_not_a_second_before(reads):
    assert reads("2026-12-31T22:59:59Z") == "730 Euro"  # 23:59:59 in Berlin
    assert reads("2026-12-31T23:00:00Z") == "750 Euro"
    assert reads("2027-01-01T00:30:00Z") == "750 Euro"


def test_the_days_on_which_the_clock_is_changed(reads):
    assert reads("2026-03-28T22:59:59Z") == "724 Euro"  # winter time until 2 o'clock
    assert reads("2026-03-28T23:00:00Z") == "alt"
    assert reads("2026-10-24T21:59:59Z") == "alt"  # still summer time at midnight
    assert reads("2026-10-24T22:00:00Z") == "730 Euro"


def test_programs_are_told_that_something_is_new(reads, north, client_for):
    reader = client_for(north)
    with time_machine.travel("2026-12-31T22:59:00Z", tick=False):
        etag = reader.get("/api/v1/entries/")["ETag"]
        assert reader.get("/api/v1/entries/", headers={"If-None-Match": etag}).status_code == 304
    with time_machine.travel("2026-12-31T23:00:00Z", tick=False):
        assert reader.get("/api/v1/entries/", headers={"If-None-Match": etag}).status_code == 200


def test_the_kept_page_of_yesterday_is_not_shown_and_todays_is(reads, north, client_for):
    reader = client_for(north)
    with time_machine.travel("2026-12-31T22:59:30Z", tick=False):
        reader.get("/wissen/probezeit/")
    with time_machine.travel("2026-12-31T23:00:01Z", tick=False):
        assert "750 Euro" in reader.get("/wissen/probezeit/").content.decode()
        with CaptureQueriesContext(connection) as captured:
            assert "750 Euro" in reader.get("/wissen/probezeit/").content.decode()
        assert len(captured) <= 2


def test_the_day_counts_in_germany_whatever_an_editor_has_chosen(north):
    from django.utils import timezone

    with in_chamber(north), time_machine.travel("2026-12-31T23:30:00Z", tick=False), timezone.override("UTC"):
        assert freshness(north).startswith("20270101-")
