"""A chamber's own words in a text from above, given as the whole text; the patch is worked out on publishing."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction

from content.actions.publish_entry import publish_entry
from content.adapting import instance_for_adapting
from content.conversion import fill
from content.inheritance import Block
from content.models import Releasable


@transaction.atomic
def adapt_entry(release_key: UUID, blocks: Sequence[Block], user: Any = None) -> Releasable:
    """Publish `blocks` as this chamber's version. Raises BindingBlock, ReleaseUnknown, ReleaseWithdrawn."""
    shadow = instance_for_adapting(release_key)
    fill(shadow, {"slug": shadow.slug}, blocks)
    publish_entry(shadow, user)
    return shadow
