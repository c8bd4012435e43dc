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
    Delivery.objects.filter(
        pk__in=list(ids),
        state=Delivery.State.PENDING,
        next_attempt_at__lte=now,
        campaign__state__in=[Campaign.State.FROZEN, Campaign.State.SENDING],
    ).update(state=Delivery.State.CLAIMED, claim=claim, claimed_at=now, attempts=F("attempts") + 1)
    return claim, list(Delivery.objects.filter(claim=claim).select_related("subscription"))
