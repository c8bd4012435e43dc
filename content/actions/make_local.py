"""A text whose original is gone becomes the chamber's own, as a whole."""

import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate
from wagtail.log_actions import log

from content.above import text_above
from content.actions.publish_entry import publish_entry
from content.actions.undo import undo_of
from content.adapting import merged_text, put_blocks
from content.errors import NotWithdrawn
from content.kinds import model_of
from content.library.actions import forget_adoption
from content.models import Adaptation, Decision, Releasable

CHECK_AFTER = datetime.timedelta(days=182)


@transaction.atomic
def make_local(release_key: UUID, user: Any = None) -> Releasable:
    """The history of the chamber's words stays with it. Raises NotWithdrawn, and what publishing raises."""
    above = text_above(release_key)
    stored = Adaptation.objects.select_for_update().filter(release_key=release_key).first()
    if stored is None or not above.is_withdrawn:
        raise NotWithdrawn(above.newest.title)
    undo = undo_of(stored, above.release.kind)
    model = model_of(above.release.kind)
    own = model._default_manager.filter(release_key=release_key).first() or model(live=False)
    put_blocks(own, above.body, merged_text(above).plain())
    own.release_key, own.base_version, own.base_layers = None, None, {}
    for name, value in {"binding": False, "binding_blocks": [], "check_by": first_check()}.items():
        if hasattr(own, name):
            setattr(own, name, value)
    stored.delete()
    forget_adoption(release_key)
    Decision.objects.filter(release_key=release_key).delete()
    own.save()
    revision = publish_entry(own, user)
    local = {"pk": own.pk, "revision": revision.pk}
    log(own, "content.make_local", user=user, title=own.title, data=undo.after(release_key, local=local))
    return own


def first_check() -> datetime.date:
    """From now on nobody above looks after it."""
    return localdate() + CHECK_AFTER
