"""One click back: what an action took from the page is there again as it was, while nobody has gone on working."""

import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from content.above import TextAbove, own_words, readable_patch, text_above
from content.actions.adoption import tell_of_adaptation
from content.actions.changed import texts_changed
from content.actions.send_down import send_down
from content.actions.undo import UNDOABLE, stamp
from content.actions.withdraw import withdraw
from content.errors import UndoTooLate
from content.inheritance import merge
from content.kinds import model_of
from content.models import Adaptation, Releasable
from content.search.index import index_adaptation, index_of
from content.signals import entry_published
from tenants.context import current_chamber

DAYS = datetime.timedelta(days=30)


@transaction.atomic
def take_back(line: int, user: Any = None) -> TextAbove:
    """Raises UndoTooLate, ReleaseUnknown."""
    entry = ModelLogEntry.objects.filter(
        pk=line, action__in=UNDOABLE, timestamp__gte=timezone.now() - DAYS, data__has_key="undo"
    ).first()
    if entry is None:
        raise UndoTooLate
    undo = entry.data["undo"]
    above = text_above(UUID(undo["release"]))
    current = Adaptation.objects.select_for_update().filter(release_key=above.release.pk).first()
    if stamp(current) != undo["left"]:
        raise UndoTooLate
    if "local" in undo:
        _back_to_shadow(above, undo["local"])
    restored = _restore(above, current, undo["stored"], user)
    model = model_of(above.release.kind)
    model._default_manager.filter(release_key=above.release.pk).update(**undo["shadow"])
    subject = model._default_manager.filter(release_key=above.release.pk).first() or restored
    log(subject, "content.take_back", user=user, title=above.newest.title)
    texts_changed()
    release = above.release
    entry_published.send(
        Adaptation,
        chamber=current_chamber(),
        kind=release.kind,
        slug=release.slug,
        key=release.pk,
        state=restored.state,
    )
    return above


def _restore(above: TextAbove, current: Adaptation | None, stored: dict[str, Any], user: Any) -> Adaptation:
    adaptation = current or Adaptation(release_key=above.release.pk)
    for name, value in stored.items():
        setattr(adaptation, name, value)
    patch = readable_patch(adaptation.patch, above.newest.title)
    adaptation.words, adaptation.updated_by = own_words(patch), user
    index_adaptation(adaptation, index_of(above.newest.version, above.base_layers), merge(above.blocks, patch).plain())
    adaptation.save()
    tell_of_adaptation(adaptation, above.release)
    send_down(above, patch, hidden_because=adaptation.reason if adaptation.state == Adaptation.State.HIDE else "")
    return adaptation


def _back_to_shadow(above: TextAbove, local: dict[str, Any]) -> None:
    """An own text that was made of one from above is its shadow again."""
    model = model_of(above.release.kind)
    own: Releasable | None = model._default_manager.filter(pk=local["pk"], release_key=None).first()
    if own is None or own.live_revision_id != local["revision"] or own.has_unpublished_changes:
        raise UndoTooLate
    withdraw(own)
    model._default_manager.filter(pk=own.pk).update(release_key=above.release.pk)
