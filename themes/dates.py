"""German dates in the words of the house, independent of the server's locale."""

from datetime import date, datetime, time

from django.utils import timezone

MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
SHORT_MONTHS = ("Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sept", "Okt", "Nov", "Dez")
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")


def local(moment: date | datetime | None) -> date | None:
    """The day in Germany."""
    if isinstance(moment, datetime):
        return (timezone.localtime(moment) if timezone.is_aware(moment) else moment).date()
    return moment


def from_text(value: object) -> date | datetime | None:
    """Releases carry dates as ISO text, models as dates."""
    if isinstance(value, str):
        try:
            return date.fromisoformat(value[:10])
        except ValueError:
            return None
    return value if isinstance(value, date) else None


def long_date(day: date) -> str:
    """22. November 2026"""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def clock(moment: time) -> str:
    """14 or 9:30"""
    return f"{moment.hour}:{moment.minute:02}" if moment.minute else str(moment.hour)


def when(starts_at: datetime, ends_at: datetime | None, all_day: bool) -> str:
    """The times of an event next to its day: "14 bis 17 Uhr", "ab 17 Uhr", "bis 22. Januar", or nothing."""
    first, last = timezone.localtime(starts_at), timezone.localtime(ends_at) if ends_at else None
    several_days = last is not None and last.date() > first.date()
    if all_day:
        return f"bis {last.day}. {MONTHS[last.month - 1]}" if several_days and last else ""
    if last is None or last == first:
        return f"ab {clock(first.time())} Uhr"
    if several_days:
        return f"ab {clock(first.time())} Uhr, bis {last.day}. {MONTHS[last.month - 1]}, {clock(last.time())} Uhr"
    return f"{clock(first.time())} bis {clock(last.time())} Uhr"
