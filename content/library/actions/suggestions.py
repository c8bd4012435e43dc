"""What chambers hand up: a chamber writes and takes back its own, the layer it went to answers it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from content.errors import NotAbove, SuggestionAnswered
from content.library.actions.own import own_layer
from content.library.models import Suggestion
from content.library.sizes import check_size
from tenants.context import current_chamber
from tenants.queries import layers_above

OPEN = Suggestion.Status.OPEN


@dataclass(frozen=True)
class Offer:
    """A chamber's whole text, in the shape of a release body, and which blocks of it are its own."""

    layer: UUID
    release: UUID | None
    kind: str
    slug: str
    title: str
    body: dict[str, Any]
    changed: tuple[str, ...]
    base_version: int | None
    note: str = ""


def hand_up(new: Offer) -> Suggestion:
    """While one about this text is open, this one takes its place. Raises NotAbove, TextTooLarge."""
    chamber = current_chamber()
    if new.layer not in {layer.key for layer in layers_above(chamber)}:
        raise NotAbove
    check_size(new.body)
    suggestion, _made = Suggestion.objects.update_or_create(
        chamber=chamber.key,
        layer=new.layer,
        kind=new.kind,
        slug=new.slug,
        status=OPEN,
        defaults={
            "release": new.release,
            "title": new.title,
            "note": new.note,
            "body": new.body,
            "changed": list(new.changed),
            "base_version": new.base_version,
        },
    )
    return suggestion


def take_back(key: UUID) -> None:
    """Raises SuggestionAnswered when the layer was quicker, or it is not this chamber's."""
    _answer(Suggestion.objects.filter(pk=key, chamber=current_chamber().key), Suggestion.Status.TAKEN_BACK)


def accept(key: UUID, release: UUID) -> None:
    """`release` is what its words are in now. Raises NotLayerOwner, SuggestionAnswered."""
    mine = Suggestion.objects.filter(pk=key, layer=own_layer())
    _answer(mine, Suggestion.Status.ACCEPTED, release=release)


def decline(key: UUID, reason: str) -> None:
    """Raises NotLayerOwner, SuggestionAnswered."""
    _answer(Suggestion.objects.filter(pk=key, layer=own_layer()), Suggestion.Status.DECLINED, reason=reason)


@transaction.atomic
def note_published(suggestion: UUID, release: UUID, version: int) -> list[UUID]:
    """This one, and what else was accepted into the same text, is out. Returns the chambers whose words they were."""
    accepted = Suggestion.objects.filter(
        Q(pk=suggestion) | Q(release=release),
        layer=own_layer(),
        status=Suggestion.Status.ACCEPTED,
        accepted_version=None,
    )
    chambers = list(accepted.values_list("chamber", flat=True))
    accepted.update(accepted_version=version, release=release)
    return chambers


def _answer(mine: Any, status: str, **fields: Any) -> None:
    """One answer each: of two people who press at once the second is told."""
    if not mine.filter(status=OPEN).update(status=status, decided_at=timezone.now(), **fields):
        raise SuggestionAnswered
