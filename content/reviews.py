"""
What of a chamber's own words waits for a look, because the text above has moved on. Worked out whenever somebody asks
and never stored, so that a national publish writes nothing in any chamber.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias
from uuid import UUID

from django.utils.timezone import localdate

from content.above import TextAbove, readable_patch, stacked
from content.changes import Change, changes_of
from content.inheritance import Block, Insert, Merged, Patch, block_id, merge
from content.models import Adaptation
from content.shelf import Item

DAYS = datetime.timedelta(days=28)
Why: TypeAlias = Literal["changed", "gone", "law"]
Decided: TypeAlias = tuple[int, dict[str, int]]  # version of the text, {key of a Land's patch: version}


@dataclass(frozen=True)
class Place:
    """A block the chamber replaced or left out, and what has become of the one above it since."""

    id: str
    why: Why
    changes: tuple[Change, ...]
    base: Decided

    @property
    def asks(self) -> bool:
        """A small correction asks nobody. What is gone or has become law does, however it was published."""
        return self.why != "changed" or any(change.substantial for change in self.changes)

    @property
    def due(self) -> datetime.date | None:
        since = [change.at for change in self.changes if change.substantial or self.why != "changed"]
        return localdate(min(since)) + DAYS if since else None


@dataclass(frozen=True)
class Review:
    patch: Patch
    merged: Merged
    places: tuple[Place, ...] = ()  # wait for a decision
    corrected: tuple[Place, ...] = ()  # changed above, but only in small things
    withdrawn_on: datetime.date | None = None
    total: int = 0  # blocks above with something in them

    @property
    def due(self) -> datetime.date | None:
        if self.withdrawn_on:
            return self.withdrawn_on + DAYS
        return min((place.due for place in self.places if place.due), default=None)

    @property
    def asked(self) -> tuple[Place, ...]:
        """What the screen goes through. Who has nothing to decide may still look at small corrections."""
        return self.places or self.corrected

    def place(self, id_: str) -> Place | None:
        return next((place for place in (*self.places, *self.corrected) if place.id == id_), None)

    @property
    def behind(self) -> int:
        return sum(place.why != "gone" for place in self.places)

    @property
    def orphaned(self) -> int:
        return sum(place.why == "gone" for place in self.places)

    @property
    def opened_at(self) -> datetime.datetime | None:
        """When the newest of its questions came up."""
        return max((change.at for place in self.places for change in place.changes), default=None)


@dataclass(frozen=True)
class _Case:
    key: UUID
    blocks: list[Block]
    binding: bool
    withdrawn: bool
    reads: Decided
    patches: Mapping[UUID, Mapping[str, Any]]  # bodies of the patches between the text and the chamber
    patch: Patch
    base: Decided
    decided: Mapping[str, Any]


def review_of(above: TextAbove, stored: Adaptation | None) -> Review:
    """Of one text. Nothing waits in a text that is hidden, or that the chamber has not changed."""
    if stored is None or stored.state == Adaptation.State.HIDE:
        return Review(Patch(), merge(above.blocks, Patch()))
    case = _Case(
        key=above.release.pk,
        blocks=above.blocks,
        binding=above.is_binding,
        withdrawn=above.is_withdrawn,
        reads=(above.newest.version, above.base_layers),
        patches={one.release_id: one.body for one in above.patches},
        patch=readable_patch(stored.patch, above.newest.title),
        base=(stored.base_version or 0, stored.base_layers),
        decided=stored.decided,
    )
    return _reviews([case])[case.key]


def reviews_of(items: Iterable[Item]) -> dict[UUID, Review]:
    """Of many texts, loaded with their bodies, in one query."""
    return _reviews([_case(item) for item in items if item.adaptation and item.body])


def _case(item: Item) -> _Case:
    assert item.adaptation is not None and item.body is not None  # noqa: S101 - asked by reviews_of
    bodies = {patch.key: patch.body for patch in item.patches if patch.body}
    return _Case(
        key=item.key,
        blocks=stacked(item.body["blocks"], list(bodies.values())),
        binding=bool(item.body.get("binding")),
        withdrawn=item.is_withdrawn,
        reads=(item.version, {str(patch.key): patch.version for patch in item.patches}),
        patches=bodies,
        patch=readable_patch(item.adaptation["patch"], item.title),
        base=(item.adaptation["base_version"] or 0, item.adaptation["base_layers"] or {}),
        decided=item.adaptation["decided"] or {},
    )


def _reviews(cases: Sequence[_Case]) -> dict[UUID, Review]:
    merged = {case.key: merge(case.blocks, case.patch) for case in cases}
    moved = {case.key: _moved(case, merged[case.key]) for case in cases}
    known = changes_of([case.key for case in cases if moved[case.key] or case.withdrawn])
    return {case.key: _review(case, merged[case.key], moved[case.key], known.get(case.key, ())) for case in cases}


def _moved(case: _Case, merged: Merged) -> dict[str, Why]:
    """Ids of the blocks to look at, in the order of the text."""
    if case.withdrawn:
        return {}
    law = {block["id"] for block in case.blocks if case.binding or block.get("binding")}
    ours = {one.id for one in case.patch.operations if not isinstance(one, Insert)}
    found: dict[str, Why] = dict.fromkeys(merged.behind, "changed")
    found |= dict.fromkeys(law & ours, "law")
    found |= dict.fromkeys(merged.orphaned, "gone")
    order = {one.id: place for place, one in enumerate(merged.blocks)}
    above = {block["id"]: place for place, block in enumerate(case.blocks)}
    return dict(sorted(found.items(), key=lambda one: above.get(one[0], order.get(one[0], 0))))


def _review(case: _Case, merged: Merged, moved: Mapping[str, Why], known: Sequence[Change]) -> Review:
    places = [Place(id_, why, _since(case, id_, known), _base(case, id_)) for id_, why in moved.items()]
    gone = [change.withdrawn_at for change in known if change.release == case.key and change.withdrawn_at]
    return Review(
        patch=case.patch,
        merged=merged,
        places=tuple(place for place in places if place.asks),
        corrected=tuple(place for place in places if not place.asks),
        withdrawn_on=localdate(gone[0]) if case.withdrawn and gone else None,
        total=sum(1 for block in case.blocks if block["value"]),
    )


def _base(case: _Case, id_: str) -> Decided:
    version, layers = case.decided.get(id_) or case.base
    return int(version), dict(layers)


def _since(case: _Case, id_: str, known: Sequence[Change]) -> tuple[Change, ...]:
    """What happened to this block between the version decided on and the one read now, oldest first."""
    version, layers = _base(case, id_)
    now, layers_now = case.reads
    stored = (readable_patch(body.get("patch"), str(key)) for key, body in case.patches.items())
    between = {block_id(one) for patch in stored for one in patch.operations}
    found = []
    for change in known:
        if change.release == case.key:
            passed = id_ not in between and _passed(change, version, now)
        elif str(change.release) in layers_now:
            passed = _passed(change, layers.get(str(change.release), 0), layers_now[str(change.release)])
        else:
            passed = str(change.release) in layers and change.is_newest and change.withdrawn_at is not None
            change = change.undone(change.withdrawn_at) if change.withdrawn_at else change
        if passed and (change.is_undone or id_ in change.blocks):
            found.append(change.undone(change.taken_back_at) if change.taken_back_at else change)
    return tuple(found)


def _passed(change: Change, before: int, now: int) -> bool:
    """A pilot's version that was stopped leaves a chamber with an older one than it decided on, and asks only there."""
    if change.taken_back_at:
        return now < change.version <= before
    return before < change.version <= now
