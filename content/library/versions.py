"""Versions of a release: which one a chamber reads, and what changed from one to the next."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Case, F, Max, When

from content.inheritance import fingerprint
from content.library.models import Release
from tenants.models import Chamber


def read_by(chamber: Chamber) -> Case:
    """For queries of ReleaseVersion: the number of the version this chamber reads, a pilot's or everybody's."""
    pilot = When(release__pilots__contains=[str(chamber.key)], then=F("release__pilot_version"))
    return Case(pilot, default=F("release__version"))


def latest_number(release: Release) -> int:
    """Counts a version that pilots read or read once: a number is never used twice."""
    return release.versions.aggregate(most=Max("version"))["most"] or 0


def changed_ids(before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> list[str]:
    """Ids of blocks that say something else, came or went; of a Land's patch, the blocks it touches differently."""
    earlier, now = _prints(before or {}), _prints(after)
    return sorted(id_ for id_ in earlier.keys() | now.keys() if earlier.get(id_) != now.get(id_))


def _prints(body: Mapping[str, Any]) -> dict[str, str]:
    found = {block["id"]: fingerprint(block) for block in body.get("blocks", ())}
    for one in (body.get("patch") or {}).get("operations", ()):
        block = one.get("block")
        found[one.get("id") or block["id"]] = fingerprint(block) if block else "dropped"
    return found
