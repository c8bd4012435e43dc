"""A device that asked for news. Personal data: it ends with the subscription, or after 180 silent days."""

import hashlib
from typing import Any

from django.db import models
from django.utils import timezone


def endpoint_hash(endpoint: str) -> str:
    """Endpoints are up to 2,000 characters long, too long for an index; and an outbox row must outlive the address."""
    return hashlib.sha256(endpoint.encode(errors="replace")).hexdigest()


class Subscription(models.Model):
    """
    Belongs to nobody we know: a browser's address and the keys to write to it. The device tells its topics anew at
    each start of the app (`seen_at`). A silent one is deleted by tasks.expire_subscriptions.
    """

    endpoint_hash = models.CharField(max_length=64, unique=True)
    endpoint = models.TextField()
    p256dh = models.CharField(max_length=100)
    auth = models.CharField(max_length=40)
    topics = models.JSONField(default=list)
    created_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now, db_index=True)
    failures = models.PositiveIntegerField(default=0)  # in a row, since the last message that was taken

    def __str__(self) -> str:
        return self.endpoint_hash[:12]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.endpoint_hash = endpoint_hash(self.endpoint)
        super().save(*args, **kwargs)
