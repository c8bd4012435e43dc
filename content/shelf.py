"""
Everything the current chamber's readers can open, as one list without texts: what is above, what the chamber does
with it, what it wrote itself. One query, kept until anything in it has changed.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from uuid import UUID

from django.core.cache import cache
from django.db import connection

from content.library.models import Release
from content.models.adaptation import Adaptation  # not the package: its previews read from this shelf
from content.shelf_rows import FACT, SHELF_COLUMNS, shelf_rows
from content.tokens import Told, holds_on
from tenants.clock import today
from tenants.context import current_chamber
from tenants.models import Chamber
from tenants.queries import freshness

SECONDS = 600
HELD = "_content_shelf"


@dataclass
class Item:
    """One text as this chamber has it. `body` is loaded only where somebody asks for it."""

    layer: UUID | None
    key: UUID
    kind: str
    slug: str
    of: UUID | None
    version: int
    status: str
    laender: list[str]
    title: str
    summary: str
    card: dict[str, Any]
    published_at: datetime.datetime
    nearness: int
    adaptation: dict[str, Any] | None
    body: dict[str, Any] | None = None
    patches: list["Item"] = field(default_factory=list)

    @property
    def is_own(self) -> bool:
        return self.layer is None or self.layer == current_chamber().key

    @property
    def is_withdrawn(self) -> bool:
        return self.status == Release.Status.WITHDRAWN

    @property
    def is_hidden(self) -> bool:
        """A chamber's own decision counts more than its Land's: words of its own stay, and it may show all the same."""
        if self.adaptation:
            return bool(self.adaptation["state"] == Adaptation.State.HIDE)
        return any(patch.card.get("hidden") for patch in self.patches)

    @property
    def state(self) -> str:
        if self.is_own:
            return "local"
        if self.is_hidden:
            return "hide"
        if self.adaptation is None:
            return "follow"
        return "orphaned" if self.is_withdrawn else str(self.adaptation["state"])

    @property
    def has_words(self) -> bool:
        """Whether the chamber has said something of its own here."""
        return bool(self.adaptation) and self.adaptation["state"] != Adaptation.State.FOLLOW  # type: ignore[index]

    @property
    def words(self) -> dict[str, Any]:
        """The card with what a Land and the chamber say differently."""
        words = {"title": self.title, "summary": self.summary, **self.card, "slug": self.slug}
        for patch in self.patches:
            words |= patch.card.get("words", {})
        return words | (self.adaptation["words"] if self.adaptation else {})

    def tell(self, told: Told) -> None:
        """Put the values of the day into what lists show."""
        own = self.is_own
        self.title, self.summary = told.text(self.title, own=own), told.text(self.summary, own=own)
        if any("{" in str(value) for value in self.card.values()):
            self.card = told.value(self.card, own=own)
        for patch in self.patches:
            patch.card = told.value(patch.card, own=False)
        if self.adaptation:
            self.adaptation["words"] = told.value(self.adaptation["words"])


class Shelf:
    def __init__(self, items: list[Item]) -> None:
        self.items = items

    def of(self, kind: str) -> Iterator[Item]:
        """What readers can open, the chamber's own choice where an address is taken twice."""
        return (item for item in self.items if item.kind == kind and not item.is_hidden)

    def find(self, kind: str, slug: str) -> Item | None:
        return next((item for item in self.items if item.kind == kind and item.slug == slug), None)

    @cached_property
    def told(self) -> Told:
        return told_by(self.items)


def shelf() -> Shelf:
    """Loaded once a request, and from the cache while nothing has changed."""
    chamber = current_chamber()
    held: Shelf | None = chamber.__dict__.get(HELD)
    if held is None:
        held = Shelf(_kept(chamber))
        if hasattr(chamber, "national_revision"):  # it came with a request and goes with it
            chamber.__dict__[HELD] = held
    return held


def forget_shelf() -> None:
    """After a change, for whoever reads on in the same request."""
    current_chamber().__dict__.pop(HELD, None)


def _kept(chamber: Chamber) -> list[Item]:
    # A change that is not committed must not reach the cache: it could still be taken back, its revision used again.
    if connection.in_atomic_block:
        return load(chamber)
    key = f"shelf:{freshness(chamber)}"
    items: list[Item] | None = cache.get(key)
    if items is None:
        items = load(chamber)
        cache.set(key, items, SECONDS)
    return items


def load(chamber: Chamber, *, with_bodies: bool = False) -> list[Item]:
    """Always from the database. `with_bodies`: also the texts of what this chamber has changed."""
    rows = [Item(**dict(zip(SHELF_COLUMNS, row, strict=True))) for row in shelf_rows(chamber, with_bodies=with_bodies)]
    roots = {item.key: item for item in rows if item.of is None}
    for item in rows:
        if item.of in roots and item.layer != chamber.key:
            roots[item.of].patches.append(item)
    for item in roots.values():
        if not _holds_here(chamber, item):
            item.status = Release.Status.WITHDRAWN
    stay = (item for item in roots.values() if item.has_words or item.kind == FACT or not item.is_withdrawn)
    items = _one_an_address(stay)
    told = told_by(items)
    for item in items:
        if item.kind != FACT:
            item.tell(told)
    return items


def told_by(items: list[Item]) -> Told:
    """What every number on a shelf says today. A layer's own ones hold in the text above it too, as in its chambers."""
    day = today()
    above: dict[str, str] = {}
    own: dict[str, str] = {}
    for item in items:  # the nearest first
        if item.kind == FACT:
            value = holds_on(item.card.get("values", ()), day)
            own.setdefault(item.slug, value)
            if item.layer is not None:
                above.setdefault(item.slug, value)
    return Told(above, own)


def _holds_here(chamber: Chamber, item: Item) -> bool:
    """A text for some Länder only is not for the others. The national team has no Land and sees all of them."""
    return not chamber.land or not item.laender or chamber.land in item.laender


def _one_an_address(items: Iterable[Item]) -> list[Item]:
    """
    An own text keeps its address even if a layer takes the same one later, a Land's before a national one. A chamber's
    own number stands beside one of the same name above: each holds in its own texts.
    """
    taken: set[tuple[str, ...]] = set()
    kept = []
    for item in sorted(items, key=lambda item: (item.is_withdrawn and not item.has_words, item.nearness)):
        address = (item.kind, item.slug, "own" if item.kind == FACT and item.layer is None else "")
        if address not in taken:
            taken.add(address)
            kept.append(item)
    return kept
