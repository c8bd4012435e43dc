"""What push stores, all of it in the chamber's own schema: its key, its devices, its messages, its outbox."""

from push.models.campaign import Campaign
from push.models.delivery import Delivery
from push.models.subscription import Subscription, endpoint_hash
from push.models.vapid_key import VapidKey

__all__ = ["Campaign", "Delivery", "Subscription", "VapidKey", "endpoint_hash"]
