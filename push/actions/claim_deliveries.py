"""A worker takes outbox rows for itself."""

import uuid
from collections.abc import Iterable

from django.db.models import F
from django.utils import timezone

from push.models import Campaign, Delivery


def claim_deliveries(ids: Iterable[int]) -> tuple[uuid.UUID, list[Delivery]]:
    """
    Of these rows the ones that are really waiting, due and not taken by another worker. They are claimed by one
    conditional update before anything is sent, so no lock is held while a push service takes its time.
    """
    claim, now = uuid.uuid4(), timezone.now()
    under_way = Campaign.objects.filter(state__in=[Campaign.State.FROZEN, Campaign.State.SENDING])
    # No lookup across tables here: Django would put all of this into a subquery, and PostgreSQL does not ask that again
    # for a row it had to wait for. Two workers at the same moment would both get it.
    Delivery.objects.filter(
        pk__in=list(ids),
        state=Delivery.State.PENDING,
        next_attempt_at__lte=now,
        campaign__in=under_way,
    ).update(state=Delivery.State.CLAIMED, claim=claim, claimed_at=now, attempts=F("attempts") + 1)
    return claim, list(Delivery.objects.filter(claim=claim).select_related("subscription"))
