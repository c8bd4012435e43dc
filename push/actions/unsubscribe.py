"""A device wants no more news."""

from push.models import Subscription, endpoint_hash


def unsubscribe(endpoint: str) -> None:
    """An endpoint we do not know is answered like one we forgot: nobody learns what others subscribed to."""
    Subscription.objects.filter(endpoint_hash=endpoint_hash(endpoint)).delete()
