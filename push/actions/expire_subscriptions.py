"""Devices we have not heard of for half a year are forgotten."""

from datetime import timedelta

from django.utils import timezone

from push.models import Subscription

SILENT = timedelta(days=180)


def expire_subscriptions() -> int:
    deleted, _ = Subscription.objects.filter(seen_at__lt=timezone.now() - SILENT).delete()
    return deleted
