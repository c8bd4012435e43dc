"""How the shared library changes. The only code that writes there, and only for the layer it runs in."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from content.errors import NotLayerOwner, ReleaseUnknown, SlugTaken
from content.library.models import Release, ReleaseVersion
from content.library.versions import changed_ids, latest_number
from content.words.weights import weighted
from tenants.context import current_chamber


@dataclass(frozen=True)
class Publication:
    """One thing to publish: its name in the library, its text, and what lists and search need of it."""

    kind: str
    slug: str
    body: dict[str, Any]
    title: str
    summary: str = ""
    card: dict[str, Any] = field(default_factory=dict)
    search_text: str = ""
    laender: list[str] = field(default_factory=list)
    of: UUID | None = None
    substantial: bool = True
    reason: str = ""
    pilots: tuple[str, ...] = ()  # keys of the chambers that read it first; none: all at once
    pilot_days: int = 0


@transaction.atomic
def publish_release(key: UUID, new: Publication) -> ReleaseVersion:
    """Add a version. The same text again adds none. Raises NotLayerOwner, SlugTaken."""
    release = _claim(key, new)
    newest = release.versions.filter(version=release.version).first()
    if newest and release.status == Release.Status.LIVE and newest.body == new.body and not release.pilot_version:
        return newest
    now = timezone.now()
    version = ReleaseVersion.objects.create(
        release=release,
        version=latest_number(release) + 1,
        title=new.title,
        summary=new.summary,
        body=new.body,
        card=new.card,
        search_text=new.search_text,
        search_vector=weighted(new.title, new.card.get("keywords", []), new.summary, new.search_text),
        published_at=now,
        substantial=new.substantial,
        reason=new.reason,
        changed=changed_ids(newest.body if newest else None, new.body),
    )
    if new.pilots:
        release.pilot_version, release.pilots = version.version, list(new.pilots)
        release.pilot_until = now + timedelta(days=new.pilot_days)
    else:
        _read_by_all(release, version)
        release.slug, release.laender = new.slug, new.laender
    try:
        with transaction.atomic():
            release.save()
    except IntegrityError as error:
        raise SlugTaken(new.slug) from error
    return version


@transaction.atomic
def end_pilot(key: UUID, *, for_all: bool) -> Release:
    """What some chambers read first goes to all, or is taken back. Raises NotLayerOwner, ReleaseUnknown."""
    release = _own_release(key)
    if release.pilot_version is None:
        return release
    version = release.versions.get(version=release.pilot_version)
    if for_all:
        _read_by_all(release, version)
        release.slug, release.laender = version.body["slug"], version.body.get("laender", [])
    release.pilot_version, release.pilots, release.pilot_until = None, [], None
    release.save()
    return release


@transaction.atomic
def withdraw_release(key: UUID) -> Release:
    """Readers get it no longer; the versions stay. Raises NotLayerOwner, ReleaseUnknown."""
    release = _own_release(key)
    if release.status == Release.Status.LIVE:
        release.status, release.withdrawn_at = Release.Status.WITHDRAWN, timezone.now()
        release.save(update_fields=["status", "withdrawn_at"])
    return release


def _read_by_all(release: Release, version: ReleaseVersion) -> None:
    now = timezone.now()
    release.version, release.status = version.version, Release.Status.LIVE
    release.published_at, release.withdrawn_at = now, None
    release.pilot_version, release.pilots, release.pilot_until = None, [], None
    if version.substantial or release.substantial_at is None:
        release.substantial_at = now


def _own_release(key: UUID) -> Release:
    release = Release.objects.select_for_update().filter(pk=key).first()
    if release is None:
        raise ReleaseUnknown
    if release.layer != _own_layer():
        raise NotLayerOwner
    return release


def _own_layer() -> UUID:
    chamber = current_chamber()
    if not chamber.is_layer:
        raise NotLayerOwner
    return chamber.key


def _claim(key: UUID, new: Publication) -> Release:
    """
    The row, locked: of two people who publish at once the second waits here and gets the next version number.
    A withdrawn release whose address is used again goes on under its old key, so that chambers' changes find it.
    """
    layer = _own_layer()
    locked = Release.objects.select_for_update()
    release = locked.filter(pk=key).first()
    if release is None:
        unfinished = {"key": key, "of": new.of, "published_at": timezone.now()}
        Release.objects.get_or_create(layer=layer, kind=new.kind, slug=new.slug, defaults=unfinished)
        release = locked.get(layer=layer, kind=new.kind, slug=new.slug)
        if release.pk != key and release.status == Release.Status.LIVE:
            raise SlugTaken(new.slug)
    if release.layer != layer or release.of != new.of:
        raise NotLayerOwner
    return release
