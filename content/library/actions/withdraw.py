"""A release is taken from readers."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from content.library.actions.own import own_release
from content.library.actions.pilots import take_back
from content.library.models import Release


@transaction.atomic
def withdraw_release(key: UUID) -> Release:
    """Nobody reads it any longer, nor what a few read first. Versions stay. Raises NotLayerOwner, ReleaseUnknown."""
    release = own_release(key)
    if release.pilot_version:
        take_back(release)
        release.save()
    if release.status == Release.Status.LIVE:
        release.status, release.withdrawn_at = Release.Status.WITHDRAWN, timezone.now()
        release.save(update_fields=["status", "withdrawn_at"])
    return release
