"""A layer's draft waits for a second pair of eyes, with the answers it will be published by."""

import datetime
from typing import Any

from django.db import transaction
from wagtail.models import Revision, WorkflowState

from content.actions.answers import Answers
from content.actions.publish_answered import save_answers
from content.models import Releasable


@transaction.atomic
def ask_for_approval(
    model: type[Releasable],
    pk: Any,
    seen: int,
    answers: Answers,
    user: Any = None,
    *,
    go_live_at: datetime.datetime | None = None,
) -> Revision | None:
    """As `publish_answered`; whoever approves publishes it."""
    if model._default_manager.get(pk=pk).workflow_in_progress:
        return None
    revision = save_answers(model, pk, seen, answers, user, go_live_at=go_live_at)
    if revision is None:
        return None
    source = model._default_manager.get(pk=pk)
    state = source.current_workflow_state
    if state and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(user)
    elif state is None and (workflow := source.get_workflow()):
        workflow.start(source, user)
    return revision
