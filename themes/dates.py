"""Dates in the words of the house, German or English, independent of the server's locale."""

from datetime import date, datetime, time

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

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
IN_ENGLISH = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAYS_IN_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
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
    """22. November 2026, or 22 November 2026"""
    return f"{_day_and_month(day)} {day.year}"


def weekday(day: date) -> str:
    return (DAYS_IN_ENGLISH if _in_english() else WEEKDAYS)[day.weekday()]


def short_month(day: date) -> str:
    return IN_ENGLISH[day.month - 1][:3] if _in_english() else SHORT_MONTHS[day.month - 1]


def _in_english() -> bool:
    return (get_language() or "").startswith("en")


def _day_and_month(day: date) -> str:
    return f"{day.day} {IN_ENGLISH[day.month - 1]}" if _in_english() else f"{day.day}. {MONTHS[day.month - 1]}"


def clock(moment: time) -> str:
    """14 or 9:30, and 14:00 in English, where no “Uhr” says what it is"""
    if _in_english():
        return f"{moment.hour}:{moment.minute:02}"
    return f"{moment.hour}:{moment.minute:02}" if moment.minute else str(moment.hour)


def when(starts_at: datetime, ends_at: datetime | None, all_day: bool) -> str:
    """The times of an event next to its day: "14 bis 17 Uhr", "ab 17 Uhr", "bis 22. Januar", or nothing."""
    first, last = timezone.localtime(starts_at), timezone.localtime(ends_at) if ends_at else None
    several_days = last is not None and last.date() > first.date()
    if all_day:
        return _("until %(day)s") % {"day": _day_and_month(last)} if several_days and last else ""
    times = {"first": clock(first.time()), "last": clock(last.time()) if last else ""}
    if last is None or last == first:
        return _("from %(first)s") % times
    if several_days:
        return _("from %(first)s until %(day)s, %(last)s") % {**times, "day": _day_and_month(last)}
    return _("%(first)s to %(last)s") % times
