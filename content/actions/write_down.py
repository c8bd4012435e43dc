"""What readers see now becomes the newest entry in the history of a text, though nobody sent a form."""

from collections.abc import Collection
from typing import Any

from content.above import TextAbove, blocks_at, readable_patch
from content.adapting import merged_text, put_blocks
from content.conversion import to_blocks
from content.inheritance import Patch, block_id, diff, merge
from content.kinds import model_of
from content.models import Adaptation, Releasable


def write_down(above: TextAbove, before: Patch, decided: Collection[str], user: Any) -> None:
    """
    A draft that somebody has begun stays the one on top, with the decided places in it: published later, it must not
    bring back what was decided away.
    """
    shadow = model_of(above.release.kind)._default_manager.filter(release_key=above.release.pk).first()
    if shadow is None:
        return
    draft = shadow.get_latest_revision_as_object() if shadow.has_unpublished_changes else None
    put_blocks(shadow, above.body, merged_text(above).plain())
    shadow.base_version, shadow.base_layers = above.newest.version, above.base_layers
    shadow.live = Adaptation.objects.filter(release_key=above.release.pk).exists()
    shadow.save()
    revision = shadow.save_revision(user=user, clean=False)
    type(shadow)._default_manager.filter(pk=shadow.pk).update(
        live_revision=revision if shadow.live else None, has_unpublished_changes=False
    )
    if draft is not None:
        _carry_on(draft, above, before, decided)


def _carry_on(draft: Releasable, above: TextAbove, before: Patch, decided: Collection[str]) -> None:
    base = above.blocks
    if draft.base_version:
        base = blocks_at(above.release.pk, draft.base_version, draft.base_layers)
    stored = Adaptation.objects.filter(release_key=above.release.pk).first()
    now = {block_id(one): one for one in readable_patch(stored.patch if stored else None, str(draft)).operations}
    earlier = {block_id(one): one for one in before.operations}
    meant = diff(base, to_blocks(draft), before)
    kept = []
    for one in meant.operations:
        id_ = block_id(one)
        if id_ not in decided or one != earlier.get(id_):
            kept.append(one)  # the draft says something of its own here
        elif id_ in now:
            kept.append(now[id_])
    author = draft.latest_revision.user if draft.latest_revision else None
    put_blocks(draft, above.body, merge(base, Patch(meant.order, tuple(kept))).plain())
    draft.save_revision(user=author, clean=False)
