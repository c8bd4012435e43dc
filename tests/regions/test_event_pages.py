"""What happens when: around midnight in Berlin, over, called off, without a date."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import time_machine
from django.test import Client

from regions.models import Event
from tenants.context import in_chamber
from tenants.models import Chamber

ClientFor = Callable[..., Client]
BERLIN = ZoneInfo("Europe/Berlin")


def berlin(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=BERLIN)  # type: ignore[misc]


def listed(reader: Client, query: str = "") -> list[tuple[str, list[str]]]:
    months = reader.get(f"/termine/{query}").context["months"]
    return [(label, [event.slug for event in events]) for label, events in months]


@time_machine.travel(berlin(2026, 11, 22, 12))
def test_events_stand_in_their_month_and_open_dates_at_the_end(
    client_for: ClientFor, north: Chamber, make_event: Callable[..., Event]
):
    with in_chamber(north):
        make_event("offen", status="open_date")
        make_event("noch-offen-trotz-datum", berlin(2026, 12, 1, 9), status="open_date")
        make_event("februar", berlin(2027, 2, 10, 14))
        make_event("abgesagt", berlin(2027, 2, 9, 14), status="cancelled")
        # 23:30 UTC on the last day of the year is already January in Berlin.
        make_event("neujahr", datetime(2026, 12, 31, 23, 30, tzinfo=UTC))
    assert listed(client_for(north)) == [
        ("Januar 2027", ["neujahr"]),
        ("Februar 2027", ["abgesagt", "februar"]),
        ("Datum noch offen", ["noch-offen-trotz-datum", "offen"]),
    ]


def test_an_event_is_listed_until_it_is_over(client_for: ClientFor, north: Chamber, make_event: Callable[..., Event]):
    with in_chamber(north):
        make_event("mit-ende", berlin(2026, 11, 22, 17), ends_at=berlin(2026, 11, 22, 20))
        make_event("ohne-ende", berlin(2026, 11, 22, 18))
        make_event("ganztags", berlin(2026, 11, 21), ends_at=berlin(2026, 11, 22), all_day=True)
    reader = client_for(north)

    def at(moment: datetime) -> set[str]:
        with time_machine.travel(moment, tick=False):
            return {slug for _, slugs in listed(reader, f"?um={moment:%d%H%M}") for slug in slugs}

    assert at(berlin(2026, 11, 22, 19, 59)) == {"mit-ende", "ohne-ende", "ganztags"}
    assert at(berlin(2026, 11, 22, 20, 1)) == {"ohne-ende", "ganztags"}
    assert at(berlin(2026, 11, 22, 23, 59)) == {"ohne-ende", "ganztags"}
    assert at(berlin(2026, 11, 23, 0, 0)) == set()


@time_machine.travel(berlin(2026, 11, 22, 12))
def test_a_past_event_keeps_its_page(client_for: ClientFor, north: Chamber, make_event: Callable[..., Event]):
    with in_chamber(north):
        make_event("gestern", berlin(2026, 11, 21, 9))
    assert listed(client_for(north)) == []
    answer = client_for(north).get("/termine/gestern/")
    assert answer.status_code == 200
    assert answer.context["event"].is_over


@time_machine.travel(berlin(2026, 11, 22, 12))
def test_events_are_filtered_by_kind_and_topic(client_for: ClientFor, north: Chamber, make_event: Any):
    with in_chamber(north):
        make_event("messe", berlin(2026, 12, 1, 9), kind="fair", topics=["foerderung"])
        make_event("kurs", berlin(2026, 12, 2, 9), kind="course")
    reader = client_for(north)
    assert listed(reader, "?art=fair") == [("Dezember 2026", ["messe"])]
    assert listed(reader, "?thema=foerderung") == [("Dezember 2026", ["messe"])]
    assert listed(reader, "?thema=konflikte") == []


def calendar_entry(reader: Client, slug: str) -> Any:
    answer = reader.get(f"/termine/{slug}.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    (entry,) = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    return entry


def test_a_calendar_reads_back_the_event(client_for: ClientFor, north: Chamber, make_event: Any):
    with in_chamber(north):
        make_event(
            "messe",
            berlin(2027, 1, 21, 17),
            ends_at=berlin(2027, 1, 21, 20),
            title="Messe; Übung, groß",
            venue="Norden",
        )
    entry = calendar_entry(client_for(north), "messe")
    assert entry.decoded("dtstart") == datetime(2027, 1, 21, 16, tzinfo=UTC)
    assert entry.decoded("dtend") == datetime(2027, 1, 21, 19, tzinfo=UTC)
    assert str(entry["summary"]) == "Messe; Übung, groß"
    assert str(entry["location"]) == "Norden"
    assert str(entry["url"]) == f"{north.base_url}/termine/messe/"
    assert str(north.key) in str(entry["uid"])


def test_all_day_and_cancelled_are_said_in_the_calendars_words(client_for: ClientFor, north: Chamber, make_event: Any):
    with in_chamber(north):
        make_event("tage", berlin(2027, 3, 27), ends_at=berlin(2027, 3, 28), all_day=True, status="cancelled")
    entry = calendar_entry(client_for(north), "tage")
    assert str(entry.decoded("dtstart")) == "2027-03-27"
    assert str(entry.decoded("dtend")) == "2027-03-29"
    assert str(entry["status"]) == "CANCELLED"


@pytest.mark.parametrize("slug", ["offen", "fehlt"])
def test_without_a_date_there_is_no_file(client_for: ClientFor, north: Chamber, make_event: Any, slug: str):
    with in_chamber(north):
        make_event("offen", status="open_date")
    assert client_for(north).get(f"/termine/{slug}.ics").status_code == 404
