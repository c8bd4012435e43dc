"""Rows whose worker died between claim and answer go back into the queue."""

from datetime import timedelta

from django.utils import timezone

from push.models import Delivery

# Longer than a chunk can take: 100 messages, 50 at a time, 10 seconds each at most.
STUCK_AFTER = timedelta(minutes=5)


def release_stuck() -> int:
    """The device may get such a message twice, but shows it once: a repeat carries the same tag."""
    stuck = Delivery.objects.filter(state=Delivery.State.CLAIMED, claimed_at__lt=timezone.now() - STUCK_AFTER)
    return stuck.update(state=Delivery.State.PENDING, claim=None, claimed_at=None)
