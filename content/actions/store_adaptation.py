"""What a chamber said differently becomes a patch: only that is stored, the rest of the text goes on following."""

from typing import Any

from content.above import TextAbove, blocks_at, own_words, readable_patch, text_above
from content.actions.adoption import tell_of_adaptation
from content.actions.answers import NO_NEWS, Answers, answers_of
from content.actions.send_down import send_down
from content.conversion import to_blocks
from content.errors import BindingBlock, ReleaseWithdrawn
from content.facts.checks import check_known_in
from content.facts.errors import NumberOnlyFollowed
from content.inheritance import BindingViolated, Patch, block_id, check_binding, diff, merge
from content.library.actions import forget_adoption
from content.library.sizes import check_size
from content.models import Adaptation, Decision, Releasable
from content.search.index import index_adaptation, index_of
from content.shelf_rows import FACT


def store_adaptation(shadow: Releasable, user: Any = None) -> str:
    """
    Returns the state readers and editors now see. Raises BindingBlock, ReleaseWithdrawn, ReleaseUnknown,
    NumberUnknown, NumberOnlyFollowed.
    """
    assert shadow.release_key is not None  # noqa: S101 - callers ask only for shadows
    above = text_above(shadow.release_key)
    if above.release.kind == FACT:
        raise NumberOnlyFollowed
    stored = Adaptation.objects.select_for_update().filter(release_key=shadow.release_key).first()
    if above.is_withdrawn and stored is None:
        raise ReleaseWithdrawn(above.newest.title)
    patch = patch_of(shadow, above, stored)
    return keep_patch(above, patch, stored, user, shadow.base_version, shadow.base_layers, answers_of(shadow))


def patch_of(shadow: Releasable, above: TextAbove, stored: Adaptation | None) -> Patch:
    """Against the text the editor saw: what has changed above since then is not the chamber's doing."""
    version = shadow.base_version or above.newest.version
    layers = shadow.base_layers if shadow.base_version else above.base_layers
    base = blocks_at(above.release.pk, version, layers)
    before = readable_patch(stored.patch, above.newest.title) if stored else None
    patch = diff(base, to_blocks(shadow), before)
    try:
        check_binding(base, patch, whole_entry=above.is_binding)
    except BindingViolated as error:
        raise BindingBlock(above.newest.title, error.ids) from error
    check_known_in(patch.own_blocks)
    return patch


def keep_patch(
    above: TextAbove,
    patch: Patch,
    stored: Adaptation | None,
    user: Any,
    version: int | None,
    layers: dict[str, int],
    answers: Answers = NO_NEWS,
) -> str:
    """Write the patch down, and send it to the chambers below when a Land changes a national text."""
    key = above.release.pk
    check_size(patch.to_json())
    send_down(above, patch, answers=answers)
    if not patch and not above.is_hidden:  # a text the Land hides would vanish with the row
        if stored:
            stored.delete()
            forget_adoption(key)
            Decision.objects.filter(release_key=key).delete()
        return "follow"
    if not patch and stored is None:
        return "follow"
    adaptation = stored or Adaptation(release_key=key)
    base = (version, layers) if version else (above.newest.version, above.base_layers)
    untouched = _untouched(adaptation, patch)
    before_base = [adaptation.base_version, adaptation.base_layers]
    adaptation.decided = {
        id_: adaptation.decided.get(id_, before_base) if id_ in untouched else list(base)
        for id_ in map(block_id, patch.operations)
    }
    adaptation.state = state_of(patch)
    adaptation.patch = patch.to_json()
    adaptation.base_version, adaptation.base_layers = base
    adaptation.words = own_words(patch)
    adaptation.updated_by = user
    index_adaptation(adaptation, index_of(above.newest.version, above.base_layers), merge(above.blocks, patch).plain())
    adaptation.save()
    Decision.objects.filter(release_key=key).exclude(block_id__in=untouched).delete()
    tell_of_adaptation(adaptation, above.release)
    return adaptation.state


def _untouched(before: Adaptation, patch: Patch) -> set[str]:
    """Blocks nobody decided on this time: publishing a comma elsewhere is no decision."""
    earlier = {block_id(one): one for one in readable_patch(before.patch, str(before.release_key)).operations}
    return {id_ for one in patch.operations if earlier.get(id_ := block_id(one)) == one}


def state_of(patch: Patch) -> str:
    if not patch:
        return Adaptation.State.FOLLOW
    return Adaptation.State.EXTEND if patch.only_extends else Adaptation.State.ADAPT
