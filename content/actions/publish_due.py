"""What an editor set a time for: drafts go live, and what some chambers read first goes to all."""

import datetime
import logging
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Revision

from content.actions.end_rollout import finish_rollout
from content.errors import ContentError
from content.library.actions import hold_pilot
from content.library.models import Release
from content.models import Releasable
from content.writing import source_of
from tenants.context import current_chamber

logger = logging.getLogger(__name__)

#: Somebody looks each minute: what is later than this was late, and the editor is told.
PUNCTUAL = datetime.timedelta(minutes=2)


def publish_due() -> None:
    """One that cannot be published stays a draft, says why in its history, and does not hold up the others."""
    due = Revision.objects.filter(approved_go_live_at__lte=timezone.now())
    for revision in due.order_by("approved_go_live_at", "pk"):
        _publish(revision)


def finish_due_rollouts() -> None:
    due = Release.objects.filter(layer=current_chamber().key, pilot_until__lte=timezone.now())
    for release in due.order_by("pilot_until"):
        try:
            finish_rollout(release.pk, planned=release.pilot_until)
        except ContentError as error:
            hold_pilot(release.pk)
            _tell(source_of(release), "content.rollout_held", release.pilot_until, why=str(error))


def is_late(planned: datetime.datetime, done: datetime.datetime) -> bool:
    return done - planned > PUNCTUAL


def _publish(found: Revision) -> None:
    source, planned = found.content_object, found.approved_go_live_at
    if not isinstance(source, Releasable):
        return  # pages are Wagtail's own business
    try:
        with transaction.atomic():
            # Another worker may be at it, or an editor has just taken the time away.
            revision = Revision.objects.select_for_update(of=("self",)).get(pk=found.pk)
            if revision.approved_go_live_at != planned or planned is None:
                return
            revision.publish(log_action="wagtail.publish.scheduled", skip_permission_checks=True)
            if is_late(planned, timezone.now()):
                _tell(source, "content.published_late", planned)
    except (ContentError, ValidationError) as error:
        why = str(error) if isinstance(error, ContentError) else " ".join(error.messages)
        Revision.objects.filter(pk=found.pk).update(approved_go_live_at=None)
        _tell(source, "content.not_published", planned, why=why)


def _tell(source: Any, action: str, planned: datetime.datetime | None, why: str = "") -> None:
    logger.warning("A planned publication did not go as planned", extra={"what": action, "why": why})
    if source is not None and planned is not None:
        done = timezone.now().isoformat()
        log(source, action, data={"planned": planned.isoformat(), "done": done, "why": why})
