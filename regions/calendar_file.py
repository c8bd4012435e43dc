"""One event as a calendar file (RFC 5545), written by the icalendar library."""

from datetime import UTC, datetime, timedelta

from django.utils import timezone
from icalendar import Calendar
from icalendar import Event as CalendarEntry

from regions.models import Event
from tenants.context import current_chamber


def event_file(event: Event) -> bytes:
    """The event must have a date."""
    calendar = Calendar()
    calendar.add("prodid", "-//Lehrwerk//DE")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_entry(event))
    written: bytes = calendar.to_ical()
    return written


def _entry(event: Event) -> CalendarEntry:
    chamber = current_chamber()
    address = f"{chamber.base_url}{event.get_absolute_url()}"
    entry = CalendarEntry()
    # The same event must keep its identity when the file is opened again, even after its address changed.
    entry.add("uid", f"event-{event.pk}@{chamber.key}")
    entry.add("dtstamp", event.updated_at.astimezone(UTC))
    entry.add("summary", event.title)
    entry.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    entry.add("url", address)
    entry.add("description", "\n\n".join(part for part in (event.summary, address) if part))
    place = ", ".join(part for part in (event.venue, event.address) if part)
    if place:
        entry.add("location", place)
    _add_times(entry, event)
    return entry


def _add_times(entry: CalendarEntry, event: Event) -> None:
    starts, ends = event.starts_at, event.ends_at
    assert starts is not None  # noqa: S101 - for mypy; the caller asked has_date
    if event.all_day:
        # A calendar's last day is the first one that is free again.
        entry.add("dtstart", timezone.localdate(starts))
        entry.add("dtend", timezone.localdate(ends or starts) + timedelta(days=1))
        return
    entry.add("dtstart", _utc(starts))
    if ends:
        entry.add("dtend", _utc(ends))


def _utc(moment: datetime) -> datetime:
    # UTC needs no time zone rules in the file and is shown in the phone's own zone.
    return moment.astimezone(UTC)
