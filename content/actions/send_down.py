"""What a Land changes in a national text goes down to its chambers: as a patch, so that they follow both."""

from uuid import UUID, uuid5

from content.above import TextAbove, own_words
from content.conversion import plain_text
from content.inheritance import Patch, merge
from content.library.actions import Publication, publish_release, withdraw_release
from content.library.models import Release
from tenants.context import current_chamber


def patch_key(layer: UUID, release: UUID) -> UUID:
    """Always the same for a layer and a release: a Land has one patch for a text."""
    return uuid5(layer, str(release))


def send_down(above: TextAbove, patch: Patch, *, hidden: bool = False) -> None:
    """Does nothing in an ordinary chamber: its changes are nobody else's business."""
    chamber = current_chamber()
    if not chamber.is_layer:
        return
    release = above.release
    key = patch_key(chamber.key, release.pk)
    if patch or hidden:
        body = {
            "format": 1,
            "kind": release.kind,
            "slug": release.slug,
            "patch": patch.to_json(),
            "hidden": hidden,
        }
        read = merge(above.blocks, patch).plain()
        publish_release(
            key,
            Publication(
                kind=release.kind,
                slug=release.slug,
                body=body,
                title=own_words(patch).get("title", above.newest.title),
                card={"hidden": hidden, "words": own_words(patch)},
                search_text=plain_text(read),
                of=release.pk,
            ),
        )
    elif Release.objects.filter(pk=key).exists():
        withdraw_release(key)
