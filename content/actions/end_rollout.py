"""A version that some chambers read first goes to all, or is stopped."""

import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from content.actions.changed import texts_changed
from content.library.actions import end_pilot
from content.library.models import Release
from content.models import Releasable
from content.signals import entry_published, entry_withdrawn
from content.writing import source_of
from tenants.context import current_chamber


@transaction.atomic
def finish_rollout(key: UUID, user: Any = None, *, planned: datetime.datetime | None = None) -> bool:
    """For all, now. False: nothing is running any more. Raises NotLayerOwner, ReleaseUnknown, SlugTaken."""
    return _end(key, user, for_all=True, planned=planned)


@transaction.atomic
def stop_rollout(key: UUID, user: Any = None) -> bool:
    """The test chambers read what all others do; what was tried is a draft again. As `finish_rollout`."""
    return _end(key, user, for_all=False)


def _end(key: UUID, user: Any, *, for_all: bool, planned: datetime.datetime | None = None) -> bool:
    before = Release.objects.filter(pk=key).first()
    release = end_pilot(key, for_all=for_all)
    if before is None or before.pilot_version is None:
        return False
    source = source_of(release)
    data = {
        "version": before.pilot_version,
        "before": before.version,
        "pilots": len(before.pilots),
        "planned": planned.isoformat() if planned else "",
        "done": timezone.now().isoformat(),
    }
    if source:
        log(source, "content.rollout_for_all" if for_all else "content.rollout_stopped", user=user, data=data)
        if not for_all:
            _draft_again(source, release)
    texts_changed()
    told = {"chamber": current_chamber(), "kind": release.kind, "slug": release.slug, "key": release.pk}
    if release.status == Release.Status.LIVE:
        entry_published.send(type(release), **told, state="local")
    else:
        entry_withdrawn.send(type(release), **told)
    return True


def _draft_again(source: Releasable, release: Release) -> None:
    gone = {} if release.of or release.status == Release.Status.LIVE else {"live": False, "live_revision": None}
    type(source)._default_manager.filter(pk=source.pk).update(has_unpublished_changes=True, **gone)
