"""What would vanish from several texts if they followed again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from content.above import text_above
from content.adapting import merged_text
from content.admin.library.standing import Standing
from content.admin.moved import said


@dataclass(frozen=True)
class LostPlace:
    place: str
    text: str


@dataclass(frozen=True)
class TextLost:
    title: str
    places: list[LostPlace]
    is_hidden: bool  # companies see it again


def lost_words(chosen: Iterable[Standing]) -> list[TextLost]:
    places = {"adapted": _("Adapted here"), "own": _("Paragraph of your own")}
    return [
        TextLost(
            title=one.title,
            places=[
                LostPlace(places[block.origin], said(block.block))
                for block in merged_text(text_above(one.key)).blocks
                if block.origin in places
            ],
            is_hidden=one.state == "hide",
        )
        for one in chosen
    ]
