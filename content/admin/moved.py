"""Where the text above has moved on under a chamber's own words, said in the form until somebody decides."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from content.above import TextAbove
from content.adapting import merged_text
from content.conversion import plain_text
from content.inheritance import Block
from content.models import Releasable

SHOWN = 400


@dataclass(frozen=True)
class Moved:
    theirs: str
    ours: str
    keep_url: str
    anchor: str


def moved_places(instance: Releasable, above: TextAbove) -> list[Moved]:
    merged = merged_text(above)
    ours = {one.id: one.block for one in merged.blocks}
    theirs = {block["id"]: block for block in above.blocks}
    orphaned = [] if above.is_withdrawn else merged.orphaned
    return [
        Moved(
            theirs=said(theirs.get(id_)),
            ours=said(ours.get(id_)),
            keep_url=reverse("wissen:keep", args=[above.release.pk, id_]),
            anchor=f"panel-child-text-child-{id_}-section" if hasattr(instance, id_) else f"block-{id_}-section",
        )
        for id_ in [*merged.behind, *orphaned]
    ]


def said(block: Block | None) -> str:
    """The words of a block; empty where it was left out or is gone."""
    if block is None:
        return ""
    if block["type"] == "line":
        return str(block["value"])
    if block["type"] == "words":
        return ", ".join(block["value"])
    return plain_text([block])[:SHOWN]
