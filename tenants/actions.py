"""How chambers change."""

from django.db.models import F

from tenants.context import current_chamber
from tenants.models import Chamber


def touch_content() -> None:
    """
    Say that what the current chamber's readers can see has changed. Call it in the transaction of the change: cached
    pages, API answers and, for a layer, every chamber below hang on the revision.
    """
    chamber = current_chamber()
    if chamber.pk is not None:  # the template schema belongs to nobody
        Chamber.objects.filter(pk=chamber.pk).update(revision=F("revision") + 1)
