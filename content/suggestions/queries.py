"""What was handed up: by this chamber, and to it."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from content.errors import ReleaseUnknown
from content.library.models import Suggestion
from tenants.context import current_chamber
from tenants.models import Chamber

OPEN = Suggestion.Status.OPEN
NEWS = timedelta(days=14)


def handed_up() -> QuerySet[Suggestion]:
    """This chamber's own, the newest first."""
    return Suggestion.objects.filter(chamber=current_chamber().key).defer("body").order_by("-created_at")


def handed_in() -> QuerySet[Suggestion]:
    """What came to this layer: what waits, the oldest first, then what was answered. Taken back is not shown."""
    mine = Suggestion.objects.filter(layer=current_chamber().key).exclude(status=Suggestion.Status.TAKEN_BACK)
    return mine.defer("body").order_by("created_at")


def waiting() -> int:
    """How many wait for an answer of this layer."""
    chamber = current_chamber()
    return handed_in().filter(status=OPEN).count() if chamber.is_layer else 0


def lately_answered() -> QuerySet[Suggestion]:
    answered = (Suggestion.Status.ACCEPTED, Suggestion.Status.DECLINED)
    return handed_up().filter(status__in=answered, decided_at__gt=timezone.now() - NEWS)


def suggestion_to_us(key: UUID) -> Suggestion:
    """Raises ReleaseUnknown for anybody else's."""
    chamber = current_chamber()
    found = Suggestion.objects.filter(pk=key, layer=chamber.key).first() if chamber.is_layer else None
    if found is None or found.status == Suggestion.Status.TAKEN_BACK:
        raise ReleaseUnknown
    return found


def newest_about(kind: str, *, release: UUID | None, slug: str) -> Suggestion | None:
    """This chamber's last one about a text, own or adapted."""
    about = Q(release=release) if release else Q(slug=slug)
    return handed_up().filter(about, kind=kind).exclude(status=Suggestion.Status.TAKEN_BACK).first()


def by_text() -> dict[tuple[str, str], Suggestion]:
    """The newest one of each text, by kind and address: one query for a whole list."""
    shown = handed_up().exclude(status=Suggestion.Status.TAKEN_BACK)
    return {(one.kind, one.slug): one for one in reversed(shown)}


def names_of(keys: Iterable[UUID]) -> dict[UUID, str]:
    return dict(Chamber.objects.filter(key__in=set(keys)).values_list("key", "name"))
