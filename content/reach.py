"""Whom a change of a layer's text reaches, from what chambers have told: who shows it, who put other words in."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from content.library.models import Adoption
from tenants.context import current_chamber
from tenants.models import Chamber
from tenants.queries import chambers_below

CHANGED = {"adapt", "extend"}


@dataclass(frozen=True)
class Reached:
    key: UUID
    name: str
    land: str


@dataclass(frozen=True)
class Reach:
    """
    Of the chambers below, each is in one of the first four. What a Land says differently its chambers say
    differently, and what it hides they do not show; asked is who wrote the words, and that is the Land.
    """

    unchanged: tuple[Reached, ...] = ()
    elsewhere: tuple[Reached, ...] = ()  # other words, in other places than the changed ones
    touched: tuple[Reached, ...] = ()  # other words where something changes: readers do not see the change
    hidden: tuple[Reached, ...] = ()  # or a text of their own under this address
    asked: tuple[Reached, ...] = ()  # who gets a review, teams of Länder too

    @property
    def shown(self) -> tuple[Reached, ...]:
        return (*self.unchanged, *self.elsewhere, *self.touched)

    @property
    def everyone(self) -> tuple[Reached, ...]:
        return (*self.shown, *self.hidden)


def reach_of(release: UUID, kind: str, slug: str, laender: Iterable[str] = (), changed: Iterable[str] = ()) -> Reach:
    """Three queries, whatever the number of chambers."""
    layer = current_chamber()
    below = [
        Reached(*row) for row in chambers_below(layer, laender).order_by("name").values_list("key", "name", "land")
    ]
    rows = {row.chamber: row for row in Adoption.objects.filter(release=release)}
    taken = set(Adoption.objects.filter(kind=kind, slug=slug, state="local").values_list("chamber", flat=True))
    lands = {team.land: team for team in _lands(layer)}
    places = set(changed)
    found: dict[str, list[Reached]] = {"unchanged": [], "elsewhere": [], "touched": [], "hidden": []}
    for chamber in below:
        told = [rows[one.key] for one in (chamber, lands.get(chamber.land)) if one and one.key in rows]
        found["hidden" if chamber.key in taken else _standing(told, places)].append(chamber)
    asked = [one for one in (*lands.values(), *below) if one.key in rows and _is_asked(rows[one.key], places)]
    return Reach(**{name: tuple(chambers) for name, chambers in found.items()}, asked=tuple(asked))


def _standing(told: list[Adoption], places: set[str]) -> str:
    if any(row.state == "hide" for row in told):
        return "hidden"
    if any(places.intersection(row.blocks) for row in told):
        return "touched"
    return "elsewhere" if any(row.state in CHANGED for row in told) else "unchanged"


def _is_asked(row: Adoption, places: set[str]) -> bool:
    return row.state == "adapt" and not places.isdisjoint(row.blocks)


def _lands(layer: Chamber) -> list[Reached]:
    """The teams that stand between this layer and its chambers."""
    if layer.kind != Chamber.Kind.NATIONAL:
        return []
    teams = Chamber.objects.filter(kind=Chamber.Kind.LAND, status=Chamber.Status.ACTIVE)
    return [Reached(*row) for row in teams.order_by("name").values_list("key", "name", "land")]
