"""Which of a fact's dated values holds on a day. Dates are ISO texts, which sort like the days they name."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple


class Dated(NamedTuple):
    start: date
    value: str


def dated(values: Iterable[Mapping[str, Any]]) -> list[Dated]:
    """From the card of a fact, the oldest first."""
    return sorted(Dated(date.fromisoformat(one["from"]), one["value"]) for one in values)


def holds_on(values: Iterable[Mapping[str, Any]], day: date) -> str:
    """Empty before the first day."""
    begun = [(one["from"], one["value"]) for one in values if one["from"] <= day.isoformat()]
    return max(begun)[1] if begun else ""


def comes_next(values: Iterable[Mapping[str, Any]], day: date) -> Dated | None:
    return next((one for one in dated(values) if one.start > day), None)


def expected_next(values: Iterable[Mapping[str, Any]], day: date) -> date | None:
    """The day from which a value is missing, for what has changed every year of late; None where all is there."""
    starts = [one.start for one in dated(values)]
    if len(starts) < 2 or starts[-1].year > day.year:
        return None
    before, last = starts[-2:]
    is_yearly = (before.year + 1, before.month, before.day) == (last.year, last.month, last.day)
    return last.replace(year=last.year + 1) if is_yearly else None
