"""What a few chambers read first goes to all, or is taken back."""

from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from content.errors import SlugTaken
from content.library.actions.own import own_release
from content.library.models import Release, ReleaseVersion


@transaction.atomic
def end_pilot(key: UUID, *, for_all: bool) -> Release:
    """Of a release without a pilot nothing changes. Raises NotLayerOwner, ReleaseUnknown, SlugTaken."""
    release = own_release(key)
    if release.pilot_version is None:
        return release
    version = release.versions.get(version=release.pilot_version)
    if for_all:
        # For everybody else it is new now, and the time to look at it begins.
        version.published_at = timezone.now()
        version.save(update_fields=["published_at"])
        read_by_all(release, version)
        # What a Land changes in a text has no address of its own.
        save_address(release, release.slug if release.of else version.body["slug"], version.body.get("laender", []))
    else:
        take_back(release)
        release.save()
    return release


@transaction.atomic
def hold_pilot(key: UUID) -> Release:
    """It goes on until somebody decides: on its day it could not go to all. Raises NotLayerOwner, ReleaseUnknown."""
    release = own_release(key)
    release.pilot_until = None
    release.save(update_fields=["pilot_until"])
    return release


def read_by_all(release: Release, version: ReleaseVersion) -> None:
    """Fill in, without saving."""
    now = timezone.now()
    release.version, release.status = version.version, Release.Status.LIVE
    release.published_at, release.withdrawn_at = now, None
    _forget_pilot(release)
    if version.substantial or release.substantial_at is None:
        release.substantial_at = now


def take_back(release: Release) -> None:
    """The chambers that read it first read what all others do. Fill in, without saving."""
    if release.pilot_version is None:
        return
    now = timezone.now()
    release.versions.filter(version=release.pilot_version).update(taken_back_at=now)
    if release.version == 0:
        # Nobody else ever read it: withdrawn, so that a chamber that put words of its own into it keeps them.
        release.version, release.status, release.withdrawn_at = release.pilot_version, Release.Status.WITHDRAWN, now
    _forget_pilot(release)


def save_address(release: Release, slug: str, laender: list[str]) -> None:
    """Save with a new address. Raises SlugTaken."""
    release.slug, release.laender = slug, laender
    try:
        with transaction.atomic():
            release.save()
    except IntegrityError as error:
        raise SlugTaken(slug) from error


def _forget_pilot(release: Release) -> None:
    release.pilot_version, release.pilots, release.pilot_until = None, [], None
