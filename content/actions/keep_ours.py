"""The text above has moved on where the chamber has words of its own, and the chamber has decided to keep them."""

from typing import Any
from uuid import UUID

from django.db import transaction
from wagtail.log_actions import log

from content.above import readable_patch, text_above
from content.actions.store_adaptation import keep_patch
from content.inheritance import keep_ours
from content.models import Adaptation
from tenants.actions import touch_content


@transaction.atomic
def keep_our_block(release_key: UUID, block_id: str, user: Any = None) -> None:
    """Nobody asks again until it changes above once more; an orphan becomes our own block. Raises ReleaseUnknown."""
    above = text_above(release_key)
    stored = Adaptation.objects.select_for_update().filter(release_key=release_key).first()
    if stored is None or stored.state == Adaptation.State.HIDE:
        return
    patch = keep_ours(readable_patch(stored.patch, above.newest.title), above.blocks, block_id)
    log(stored, "content.keep_ours", user=user, title=above.newest.title, data={"block": block_id})
    keep_patch(above, patch, stored, user, above.newest.version, above.base_layers)
    touch_content()
