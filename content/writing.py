"""Which row of the writing side a release comes from, and back."""

from content.actions.send_down import patch_key
from content.kinds import model_of
from content.library.models import Release
from content.models import Releasable
from tenants.context import current_chamber


def release_of(source: Releasable) -> Release | None:
    """
    What the current layer has published of it: by its key, or by its address where it goes on under the key of one
    that was withdrawn before it. Of a text from above, what a Land has changed in it.
    """
    layer = current_chamber().key
    ours = Release.objects.filter(layer=layer, kind=source.kind)
    if source.release_key:
        return ours.filter(pk=patch_key(layer, source.release_key)).first()
    own = ours.filter(of=None)
    return own.filter(pk=source.key).first() or own.filter(slug=source.slug).first()


def source_of(release: Release) -> Releasable | None:
    """What a text is written with in the current layer; one that was deleted there leaves its releases behind."""
    rows = model_of(release.kind)._default_manager
    if release.of:
        return rows.filter(release_key=release.of).first()
    own = rows.filter(release_key=None)
    return own.filter(key=release.pk).first() or own.filter(slug=release.slug).first()
