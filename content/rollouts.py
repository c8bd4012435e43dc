"""What a layer has under way: versions that some chambers read first, drafts with a time set, what ended lately."""

import datetime
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from wagtail.models import ModelLogEntry, Revision

from content.kinds import MODELS
from content.library.models import Opinion, ReleaseVersion
from content.models import Releasable
from tenants.context import current_chamber
from tenants.models import Chamber

LATELY = datetime.timedelta(days=7)
ENDED = ("rollout_for_all", "rollout_stopped", "rollout_held", "published_late", "not_published")


@dataclass(frozen=True)
class Rollout:
    """A version some chambers read first."""

    key: UUID
    title: str
    version: int
    before: int
    chambers: tuple[str, ...]
    since: datetime.datetime
    until: datetime.datetime | None  # None: on its day it could not go to all
    helpful: int = 0
    comments: int = 0


@dataclass(frozen=True)
class Planned:
    title: str
    at: datetime.datetime
    source: Releasable


@dataclass(frozen=True)
class Ended:
    what: str  # one of ENDED
    title: str
    at: datetime.datetime
    planned: datetime.datetime | None
    why: str
    version: int
    before: int
    pilots: int


def running(key: UUID | None = None) -> list[Rollout]:
    """All of the current layer, or the one with this key."""
    found = ReleaseVersion.objects.filter(
        release__layer=current_chamber().key, version=F("release__pilot_version"), taken_back_at=None
    )
    if key:
        found = found.filter(release=key)
    versions = list(found.select_related("release").defer("body", "search_text").order_by("release__pilot_until"))
    keys = {key for version in versions for key in version.release.pilots}
    names = {str(key): name for key, name in Chamber.objects.filter(key__in=keys).values_list("key", "name")}
    return [_rollout(version, names) for version in versions]


def _rollout(version: ReleaseVersion, names: dict[str, str]) -> Rollout:
    release = version.release
    opinions = Opinion.objects.filter(release=release.pk, version=version.version)
    return Rollout(
        key=release.pk,
        title=version.title,
        version=version.version,
        before=release.version,
        chambers=tuple(sorted(names[key] for key in release.pilots if key in names)),
        since=version.published_at,
        until=release.pilot_until,
        helpful=opinions.filter(helpful=True).count(),
        comments=opinions.exclude(comment="").count(),
    )


def planned() -> list[Planned]:
    found = Revision.objects.filter(approved_go_live_at__isnull=False).order_by("approved_go_live_at")
    rows = [(revision, revision.content_object) for revision in found.filter(content_type__in=_types())]
    return [
        Planned(revision.object_str, revision.approved_go_live_at, source)
        for revision, source in rows
        if source is not None and revision.approved_go_live_at
    ]


def ended_lately(source: Releasable | None = None) -> list[Ended]:
    """Of the last week, newest first: what went to all, was stopped, came late or not at all."""
    entries = ModelLogEntry.objects.filter(
        action__in=[f"content.{what}" for what in ENDED], timestamp__gte=timezone.now() - LATELY
    )
    if source is not None:
        entries = entries.filter(content_type=ContentType.objects.get_for_model(source), object_id=str(source.pk))
    return [_ended(entry) for entry in entries.order_by("-timestamp")[:20]]


def _ended(entry: ModelLogEntry) -> Ended:
    data: dict[str, Any] = entry.data or {}
    return Ended(
        what=entry.action.removeprefix("content."),
        title=entry.label,
        at=parse_datetime(data.get("done") or "") or entry.timestamp,
        planned=parse_datetime(data.get("planned") or ""),
        why=data.get("why", ""),
        version=data.get("version", 0),
        before=data.get("before", 0),
        pilots=data.get("pilots", 0),
    )


def _types() -> list[ContentType]:
    return list(ContentType.objects.get_for_models(*MODELS.values()).values())
