"""All answers of a review go online at once."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from wagtail.log_actions import log

from content.above import text_above
from content.actions.answers import Answers
from content.actions.changed import texts_changed
from content.actions.decide import decisions_on
from content.actions.store_adaptation import keep_patch
from content.actions.undo import undo_of
from content.actions.write_down import write_down
from content.errors import NothingDecided, ReleaseWithdrawn
from content.inheritance import Block, Patch, keep_beside, keep_ours, take_above, write_both
from content.kinds import model_of
from content.models import Adaptation, Decision
from content.reviews import Review, review_of
from content.signals import entry_published
from tenants.context import current_chamber


@transaction.atomic
def publish_decisions(release_key: UUID, user: Any = None) -> int:
    """
    Returns how many were published. What the text above has changed once more since it was answered stays open, as
    what was skipped does. Raises ReleaseUnknown, ReleaseWithdrawn, NothingDecided.
    """
    above = text_above(release_key)
    stored = Adaptation.objects.select_for_update().filter(release_key=release_key).first()
    if above.is_withdrawn:
        raise ReleaseWithdrawn(above.newest.title)
    review = review_of(above, stored)
    holds, _outdated = decisions_on(above, review)
    if stored is None or not holds:
        raise NothingDecided(above.newest.title)
    undo = undo_of(stored, above.release.kind)
    patch, law = review.patch, {place.id for place in review.asked if place.why == "law"}
    for id_, decision in holds.items():
        patch = _applied(patch, above.blocks, decision, is_law=id_ in law)
    state = keep_patch(above, patch, stored, user, above.newest.version, above.base_layers, _news(review, holds))
    write_down(above, review.patch, holds.keys(), user)
    release = above.release
    subject = model_of(release.kind)._default_manager.filter(release_key=release_key).first() or stored
    log(subject, "content.review", user=user, title=above.newest.title, data=undo.after(release_key))
    texts_changed()
    entry_published.send(
        Adaptation, chamber=current_chamber(), kind=release.kind, slug=release.slug, key=release_key, state=state
    )
    return len(holds)


def _news(review: Review, holds: Mapping[str, Decision]) -> Answers:
    """For the chambers of a Land that decides: what was substantial above is so for them."""
    reasons = [change.reason for place in review.places if place.id in holds for change in place.changes]
    return Answers(substantial=bool(reasons), reason=next((reason for reason in reversed(reasons) if reason), ""))


def _applied(patch: Patch, above: list[Block], decision: Decision, *, is_law: bool) -> Patch:
    id_ = decision.block_id
    if decision.choice == Decision.Choice.ABOVE:
        return take_above(patch, id_)
    if decision.choice == Decision.Choice.BOTH and decision.value:
        return write_both(patch, above, id_, decision.value)
    return keep_beside(patch, above, id_) if is_law else keep_ours(patch, above, id_)
