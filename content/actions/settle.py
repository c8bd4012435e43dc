"""
Where the text above has come to say what a chamber says, the chamber follows again. Readers and the form see that at
once, for equal words are no difference; here it is also stored, so that the next change above arrives by itself.
"""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from content.above import readable_patch, text_above
from content.actions.changed import texts_changed
from content.actions.store_adaptation import keep_patch
from content.errors import ReleaseUnknown
from content.inheritance import diff, without_equals
from content.kinds import model_of
from content.library.actions import forget_adoption
from content.library.models import Release, Suggestion
from content.models import Adaptation, LocalRelease, Releasable
from content.suggestions.queries import handed_up


def settle_all() -> int:
    """Every text this chamber has words of its own in. Returns how many were settled."""
    changed = Adaptation.objects.filter(state__in=(Adaptation.State.ADAPT, Adaptation.State.EXTEND))
    settled = sum(settle_text(key) for key in list(changed.values_list("release_key", flat=True)))
    published = handed_up().filter(status=Suggestion.Status.ACCEPTED, accepted_version__isnull=False)
    return settled + sum(settle_own_text(one.release) for one in published if one.release)


@transaction.atomic
def settle_text(release_key: UUID) -> bool:
    """Whether a place of this text follows now that did not. A hidden text and a draft stay as they are."""
    stored = Adaptation.objects.select_for_update().filter(release_key=release_key).first()
    if stored is None or stored.state not in {Adaptation.State.ADAPT, Adaptation.State.EXTEND}:
        return False
    try:
        above = text_above(release_key)
    except ReleaseUnknown:
        return False
    patch = readable_patch(stored.patch, above.newest.title)
    settled = without_equals(patch, above.blocks)
    if settled == patch:
        return False
    log(stored, "content.settle", title=above.newest.title)
    state = keep_patch(above, settled, stored, stored.updated_by, stored.base_version, stored.base_layers)
    if state == Adaptation.State.FOLLOW:
        shadows = model_of(above.release.kind)._default_manager.filter(release_key=release_key)
        shadows.filter(has_unpublished_changes=False).update(live=False, live_revision=None)
    texts_changed()
    return True


@transaction.atomic
def settle_own_text(release_key: UUID) -> bool:
    """An own text that the layer above has taken over word for word gives way to it, under the same address."""
    local = own_text_taken_over(release_key)
    if local is None or diff(text_above(release_key).blocks, local.body["blocks"]):
        return False
    join_own_text(local, release_key)
    return True


def own_text_taken_over(release_key: UUID) -> LocalRelease | None:
    """This chamber's own text that became a text of the layer above, as long as both stand beside each other."""
    taken = handed_up().filter(release=release_key, status=Suggestion.Status.ACCEPTED, accepted_version__isnull=False)
    slugs = list(taken.values_list("kind", "slug"))
    if not slugs or not Release.objects.filter(pk=release_key, status=Release.Status.LIVE).exists():
        return None
    kind, slug = slugs[0]
    if model_of(kind)._default_manager.filter(release_key=release_key).exists():
        return None  # it has been adapted meanwhile: two texts, each with words of its own
    return LocalRelease.objects.filter(kind=kind, slug=slug, status=LocalRelease.Status.LIVE).first()


@transaction.atomic
def join_own_text(local: LocalRelease, release_key: UUID, user: Any = None) -> str:
    """
    The own text becomes this chamber's version of the one above: what says the same follows, the rest stays its own.
    Its row in the form becomes the shadow, with its history. Returns the state.
    """
    above = text_above(release_key)
    patch = diff(above.blocks, local.body["blocks"])
    local.status, local.withdrawn_at = LocalRelease.Status.WITHDRAWN, timezone.now()
    local.save(update_fields=["status", "withdrawn_at"])
    forget_adoption(local.pk)
    _become_shadow(local, release_key, live=bool(patch))
    state = keep_patch(above, patch, None, user, above.newest.version, above.base_layers)
    texts_changed()
    return state


def _become_shadow(local: LocalRelease, release_key: UUID, *, live: bool) -> None:
    rows: Any = model_of(local.kind)._default_manager.filter(release_key=None, slug=local.slug)
    row: Releasable | None = rows.first()
    if row is None:
        return
    log(row, "content.settle", title=str(row))
    rows.filter(pk=row.pk).update(release_key=release_key, live=live, has_unpublished_changes=False, live_revision=None)
