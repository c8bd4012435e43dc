"""How the shared library is read."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import F, QuerySet

from content.library.models import Release, ReleaseVersion
from tenants.models import Chamber


def newest(layers: Iterable[Chamber]) -> QuerySet[ReleaseVersion]:
    """The newest version of everything these layers have published, withdrawn ones too."""
    keys = [layer.key for layer in layers]
    return ReleaseVersion.objects.filter(release__layer__in=keys, version=F("release__version"))


def newest_of(key: UUID) -> ReleaseVersion | None:
    return ReleaseVersion.objects.select_related("release").filter(release=key, version=F("release__version")).first()


def version_of(key: UUID, version: int) -> ReleaseVersion | None:
    return ReleaseVersion.objects.filter(release=key, version=version).first()


def is_published(layers: Iterable[Chamber], kind: str, slug: str) -> bool:
    keys = [layer.key for layer in layers]
    return Release.objects.filter(layer__in=keys, kind=kind, slug=slug, of=None, status=Release.Status.LIVE).exists()
