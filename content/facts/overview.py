"""Every number that holds for this chamber, with what it says today and what comes next."""

import datetime
from dataclasses import dataclass, field
from uuid import UUID

from content.reading import day
from content.shelf import Item, shelf
from content.shelf_rows import FACT
from content.tokens import Dated, comes_next, dated, expected_next, holds_on
from tenants.clock import today


@dataclass(frozen=True)
class Number:
    key: UUID
    slug: str
    title: str
    note: str
    layer: UUID | None
    is_own: bool
    is_withdrawn: bool
    value: str  # today's; empty before the first day
    values: list[Dated]
    next: Dated | None
    missing: datetime.date | None  # from when on a value should be there and is not
    checked_on: datetime.date | None
    check_by: datetime.date | None
    confidence: str
    law_refs: list[str] = field(default_factory=list)

    @property
    def token(self) -> str:
        return f"{{{self.slug}}}"

    @property
    def waits(self) -> bool:
        """Readers do without, or read a value whose time is over."""
        overdue = self.missing is not None and self.missing <= today()
        return not self.value or self.is_withdrawn or overdue

    @property
    def is_due(self) -> bool:
        """Somebody should look again whether it still holds."""
        return self.check_by is not None and self.check_by <= today()

    @property
    def told(self) -> list[str]:
        """What it says and has said."""
        return [one.value for one in self.values if one.start <= today()]


def numbers() -> list[Number]:
    """By title. Where a Land or the chamber has one of the same name, the nearer one comes first."""
    return sorted(map(_number, _items()), key=lambda one: one.title.lower())


def number(key: UUID) -> Number | None:
    return next((_number(item) for item in _items() if item.key == key), None)


def choices(query: str = "", most: int = 40) -> list[Number]:
    """What an author may name in a text, found by any words of it."""
    words = query.lower().split()
    found = (one for one in numbers() if not one.is_withdrawn)
    named = [
        one for one in found if all(word in f"{one.title} {one.note} {one.slug} {one.value}".lower() for word in words)
    ]
    return named[:most]


def _items() -> list[Item]:
    return [item for item in shelf().items if item.kind == FACT]


def _number(item: Item) -> Number:
    said, now = item.card, today()
    values = said.get("values", [])
    return Number(
        key=item.key,
        slug=item.slug,
        title=item.title,
        note=said.get("note", ""),
        layer=item.layer,
        is_own=item.is_own,
        is_withdrawn=item.is_withdrawn,
        value=holds_on(values, now),
        values=dated(values),
        next=comes_next(values, now),
        missing=expected_next(values, now),
        checked_on=day(said.get("checked_on")),
        check_by=day(said.get("check_by")),
        confidence=said.get("confidence", ""),
        law_refs=said.get("law_refs", []),
    )
