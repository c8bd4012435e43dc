"""How the shared library is read."""

from uuid import UUID

from django.db.models import F, Q

from content.library.models import Release, ReleaseVersion
from content.library.versions import is_live_for, read_by
from tenants.models import Chamber
from tenants.queries import layer_keys


def version_of(key: UUID, version: int) -> ReleaseVersion | None:
    return ReleaseVersion.objects.filter(release=key, version=version).first()


def newest_anywhere(key: UUID) -> ReleaseVersion | None:
    """Whoever wrote it, read by this chamber or not."""
    return ReleaseVersion.objects.select_related("release").filter(release=key, version=F("release__version")).first()


def is_published_above(chamber: Chamber, kind: str, slug: str) -> bool:
    above = Release.objects.filter(layer__in=layer_keys(chamber), kind=kind, slug=slug, of=None)
    return above.filter(Q(status=Release.Status.LIVE) | Q(pilot_version__isnull=False)).exists()


def newest_with_patches(chamber: Chamber, key: UUID) -> tuple[ReleaseVersion | None, list[ReleaseVersion]]:
    """A release above the chamber, and what the layers between have changed in it (their live patches)."""
    found = ReleaseVersion.objects.select_related("release").filter(
        Q(release=key) | Q(Q(release__of=key) & is_live_for(chamber)),
        release__layer__in=layer_keys(chamber),
        version=read_by(chamber),
    )
    rows = list(found)
    root = next((row for row in rows if row.release_id == key), None)
    return root, [row for row in rows if row.release_id != key]
