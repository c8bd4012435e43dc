"""What happened above to a text, version by version: as much of it as a question to an editor needs, and no bodies."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import Q

from content.library.models import ReleaseVersion
from tenants.context import current_chamber
from tenants.queries import layer_keys


@dataclass(frozen=True)
class Change:
    release: UUID  # the text itself, or a Land's patch of it
    layer: UUID
    version: int
    at: datetime.datetime
    substantial: bool
    reason: str
    blocks: frozenset[str]
    is_newest: bool = False
    taken_back_at: datetime.datetime | None = None  # a few chambers read it, and it was stopped
    withdrawn_at: datetime.datetime | None = None
    is_undone: bool = False

    def undone(self, at: datetime.datetime) -> "Change":
        """What a chamber has decided on is gone again; no version of its own says so."""
        return replace(self, at=at, substantial=True, reason="", is_undone=True)


def changes_of(keys: Iterable[UUID]) -> dict[UUID, list[Change]]:
    """Of these texts, with what the layers between have made of them, oldest first: one query."""
    wanted = list(keys)
    if not wanted:
        return {}
    rows = (
        ReleaseVersion.objects.filter(Q(release__in=wanted) | Q(release__of__in=wanted))
        .filter(release__layer__in=layer_keys(current_chamber()))
        .order_by("published_at", "version")
        .values_list(
            "release_id", "release__of", "release__layer", "version", "published_at", "substantial", "reason",
            "changed", "taken_back_at", "release__version", "release__withdrawn_at",
        )
    )  # fmt: skip
    found: dict[UUID, list[Change]] = defaultdict(list)
    for release, of, layer, version, at, substantial, reason, blocks, taken_back_at, newest, withdrawn_at in rows:
        change = Change(
            release, layer, version, at, substantial, reason, frozenset(blocks), version == newest, taken_back_at,
            withdrawn_at,
        )  # fmt: skip
        found[of or release].append(change)
    return found
