"""What a chamber does with a text, told to the layer that wrote it: states and block ids, never a word of the text."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from content.library.models import Adoption
from tenants.context import current_chamber

TOLD = ("kind", "slug", "state", "version", "blocks", "facts")


@dataclass(frozen=True)
class Adopted:
    """The chamber is always the current one: nobody speaks for another."""

    release: UUID
    kind: str
    slug: str
    state: str
    version: int = 0
    blocks: tuple[str, ...] = ()  # ids of what it replaced or left out
    facts: dict[str, Any] = field(default_factory=dict)  # as in Adoption.facts

    def as_row(self, chamber: UUID) -> Adoption:
        told: dict[str, Any] = {name: getattr(self, name) for name in TOLD} | {"blocks": sorted(self.blocks)}
        return Adoption(chamber=chamber, release=self.release, **told)


def record_adoption(new: Adopted) -> None:
    """Call it in the transaction of the change. One statement, whether the row exists or not."""
    _write([new])


def forget_adoption(release: UUID) -> None:
    """The chamber follows again, or its own text is gone."""
    Adoption.objects.filter(chamber=current_chamber().key, release=release).delete()


def align_adoptions(expected: Iterable[Adopted]) -> int:
    """The current chamber's rows become these. Returns how many were missing, wrong or left over."""
    wanted = {one.release: one for one in expected}
    rows = Adoption.objects.filter(chamber=current_chamber().key)
    found = {row.release: row for row in rows}
    wrong = [one for key, one in wanted.items() if key not in found or _differs(found[key], one)]
    left_over = found.keys() - wanted.keys()
    rows.filter(release__in=left_over).delete()
    _write(wrong)
    return len(wrong) + len(left_over)


def _differs(row: Adoption, one: Adopted) -> bool:
    new = one.as_row(row.chamber)
    return any(getattr(row, name) != getattr(new, name) for name in TOLD)


def _write(adopted: list[Adopted]) -> None:
    chamber = current_chamber().key
    Adoption.objects.bulk_create(
        [one.as_row(chamber) for one in adopted],
        update_conflicts=True,
        unique_fields=["chamber", "release"],
        update_fields=[*TOLD, "updated_at"],
    )
