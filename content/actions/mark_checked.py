"""Somebody has looked through an own text today and found nothing to change."""

import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate
from wagtail.log_actions import log

from content.actions.publish_entry import release
from content.checking import look_again
from content.kinds import model_of
from content.models import Releasable


@transaction.atomic
def mark_checked(kind: str, slug: str, user: Any = None) -> None:
    """
    Readers see the new date and nothing else: a draft that waits is not published along, but gets the date too. Small
    for whoever follows, so nobody below is asked. Does nothing to what is not an own text with readers.
    """
    own = model_of(kind)._default_manager.select_for_update()
    source = own.filter(slug=slug, release_key=None, live=True).first()
    if source is None:
        return
    today = localdate()
    _set(source, today)
    source.change_substantial, source.pilots = False, []
    source.save()
    _set_in_draft(source, today)
    log(source, "content.checked", user=user)
    release(source, user)


def _set(source: Any, today: datetime.date) -> None:
    source.checked_on = today
    source.check_by = max(source.check_by or today, look_again(today))


def _set_in_draft(source: Releasable, today: datetime.date) -> None:
    revision: Any = source.latest_revision
    if revision is None:
        return
    dates = {"checked_on": today.isoformat(), "check_by": source.check_by.isoformat()}
    revision.content = {**revision.content, **dates}
    revision.save(update_fields=["content"])
