"""What would vanish from several texts if they followed again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from content.above import text_above
from content.admin.library.standing import Standing
from content.admin.review.losses import Loss, losses_of


@dataclass(frozen=True)
class TextLost:
    title: str
    places: list[Loss]
    is_hidden: bool  # companies see it again


def lost_words(chosen: Iterable[Standing]) -> list[TextLost]:
    return [TextLost(one.title, losses_of(text_above(one.key)), one.state == "hide") for one in chosen]
