"""What a chamber would hand up of one of its texts: the whole text, which words are its own, and to whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import F

from content.above import TextAbove, text_above
from content.adapting import merged_text
from content.errors import NothingToSuggest, ReleaseUnknown, SuggestionOrphaned
from content.inheritance import Block, Merged
from content.library.models import Release, ReleaseVersion
from content.models import Entry, LocalRelease
from tenants.context import current_chamber
from tenants.models import Chamber
from tenants.queries import layers_above

BASE_LAYERS = "base_layers"  # in a suggestion's body: which versions of Lands' patches it was written against


@dataclass(frozen=True)
class Proposal:
    release: UUID | None
    kind: str
    slug: str
    title: str
    body: dict[str, Any]
    changed: tuple[str, ...]
    base_version: int | None
    layers: tuple[Chamber, ...]  # who may take it, who should first

    @property
    def own_blocks(self) -> list[Block]:
        return [block for block in self.body["blocks"] if block["id"] in self.changed]

    @property
    def left_out(self) -> int:
        return len(set(self.changed) - {block["id"] for block in self.body["blocks"]})


def proposal_of(key: UUID) -> Proposal:
    """
    `key` is a text from above or one of the chamber's own. Raises NothingToSuggest, SuggestionOrphaned, ReleaseUnknown.
    """
    own = _own_body(key)
    if own is None:
        return _of_adapted(text_above(key))
    layers = tuple(layers_above(current_chamber()))
    if not layers:
        raise ReleaseUnknown
    changed = tuple(block["id"] for block in own["blocks"] if block["value"])
    return Proposal(None, own["kind"], own["slug"], title_of(own["blocks"]), own, changed, None, layers)


def _own_body(key: UUID) -> dict[str, Any] | None:
    """Of a text that is online here and came from nowhere else."""
    chamber = current_chamber()
    if chamber.is_layer:
        own = ReleaseVersion.objects.filter(
            release=key,
            version=F("release__version"),
            release__layer=chamber.key,
            release__of=None,
            release__kind=Entry.kind,
            release__status=Release.Status.LIVE,
        )
        return own.values_list("body", flat=True).first()
    local = LocalRelease.objects.filter(pk=key, status=LocalRelease.Status.LIVE, kind=Entry.kind)
    return local.values_list("body", flat=True).first()


def _of_adapted(above: TextAbove) -> Proposal:
    release = above.release
    if release.kind != Entry.kind:
        raise ReleaseUnknown
    if above.is_withdrawn:
        raise SuggestionOrphaned(above.newest.title)
    merged = merged_text(above)
    changed = own_ids(merged)
    if not changed:
        raise NothingToSuggest
    blocks = merged.plain()
    return Proposal(
        release=release.pk,
        kind=release.kind,
        slug=release.slug,
        title=title_of(blocks) or above.newest.title,
        body={**above.body, "blocks": blocks, BASE_LAYERS: above.base_layers},
        changed=changed,
        base_version=above.newest.version,
        layers=_who_wrote(above, changed),
    )


def own_ids(merged: Merged) -> tuple[str, ...]:
    return (*(one.id for one in merged.blocks if one.origin != "above"), *merged.dropped)


def _who_wrote(above: TextAbove, changed: Iterable[str]) -> tuple[Chamber, ...]:
    """Whoever wrote the text may take it; a Land comes first where it has said something in one of these places."""
    layers = {layer.key: layer for layer in layers_above(current_chamber())}
    wrote = layers[above.release.layer]
    between = [layer for key, layer in layers.items() if layer != wrote and wrote.is_top]
    lands = {
        one.release.layer
        for one in above.patches
        if {op.get("id") or op["block"]["id"] for op in one.body["patch"]["operations"]} & set(changed)
    }
    return tuple(sorted([wrote, *between], key=lambda layer: layer.key not in lands))


def title_of(blocks: Iterable[Block]) -> str:
    return next((str(block["value"]) for block in blocks if block["id"] == "title"), "")
