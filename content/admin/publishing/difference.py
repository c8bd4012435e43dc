"""What a layer's draft says differently from what its chambers read now."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from content.above import readable_patch, text_above
from content.comparison import draw, marked, outline
from content.conversion import plain_text, to_blocks, to_body
from content.conversion.rich_text import plain
from content.inheritance import Block, merge
from content.library.models import Release, ReleaseVersion
from content.library.queries import version_of
from content.library.versions import changed_ids
from content.models import Releasable
from content.writing import release_of

#: Around the text: of no interest to a reader, or said elsewhere on the screen.
SILENT = {"format", "kind", "blocks"}
HEADING = re.compile(r"<h[2-4]>(.*?)</h[2-4]>", re.DOTALL)
SHOWN = 48


@dataclass(frozen=True)
class ChangedBlock:
    id: str
    name: str
    html: SafeString
    becomes_law: bool


class Difference:
    """`draft` against what all chambers below read; `version` None: nobody reads it yet, or not any more."""

    def __init__(self, draft: Releasable) -> None:
        self.draft = draft
        self.release: Release | None = release_of(draft)
        live = self.release and self.release.status == Release.Status.LIVE and self.release.version
        self.version: ReleaseVersion | None = version_of(self.release.pk, self.release.version) if live else None  # type: ignore[union-attr]

    @property
    def is_first(self) -> bool:
        return self.version is None and not self.draft.is_shadow

    @cached_property
    def before(self) -> list[Block]:
        if not self.draft.is_shadow:
            blocks: list[Block] = self.version.body["blocks"] if self.version else []
            return blocks
        above = text_above(self.draft.release_key)  # type: ignore[arg-type]
        patch = readable_patch(self.version.body.get("patch"), self.draft.slug) if self.version else None
        return merge(above.blocks, patch).plain() if patch else above.blocks

    @cached_property
    def after(self) -> list[Block]:
        return to_blocks(self.draft)

    @cached_property
    def changed(self) -> list[str]:
        """Ids, as the library will note them."""
        return changed_ids({"blocks": self.before}, {"blocks": self.after})

    @cached_property
    def blocks(self) -> list[ChangedBlock]:
        before, after = ({block["id"]: block for block in blocks} for blocks in (self.before, self.after))
        order = [*after, *(id_ for id_ in before if id_ not in after)]
        return [self._changed(before.get(id_), after.get(id_)) for id_ in order if id_ in self.changed]

    def _changed(self, before: Block | None, after: Block | None) -> ChangedBlock:
        block = after or before
        assert block is not None  # noqa: S101 - it changed, so it is on one side
        law = bool(after and after.get("binding") and not (before and before.get("binding")))
        return ChangedBlock(block["id"], self.name(block), draw(marked(outline(before), outline(after))), law)

    @property
    def total(self) -> int:
        return sum(1 for block in self.after if block["value"])

    @cached_property
    def is_moved(self) -> bool:
        """Paragraphs that both have stand in another order."""
        before, after = ([block["id"] for block in blocks] for blocks in (self.before, self.after))
        return [id_ for id_ in before if id_ in after] != [id_ for id_ in after if id_ in before]

    @cached_property
    def around(self) -> list[str]:
        """Names of what else differs: category, sources, the Länder it holds for."""
        if self.draft.is_shadow or self.version is None:
            return []
        before, after = self.version.body, to_body(self.draft)
        names = [name for name in after if name not in SILENT and before.get(name, "") != after[name]]
        return [self._label(name) for name in names]

    @property
    def is_empty(self) -> bool:
        """For readers nothing is different."""
        return not (self.is_first or self.changed or self.around or self.is_moved)

    @property
    def newly_law(self) -> list[str]:
        return [block.name for block in self.blocks if block.becomes_law]

    def name(self, block: Block) -> str:
        return name_of_block(type(self.draft), block)

    def _label(self, name: str) -> str:
        return _("Address on the site") if name == "slug" else label_of(type(self.draft), name)


def name_of_block(model: type[Releasable], block: Block) -> str:
    """As an editor knows it: the name of its field, or its heading."""
    if hasattr(model, block["id"]):
        return label_of(model, block["id"])
    return heading_of(block) or _("paragraph without a heading")


def label_of(model: type[Releasable], name: str) -> str:
    try:
        return str(capfirst(model._meta.get_field(name).verbose_name))  # type: ignore[union-attr]
    except FieldDoesNotExist:
        return capfirst(name)


def heading_of(block: Block) -> str:
    """What an editor knows a paragraph by: its heading, or how it begins."""
    value: Any = block["value"]
    if isinstance(value, dict) and value.get("title"):
        return str(value["title"])
    if isinstance(value, str) and (found := HEADING.search(value)):
        return plain(found[1])
    return _shortened(plain_text([block]).split())


def _shortened(words: Sequence[str]) -> str:
    said = ""
    for word in words:
        if len(said) + len(word) > SHOWN:
            return f"{said} …"
        said = f"{said} {word}".strip()
    return said
