"""The outbox: one row for each device a message goes to."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from push.models.campaign import Campaign
from push.models.subscription import Subscription


class Delivery(models.Model):
    """
    pending -> claimed -> sent | gone | failed, or back to pending for another try. A worker owns a row while its claim
    is on it; a claim that is not answered for in time is taken away by the sweeper (actions/release_stuck.py).
    """

    class State(models.TextChoices):
        PENDING = "pending", _("waiting")
        CLAIMED = "claimed", _("on its way")
        SENT = "sent", _("delivered")
        GONE = "gone", _("device has unsubscribed")
        FAILED = "failed", _("not delivered")

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="deliveries")
    subscription = models.ForeignKey(Subscription, on_delete=models.SET_NULL, null=True, related_name="deliveries")
    endpoint_hash = models.CharField(max_length=64)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PENDING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(default=timezone.now)
    claim = models.UUIDField(null=True)
    claimed_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    status_code = models.PositiveSmallIntegerField(null=True)
    reason = models.CharField(max_length=250, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "endpoint_hash"], name="one_delivery_a_device"),
        ]
        indexes = [
            models.Index(fields=["state", "next_attempt_at"], name="delivery_due"),
            models.Index(fields=["claim"], name="delivery_claim"),
        ]

    def __str__(self) -> str:
        return f"{self.campaign_id} -> {self.endpoint_hash[:12]}: {self.state}"
