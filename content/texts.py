"""The whole text of one thing on the shelf, merged: one query. Readers get `text_for_readers`."""

from dataclasses import dataclass, replace
from typing import Any

from django.db.models import OuterRef, Subquery

from content.above import readable_patch, stacked, state_of_text
from content.facts import resolve_blocks, resolve_value
from content.inheritance import Merged, Patch, merge
from content.library.models import ReleaseVersion
from content.library.versions import read_by
from content.models import Adaptation, LocalRelease
from content.shelf import Item
from tenants.context import current_chamber


@dataclass(frozen=True)
class Text:
    item: Item
    body: dict[str, Any]
    merged: Merged

    @property
    def state(self) -> str:
        if self.item.state not in {"extend", "adapt"}:
            return self.item.state
        return "behind" if self.merged.behind else state_of_text(self.merged)


def text_for_readers(item: Item) -> Text | None:
    """The same with the values of the day in place of the names of numbers."""
    text = text_of(item)
    if text is None:
        return None
    own = item.is_own
    around = resolve_value({name: value for name, value in text.body.items() if name != "blocks"}, own=own)
    return replace(text, body=around, merged=text.merged._replace(blocks=resolve_blocks(text.merged.blocks, own=own)))


def text_of(item: Item) -> Text | None:
    """As it is stored. None when it was withdrawn between the look at the shelf and now."""
    if item.layer is None:
        body = LocalRelease.objects.filter(pk=item.key).values_list("body", flat=True).first()
        return Text(item, body, merge(body["blocks"], Patch())) if body else None
    names = [item.key, *(patch.key for patch in item.patches)]
    patch = Adaptation.objects.filter(release_key=OuterRef("release_id")).values("patch")
    found = ReleaseVersion.objects.filter(release__in=names, version=read_by(current_chamber()))
    rows = {row[0]: row[1:] for row in found.values_list("release_id", "body", Subquery(patch))}
    if item.key not in rows:
        return None
    body, stored = rows[item.key]
    between = [rows[patch.key][0] for patch in item.patches if patch.key in rows]
    return merged_text(item, body, between, stored)


def merged_text(item: Item, body: dict[str, Any], between: list[dict[str, Any]], stored: Any) -> Text:
    blocks = stacked(body["blocks"], between)
    return Text(item, body, merge(blocks, readable_patch(stored, item.slug)))
