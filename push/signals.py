"""What push tells: sent inside the transaction of the change."""

from django.dispatch import Signal

campaign_frozen = Signal()  # argument: campaign
subscription_ended = Signal()  # argument: count
