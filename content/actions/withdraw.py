"""Readers no longer see an own text."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from content.actions.changed import texts_changed
from content.actions.follow_again import follow_again
from content.errors import ReleaseUnknown
from content.library.actions import forget_adoption, withdraw_release
from content.models import LocalRelease, Releasable
from content.signals import entry_withdrawn
from content.writing import release_of
from tenants.context import current_chamber


@transaction.atomic
def withdraw(source: Releasable, user: Any = None) -> None:
    """
    After unpublishing or deleting. A layer's text is withdrawn for everybody who follows (who changed it keeps their
    words); of a shadow only the changes go.
    """
    chamber = current_chamber()
    if source.release_key:
        try:
            follow_again(source.release_key, user)
        except ReleaseUnknown:
            return
        return
    if chamber.is_layer:
        named = release_of(source)
        if named is None:
            return
        key = withdraw_release(named.pk).pk
    else:
        local = LocalRelease.objects.select_for_update().filter(kind=source.kind, slug=source.slug).first()
        if local is None or local.status == LocalRelease.Status.WITHDRAWN:
            return
        local.status, local.withdrawn_at = LocalRelease.Status.WITHDRAWN, timezone.now()
        local.save(update_fields=["status", "withdrawn_at"])
        forget_adoption(local.pk)
        key = local.pk
    texts_changed()
    entry_withdrawn.send(type(source), chamber=chamber, kind=source.kind, slug=source.slug, key=key)
