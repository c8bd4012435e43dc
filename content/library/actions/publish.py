"""A layer publishes: a new version of a release, for all chambers below or first for a few."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from content.errors import NotLayerOwner, PilotsUnknown, SlugTaken
from content.library.actions.own import own_layer
from content.library.actions.pilots import read_by_all, save_address, take_back
from content.library.models import Release, ReleaseVersion
from content.library.sizes import check_size
from content.library.versions import changed_ids, latest_number
from content.words.weights import weighted
from tenants.context import current_chamber
from tenants.queries import chambers_below


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
    """
    Add a version. The same text again adds none. While it is read by a few, everybody else reads on what they read,
    under the old address. Raises NotLayerOwner, SlugTaken, PilotsUnknown, TextTooLarge.
    """
    check_size(new.body)
    release = _claim(key, new)
    pilots = _pilots(new)
    before = release.versions.filter(version=release.version).first()
    if same := _is_out_already(release, before, new, pilots):
        return same
    version = ReleaseVersion.objects.create(
        release=release,
        version=latest_number(release) + 1,
        title=new.title,
        summary=new.summary,
        body=new.body,
        card=new.card,
        search_text=new.search_text,
        search_vector=weighted(new.title, new.card.get("keywords", []), new.summary, new.search_text),
        published_at=timezone.now(),
        substantial=new.substantial,
        reason=new.reason,
        changed=changed_ids(before.body if before else None, new.body),
    )
    take_back(release)
    if not pilots:
        read_by_all(release, version)
        save_address(release, new.slug, new.laender)
        return version
    release.pilot_version, release.pilots = version.version, pilots
    release.pilot_until = version.published_at + timedelta(days=new.pilot_days)
    save_address(release, release.slug, release.laender if before else new.laender)
    return version


def _pilots(new: Publication) -> list[str]:
    """A draft may be older than what it names: who no longer reads this layer reads nothing first."""
    if not new.pilots:
        return []
    below = {str(key) for key in chambers_below(current_chamber(), new.laender).values_list("key", flat=True)}
    pilots = sorted(below.intersection(new.pilots))
    if not pilots:
        raise PilotsUnknown
    return pilots


def _is_out_already(
    release: Release, before: ReleaseVersion | None, new: Publication, pilots: list[str]
) -> ReleaseVersion | None:
    """A button pressed twice: the version that says the same to the same chambers already."""
    if release.pilot_version:
        pilot = release.versions.filter(version=release.pilot_version).first()
        return pilot if pilot and pilot.body == new.body and release.pilots == pilots else None
    is_same = before and before.body == new.body and release.status == Release.Status.LIVE
    return before if is_same else None


def _claim(key: UUID, new: Publication) -> Release:
    """
    The row, locked: of two people who publish at once the second waits here and gets the next version number.
    A withdrawn release whose address is used again goes on under its old key, so that chambers' changes find it.
    """
    layer = own_layer()
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
