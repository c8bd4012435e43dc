"""What a chamber has above it: the newest text of a release, and the text as it was when something was written."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from content.errors import PatchMalformed, ReleaseUnknown
from content.inheritance import Block, Merged, Patch, PatchUnreadable, merge
from content.library.models import Release, ReleaseVersion
from content.library.queries import newest_anywhere, newest_with_patches, version_of
from content.models import Adaptation
from tenants.context import current_chamber

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class TextAbove:
    """A release with what a Land changed in it: what this chamber would read if it followed."""

    newest: ReleaseVersion
    patches: tuple[ReleaseVersion, ...] = ()
    is_gone: bool = False  # its layer no longer stands above: suspended, or the chamber is in another Land now

    @property
    def release(self) -> Release:
        return self.newest.release

    @property
    def body(self) -> dict[str, Any]:
        body: dict[str, Any] = self.newest.body
        return body

    @property
    def blocks(self) -> list[Block]:
        return stacked(self.newest.body["blocks"], [one.body for one in self.patches])

    @property
    def base_layers(self) -> dict[str, int]:
        return {str(one.release_id): one.version for one in self.patches}

    @property
    def is_binding(self) -> bool:
        return bool(self.body.get("binding"))

    @property
    def is_withdrawn(self) -> bool:
        reads_first = self.newest.version == self.release.pilot_version
        return self.is_gone or (self.release.status == Release.Status.WITHDRAWN and not reads_first)

    @property
    def is_hidden(self) -> bool:
        """A Land hides it from its chambers."""
        return any(one.body.get("hidden") for one in self.patches)


def text_above(key: UUID) -> TextAbove:
    """
    The newest of it. Raises ReleaseUnknown for what is not above the current chamber, unless the chamber has words of
    its own in it from when it was.
    """
    root, patches = newest_with_patches(current_chamber(), key)
    if root:
        return TextAbove(root, tuple(patches))
    root = newest_anywhere(key) if Adaptation.objects.filter(release_key=key).exists() else None
    if root is None:
        raise ReleaseUnknown
    return TextAbove(root, is_gone=True)


def blocks_at(key: UUID, version: int, base_layers: Mapping[str, int]) -> list[Block]:
    """The text somebody wrote against: what was above then."""
    root = version_of(key, version)
    if root is None:
        raise ReleaseUnknown
    patches = [version_of(UUID(layer), number) for layer, number in base_layers.items()]
    return stacked(root.body["blocks"], [one.body for one in patches if one])


def stacked(blocks: list[Block], patch_bodies: Sequence[Mapping[str, Any]]) -> list[Block]:
    for body in patch_bodies:
        blocks = merge(blocks, readable_patch(body.get("patch"), body.get("slug", ""))).plain()
    return blocks


def readable_patch(stored: Any, name: str) -> Patch:
    """A stored patch; one that cannot be read changes nothing, and the operator hears of it."""
    try:
        return Patch.from_json(stored)
    except PatchUnreadable as error:
        logger.error(
            "A stored patch cannot be read; readers see the text from above", extra={"text": name, "why": str(error)}
        )
        return Patch()


def patch_problem(stored: Any, title: str) -> PatchMalformed | None:
    """The sentence for an editor whose stored patch cannot be read; None when all is well."""
    try:
        Patch.from_json(stored)
    except PatchUnreadable as error:
        return PatchMalformed(title, str(error))
    return None


def state_of_text(merged: Merged) -> str:
    """What a chamber does with a text, by what readers see: words that stand above too are no difference."""
    origins = {one.origin for one in merged.blocks}
    if merged.dropped or "adapted" in origins:
        return Adaptation.State.ADAPT
    return Adaptation.State.EXTEND if "own" in origins else Adaptation.State.FOLLOW


def own_words(patch: Patch) -> dict[str, Any]:
    """What a list shows of this text that is not from above: a title, a sentence, search words."""
    return {block["id"]: block["value"] for block in patch.own_blocks if block["type"] in {"line", "words"}}
