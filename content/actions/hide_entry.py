"""Readers of this chamber do not see a text from above; links to it lead to its category."""

from typing import Any
from uuid import UUID

from django.db import transaction
from wagtail.log_actions import log

from content.above import readable_patch, text_above
from content.actions.adoption import tell_of_adaptation
from content.actions.changed import texts_changed
from content.actions.send_down import send_down
from content.actions.store_adaptation import state_of
from content.errors import BindingBlock, ReasonMissing
from content.facts.errors import NumberOnlyFollowed
from content.library.actions import forget_adoption
from content.models import Adaptation
from content.shelf_rows import FACT
from content.signals import entry_published, entry_withdrawn
from tenants.context import current_chamber


@transaction.atomic
def hide_entry(release_key: UUID, reason: str, user: Any = None) -> Adaptation:
    """
    What the chamber changed in it stays stored. Raises ReasonMissing, BindingBlock, ReleaseUnknown,
    NumberOnlyFollowed.
    """
    if not reason.strip():
        raise ReasonMissing
    above = text_above(release_key)
    if above.release.kind == FACT:
        raise NumberOnlyFollowed
    if above.is_binding or any(block.get("binding") for block in above.blocks):
        raise BindingBlock(above.newest.title)
    adaptation, _made = Adaptation.objects.update_or_create(
        release_key=release_key,
        defaults={"state": Adaptation.State.HIDE, "reason": reason.strip()[:240], "updated_by": user},
    )
    tell_of_adaptation(adaptation, above.release)
    send_down(above, readable_patch(adaptation.patch, above.newest.title), hidden_because=adaptation.reason)
    log(adaptation, "content.hide", user=user, title=above.newest.title, data={"reason": adaptation.reason})
    texts_changed()
    release = above.release
    entry_withdrawn.send(Adaptation, chamber=current_chamber(), kind=release.kind, slug=release.slug, key=release_key)
    return adaptation


@transaction.atomic
def show_again(release_key: UUID, user: Any = None) -> str:
    """
    As it was before it was hidden: followed, or with the chamber's own words. What a Land hides a chamber can show all
    the same: that is a decision of its own, and stored. Returns the state.
    """
    above = text_above(release_key)
    adaptation = Adaptation.objects.select_for_update().filter(release_key=release_key).first()
    if adaptation is None and above.is_hidden:
        adaptation = Adaptation.objects.create(release_key=release_key, state=Adaptation.State.HIDE)
    if adaptation is None or adaptation.state != Adaptation.State.HIDE:
        return adaptation.state if adaptation else Adaptation.State.FOLLOW
    patch = readable_patch(adaptation.patch, above.newest.title)
    state = state_of(patch)
    log(adaptation, "content.show_again", user=user, title=above.newest.title)
    if patch or above.is_hidden:
        adaptation.state, adaptation.reason, adaptation.updated_by = state, "", user
        adaptation.save()
        tell_of_adaptation(adaptation, above.release)
    else:
        adaptation.delete()
        forget_adoption(release_key)
    send_down(above, patch)
    texts_changed()
    release = above.release
    entry_published.send(
        Adaptation, chamber=current_chamber(), kind=release.kind, slug=release.slug, key=release_key, state=state
    )
    return state
