"""What a Land changes in a national text goes down to its chambers: as a patch, so that they follow both."""

from dataclasses import asdict
from uuid import UUID, uuid5

from content.above import TextAbove, own_words
from content.actions.answers import UNASKED, Answers
from content.conversion import plain_text
from content.inheritance import Patch, merge
from content.library.actions import Publication, publish_release, withdraw_release
from content.library.models import Release
from tenants.context import current_chamber


def patch_key(layer: UUID, release: UUID) -> UUID:
    """Always the same for a layer and a release: a Land has one patch for a text."""
    return uuid5(layer, str(release))


def send_down(above: TextAbove, patch: Patch, *, hidden_because: str = "", answers: Answers = UNASKED) -> None:
    """Does nothing in an ordinary chamber: its changes are nobody else's business."""
    chamber = current_chamber()
    if not chamber.is_layer:
        return
    release = above.release
    key = patch_key(chamber.key, release.pk)
    hidden = bool(hidden_because)
    if patch or hidden:
        body = {
            "format": 1,
            "kind": release.kind,
            "slug": release.slug,
            "patch": patch.to_json(),
            "hidden": hidden,
            "reason": hidden_because,
        }
        read = merge(above.blocks, patch).plain()
        publish_release(
            key,
            Publication(
                kind=release.kind,
                slug=str(release.pk),  # the address stays free for a text of the Land's own
                body=body,
                title=own_words(patch).get("title", above.newest.title),
                card={"hidden": hidden, "reason": hidden_because, "words": own_words(patch)},
                search_text=plain_text(read),
                of=release.pk,
                **asdict(answers),
            ),
        )
    elif Release.objects.filter(pk=key).exists():
        withdraw_release(key)
