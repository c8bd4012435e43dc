"""What would vanish from the page if a text followed again: shown before it happens, alone and for many at once."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from content.above import TextAbove, readable_patch
from content.admin.review.names import name_of
from content.comparison import draw, outline, unmarked
from content.inheritance import Drop, Insert, block_id
from content.models import Adaptation


@dataclass(frozen=True)
class Loss:
    place: str
    kind: str
    drawn: SafeString


def losses_of(above: TextAbove) -> list[Loss]:
    """Words of the chamber's own. What it only left out comes back and is no loss."""
    stored = Adaptation.objects.filter(release_key=above.release.pk).first()
    patch = readable_patch(stored.patch if stored else None, above.newest.title)
    theirs = {block["id"]: block for block in above.blocks}
    found = []
    for one in patch.operations:
        if not isinstance(one, Drop):
            kind = _("Paragraph of your own") if isinstance(one, Insert) else _("Adapted here")
            place = name_of(theirs.get(block_id(one)) or one.block)
            found.append(Loss(place, kind, draw(unmarked(outline(one.block)))))
    return found
