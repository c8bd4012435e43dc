"""A layer's draft is published as its editor answered: at once or later, for all or first for a few."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Revision

from content.actions.answers import Answers, write_answers
from content.errors import DraftLocked, DraftMoved, NotLayerOwner
from content.models import Releasable
from tenants.context import current_chamber


@transaction.atomic
def publish_answered(
    model: type[Releasable],
    pk: Any,
    seen: int,
    answers: Answers,
    user: Any = None,
    *,
    go_live_at: datetime.datetime | None = None,
) -> Revision | None:
    """
    `seen` is the revision that was on the screen: what somebody saved since then is not published unseen. None: it
    is out or set for its time already, the button was pressed twice. Raises DraftMoved, DraftLocked and what
    publishing raises.
    """
    revision = save_answers(model, pk, seen, answers, user, go_live_at=go_live_at)
    if revision:
        revision.publish(user=user, skip_permission_checks=True)
    return revision


@transaction.atomic
def save_answers(
    model: type[Releasable],
    pk: Any,
    seen: int,
    answers: Answers,
    user: Any = None,
    *,
    go_live_at: datetime.datetime | None = None,
) -> Revision | None:
    """The draft with its answers, for somebody else to approve or for publishing now. As `publish_answered`."""
    if not current_chamber().is_layer:
        raise NotLayerOwner
    row = model._default_manager.select_for_update(of=("self",)).get(pk=pk)
    if row.latest_revision_id != seen:
        if row.approved_schedule or not row.has_unpublished_changes:
            return None
        raise DraftMoved
    if row.approved_schedule:
        return None
    if (lock := row.get_lock()) and user and lock.for_user(user):
        raise DraftLocked
    draft: Releasable = row.latest_revision.as_object()
    if go_live_at and go_live_at <= timezone.now():
        go_live_at = None
    write_answers(draft, answers, go_live_at)
    revision: Revision = draft.save_revision(user=user)
    return revision
