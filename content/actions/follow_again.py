"""Let go of what the chamber changed: from now on readers see the text from above."""

from typing import Any
from uuid import UUID

from django.db import transaction
from wagtail.log_actions import log

from content.above import text_above
from content.actions.changed import texts_changed
from content.actions.send_down import send_down
from content.inheritance import Patch
from content.kinds import model_of
from content.library.actions import forget_adoption
from content.models import Adaptation
from content.signals import entry_published
from tenants.context import current_chamber


@transaction.atomic
def follow_again(release_key: UUID, user: Any = None) -> None:
    """The chamber's words stay in the history of its draft. A hidden text is shown again. Raises ReleaseUnknown."""
    above = text_above(release_key)
    adaptation = Adaptation.objects.select_for_update().filter(release_key=release_key).first()
    if adaptation is None:
        return
    log(adaptation, "content.follow_again", user=user, title=above.newest.title)
    adaptation.delete()
    forget_adoption(release_key)
    release = above.release
    shadows = model_of(release.kind).objects.filter(release_key=release_key)
    shadows.update(live=False, has_unpublished_changes=False, live_revision=None)
    send_down(above, Patch())
    texts_changed()
    entry_published.send(
        Adaptation, chamber=current_chamber(), kind=release.kind, slug=release.slug, key=release_key, state="follow"
    )
