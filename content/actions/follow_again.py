"""Let go of what the chamber changed: from now on readers see the text from above."""

from copy import copy
from typing import Any
from uuid import UUID

from django.db import transaction
from wagtail.log_actions import log

from content.above import text_above
from content.actions.changed import texts_changed
from content.actions.send_down import send_down
from content.actions.undo import undo_of
from content.inheritance import Patch
from content.kinds import model_of
from content.library.actions import forget_adoption
from content.models import Adaptation, Decision
from content.signals import entry_published, entry_withdrawn
from tenants.context import current_chamber


@transaction.atomic
def follow_again(release_key: UUID, user: Any = None) -> None:
    """
    The chamber's words stay in the history of its draft, and one click brings them back (content/actions/undo.py). A
    hidden text is shown again; one that was withdrawn above is gone. Raises ReleaseUnknown.
    """
    above = text_above(release_key)
    adaptation = Adaptation.objects.select_for_update().filter(release_key=release_key).first()
    if adaptation is None:
        return
    release = above.release
    undo = undo_of(adaptation, release.kind)
    shadows = model_of(release.kind)._default_manager.filter(release_key=release_key)
    subject = shadows.first() or copy(adaptation)
    adaptation.delete()
    forget_adoption(release_key)
    Decision.objects.filter(release_key=release_key).delete()
    shadows.update(live=False, has_unpublished_changes=False, live_revision=None)
    log(subject, "content.follow_again", user=user, title=above.newest.title, data=undo.after(release_key))
    send_down(above, Patch())
    texts_changed()
    told = {"chamber": current_chamber(), "kind": release.kind, "slug": release.slug, "key": release_key}
    if above.is_withdrawn:
        entry_withdrawn.send(Adaptation, **told)
    else:
        entry_published.send(Adaptation, **told, state="follow")
