"""An editor's answer to one place that changed above. A draft: readers notice nothing until all is published."""

from typing import Any
from uuid import UUID

from django.db import transaction

from content.above import TextAbove, text_above
from content.errors import BindingBlock, DecisionOutdated, PlaceSettled, ReleaseWithdrawn
from content.facts.checks import check_known_in
from content.inheritance import Block, fingerprint
from content.models import Adaptation, Decision
from content.reviews import Place, Review, review_of


@transaction.atomic
def decide(
    release_key: UUID, block_id: str, choice: str, against: str, value: Block | None = None, user: Any = None
) -> Decision:
    """
    `against` is the fingerprint of the block above that was on the screen, `value` the joint block of BOTH.
    Raises ReleaseUnknown, ReleaseWithdrawn, PlaceSettled, DecisionOutdated, BindingBlock, NumberUnknown.
    """
    above = text_above(release_key)
    stored = Adaptation.objects.select_for_update().filter(release_key=release_key).first()
    if above.is_withdrawn:
        raise ReleaseWithdrawn(above.newest.title)
    place = review_of(above, stored).place(block_id)
    if place is None:
        raise PlaceSettled(above.newest.title)
    if place.why == "law" and choice == Decision.Choice.BOTH:
        raise BindingBlock(above.newest.title, (block_id,))
    if against != print_above(above, block_id):
        raise DecisionOutdated(above.newest.title)
    if value and choice == Decision.Choice.BOTH:
        check_known_in([value])
    decision, _made = Decision.objects.update_or_create(
        release_key=release_key,
        block_id=block_id,
        defaults={
            "choice": choice,
            "against": against,
            "value": value if choice == Decision.Choice.BOTH else None,
            "made_by": user,
        },
    )
    return decision


def undecide(release_key: UUID, block_id: str) -> None:
    Decision.objects.filter(release_key=release_key, block_id=block_id).delete()


def print_above(above: TextAbove, block_id: str) -> str:
    """Empty where the block is gone."""
    return next((fingerprint(block) for block in above.blocks if block["id"] == block_id), "")


def decisions_on(above: TextAbove, review: Review) -> tuple[dict[str, Decision], dict[str, Decision]]:
    """By block id: what holds, and what was answered before the text above changed there once more."""
    asked: set[str] = {place.id for place in (*review.places, *review.corrected)}
    made = Decision.objects.filter(release_key=above.release.pk, block_id__in=asked).select_related("made_by")
    holds: dict[str, Decision] = {}
    outdated: dict[str, Decision] = {}
    for one in made:
        group = holds if one.against == print_above(above, one.block_id) else outdated
        group[one.block_id] = one
    return holds, outdated


def open_places(review: Review, holds: dict[str, Decision]) -> list[Place]:
    return [place for place in review.asked if place.id not in holds]
