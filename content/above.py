"""What a chamber has above it: the newest text of a release, and the text as it was when something was written."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from content.errors import PatchMalformed, ReleaseUnknown
from content.inheritance import Block, Patch, PatchUnreadable, merge
from content.library.models import Release, ReleaseVersion
from content.library.queries import newest_with_patches, version_of
from tenants.context import current_chamber

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class TextAbove:
    """A release with what a Land changed in it: what this chamber would read if it followed."""

    newest: ReleaseVersion
    patches: tuple[ReleaseVersion, ...] = ()

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
        return self.release.status == Release.Status.WITHDRAWN and not reads_first


def text_above(key: UUID) -> TextAbove:
    """The newest of it. Raises ReleaseUnknown for what is not above the current chamber."""
    root, patches = newest_with_patches(current_chamber(), key)
    if root is None:
        raise ReleaseUnknown
    return TextAbove(root, tuple(patches))


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


def own_words(patch: Patch) -> dict[str, Any]:
    """What a list shows of this text that is not from above: a title, a sentence, search words."""
    return {block["id"]: block["value"] for block in patch.own_blocks if block["type"] in {"line", "words"}}
