"""What a layer accepts becomes a draft of its own text. Published by nobody but its editors."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import count
from typing import Any

from content.adapting import instance_for_adapting, put_blocks
from content.conversion import to_blocks, to_body
from content.inheritance import Block, merge
from content.kinds import model_of
from content.library.models import Release, Suggestion
from content.models import Releasable
from content.suggestions.files import with_own_files
from content.suggestions.places import patch_of
from tenants.context import current_chamber
from tenants.models import Chamber

# Filled by every text, so that a part of a new one is a whole text.
ALWAYS = {"title", "summary", "figures", "checklist", "keywords"}
# What a chamber may not decide for all.
LAYERS_OWN = {"binding": False, "laender": [], "related": []}


@dataclass(frozen=True)
class Draft:
    source: Releasable
    lost_files: int


def draft_of(suggestion: Suggestion, ids: Collection[str]) -> Draft:
    """An unsaved state of the layer's text with the suggested words of these places in it."""
    chamber = Chamber.objects.filter(key=suggestion.chamber).first()
    source = _source(suggestion)
    if source is None:
        return _new(suggestion, ids, chamber)
    patch = patch_of(suggestion, list(ids))
    before = to_blocks(source)
    law = {block["id"] for block in before if block.get("binding")}
    merged: list[Block] = [
        {**block, "binding": True} if block["id"] in law else block for block in merge(before, patch).plain()
    ]
    suggested, lost = with_own_files([block for block in merged if block["id"] in ids], chamber)
    brought = {block["id"]: block for block in suggested}
    blocks = [brought.get(block["id"], block) for block in merged if block["id"] not in ids or block["id"] in brought]
    put_blocks(source, to_body(source, []), blocks)
    return Draft(_credited(source, suggestion, chamber), lost)


def _source(suggestion: Suggestion) -> Releasable | None:
    """The layer's own row with what its editors have begun to write; a Land's shadow; None for a new text."""
    release = Release.objects.filter(pk=suggestion.release).first() if suggestion.release else None
    if release is None:
        return None
    if release.layer != current_chamber().key:
        return instance_for_adapting(release.pk)
    rows = model_of(release.kind)._default_manager.filter(release_key=None)
    row = rows.filter(key=release.pk).first() or rows.filter(slug=release.slug).first()
    if row is not None and row.has_unpublished_changes:
        begun: Releasable = row.get_latest_revision_as_object()
        return begun
    return row


def _new(suggestion: Suggestion, ids: Collection[str], chamber: Chamber | None) -> Draft:
    source = model_of(suggestion.kind)(live=False)
    wanted = [block for block in suggestion.body["blocks"] if block["id"] in ids or block["id"] in ALWAYS]
    blocks, lost = with_own_files(wanted, chamber)
    put_blocks(source, {**suggestion.body, **LAYERS_OWN, "slug": _free_slug(suggestion)}, blocks)
    return Draft(_credited(source, suggestion, chamber), lost)


def _free_slug(suggestion: Suggestion) -> str:
    rows = model_of(suggestion.kind)._default_manager
    tries = (suggestion.slug if number == 1 else f"{suggestion.slug[:110]}-{number}" for number in count(1))
    return next(slug for slug in tries if not rows.filter(slug=slug).exists())


def _credited(source: Any, suggestion: Suggestion, chamber: Chamber | None) -> Releasable:
    thanked = [name for name in source.credit.split(", ") if name]
    if chamber and chamber.name not in thanked:
        thanked.append(chamber.name)
    most = source._meta.get_field("credit").max_length
    source.credit = ", ".join(thanked)[:most]
    source.suggestion = suggestion.key
    credited: Releasable = source
    return credited
