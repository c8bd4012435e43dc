"""A chamber's own text becomes a release in its own schema."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from content.actions.adoption import tell_of_local
from content.errors import SlugTaken
from content.library.actions import Publication
from content.library.sizes import check_size
from content.models import LocalRelease
from content.words.weights import weighted


@transaction.atomic
def publish_local(key: UUID, new: Publication) -> LocalRelease:
    """The same text again changes nothing. Raises SlugTaken, TextTooLarge."""
    check_size(new.body)
    locked = LocalRelease.objects.select_for_update()
    local = locked.filter(pk=key).first() or locked.filter(kind=new.kind, slug=new.slug).first()
    if local is None:
        local = LocalRelease(key=key)
    elif local.pk != key and local.status == LocalRelease.Status.LIVE:
        raise SlugTaken(new.slug)
    elif local.status == LocalRelease.Status.LIVE and local.body == new.body:
        return local
    for name in ("kind", "slug", "body", "title", "summary", "card", "search_text", "laender"):
        setattr(local, name, getattr(new, name))
    local.search_vector = weighted(new.title, new.card.get("keywords", []), new.summary, new.search_text)
    local.status, local.version = LocalRelease.Status.LIVE, local.version + 1
    local.published_at, local.withdrawn_at = timezone.now(), None
    if new.substantial or local.substantial_at is None:
        local.substantial_at, local.substantial_version = local.published_at, local.version
    local.save()
    tell_of_local(local)
    return local
