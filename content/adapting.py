"""A text from above in the editor's form: the newest text with the chamber's words in it, nothing saved yet."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from content.above import TextAbove, patch_problem, readable_patch, text_above
from content.conversion import fill, to_blocks
from content.errors import ReleaseWithdrawn
from content.inheritance import Block, Merged, merge, same
from content.kinds import model_of
from content.models import Adaptation, Releasable


def instance_for_adapting(release_key: UUID) -> Releasable:
    """
    The chamber's shadow of this release. An unpublished draft is opened as it was left; else the form shows what
    readers see, and what is published is compared with the newest text. An unsaved object when there was none.
    Raises ReleaseUnknown, ReleaseWithdrawn.
    """
    above = text_above(release_key)
    shadow = model_of(above.release.kind)._default_manager.filter(release_key=release_key).first()
    if shadow and shadow.has_unpublished_changes:
        draft: Releasable = shadow.get_latest_revision_as_object()
        return draft
    adaptation = Adaptation.objects.filter(release_key=release_key).first()
    if shadow and adaptation and patch_problem(adaptation.patch, above.newest.title):
        return shadow  # its words as they were published: publishing them again mends the patch
    if above.is_withdrawn and adaptation is None:
        raise ReleaseWithdrawn(above.newest.title)
    target = shadow or model_of(above.release.kind)(release_key=release_key, live=False)
    put_blocks(target, above.body, merged_text(above).plain())
    target.base_version, target.base_layers = above.newest.version, above.base_layers
    return target


def put_blocks(target: Releasable, body: Mapping[str, Any], blocks: Iterable[Block]) -> None:
    """Fill the form's object; blocks that say what they said before keep their own images and documents."""
    local_files = _local_values(target)
    fill(target, body, blocks)
    _put_back(target, local_files)


def merged_text(above: TextAbove) -> Merged:
    adaptation = Adaptation.objects.filter(release_key=above.release.pk).first()
    return merge(above.blocks, readable_patch(adaptation.patch if adaptation else None, above.newest.title))


def _local_values(shadow: Releasable) -> dict[str, tuple[Any, Any]]:
    """Blocks the chamber wrote itself, as it wrote them: with the images and documents of its own."""
    if shadow.pk is None or not hasattr(shadow, "body"):
        return {}
    stored = {one["id"]: one for one in shadow.body.get_prep_value()}
    return {block["id"]: (block, stored[block["id"]]) for block in to_blocks(shadow) if block["id"] in stored}


def _put_back(target: Any, local: dict[str, tuple[Any, Any]]) -> None:
    if not local:
        return
    released = {block["id"]: block for block in to_blocks(target)}
    stored = [
        local[one["id"]][1] if one["id"] in local and same(local[one["id"]][0], released[one["id"]]) else one
        for one in target.body.get_prep_value()
    ]
    target.body = target._meta.get_field("body").stream_block.to_python(stored)
