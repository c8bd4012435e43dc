"""Whether a translation still says what the German text says."""

import datetime

from content.library.models import ReleaseVersion
from content.models import LocalRelease
from content.shelf import Item


def outdated_since(german: Item, of_version: int) -> datetime.datetime | None:
    """When the German text first changed in substance after the version that was translated. None: it has not."""
    if german.version <= of_version:
        return None
    if german.layer is None:
        changed = LocalRelease.objects.filter(pk=german.key, substantial_version__gt=of_version)
        return changed.values_list("substantial_at", flat=True).first()
    later = ReleaseVersion.objects.filter(
        release=german.key, version__gt=of_version, version__lte=german.version, substantial=True
    )
    return later.order_by("version").values_list("published_at", flat=True).first()
