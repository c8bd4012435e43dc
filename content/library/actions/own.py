"""Whose release it is: a layer changes nothing but its own."""

from uuid import UUID

from content.errors import NotLayerOwner, ReleaseUnknown
from content.library.models import Release
from tenants.context import current_chamber


def own_layer() -> UUID:
    chamber = current_chamber()
    if not chamber.is_layer:
        raise NotLayerOwner
    return chamber.key


def own_release(key: UUID) -> Release:
    """The row, locked. Raises NotLayerOwner, ReleaseUnknown."""
    release = Release.objects.select_for_update().filter(pk=key).first()
    if release is None:
        raise ReleaseUnknown
    if release.layer != own_layer():
        raise NotLayerOwner
    return release
