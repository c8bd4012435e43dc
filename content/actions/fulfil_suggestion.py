"""A draft that holds a chamber's words has been published."""

from typing import Any
from uuid import UUID

from content.actions.send_down import patch_key
from content.library.actions import note_published
from content.library.models import Release
from content.signals import suggestion_published
from tenants.context import current_chamber


def fulfil_suggestion(published: Any, key: UUID) -> None:
    """Part of publishing. What an ordinary chamber or an ordinary draft publishes fulfils nothing."""
    chamber = current_chamber()
    suggestion = getattr(published, "suggestion", None)
    if suggestion is None or not chamber.is_layer:
        return
    ours = patch_key(chamber.key, key) if published.release_key else key
    version = Release.objects.filter(pk=ours).values_list("version", flat=True).first() or 0
    for suggested_by in note_published(suggestion, key, version):
        suggestion_published.send(type(published), suggested_by=suggested_by, release=key)
    type(published)._default_manager.filter(pk=published.pk).update(suggestion=None)
