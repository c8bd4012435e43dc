"""Versions of a release: which one a chamber reads, and what changed from one to the next."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Case, F, Max, Q, When

from content.inheritance import fingerprint
from content.library.models import Release
from tenants.models import Chamber

LAW = "§"


def read_by(chamber: Chamber) -> Case:
    """For queries of ReleaseVersion: the number of the version this chamber reads, a pilot's or everybody's."""
    return Case(When(_reads_first(chamber), then=F("release__pilot_version")), default=F("release__version"))


def is_live_for(chamber: Chamber) -> Q:
    """For queries of ReleaseVersion: a withdrawn text may be on its way back, and a few chambers read it already."""
    return Q(release__status=Release.Status.LIVE) | _reads_first(chamber)


def _reads_first(chamber: Chamber) -> Q:
    return Q(release__pilots__contains=[str(chamber.key)])


def latest_number(release: Release) -> int:
    """Counts a version that pilots read or read once: a number is never used twice."""
    return release.versions.aggregate(most=Max("version"))["most"] or 0


def changed_ids(before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> list[str]:
    """
    Ids of blocks that say something else, came, went or became law; of a Land's patch, the blocks it touches
    differently.
    """
    earlier, now = _prints(before or {}), _prints(after)
    return sorted(id_ for id_ in earlier.keys() | now.keys() if earlier.get(id_) != now.get(id_))


def _prints(body: Mapping[str, Any]) -> dict[str, str]:
    found = {
        block["id"]: fingerprint(block) + (LAW if block.get("binding") else "") for block in body.get("blocks", ())
    }
    for one in (body.get("patch") or {}).get("operations", ()):
        block = one.get("block")
        found[one.get("id") or block["id"]] = fingerprint(block) if block else "dropped"
    return found
