"""A device asks for news, or says again what it asked for."""

from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from push.errors import SubscriptionRefused
from push.models import Subscription, endpoint_hash
from push.sending.endpoints import BadKey, check_endpoint, check_keys
from push.topics import known_slugs
from tenants.outbound import OutboundRefused


@dataclass(frozen=True)
class Wish:
    """What a browser sent, not yet believed."""

    endpoint: str
    p256dh: str
    auth: str
    topics: tuple[str, ...]


def subscribe(wish: Wish) -> Subscription:
    """Idempotent: the same endpoint is one device, however often it asks. Raises SubscriptionRefused."""
    _check(wish)
    now = timezone.now()
    row = Subscription(
        endpoint_hash=endpoint_hash(wish.endpoint),
        endpoint=wish.endpoint,
        p256dh=wish.p256dh.rstrip("="),
        auth=wish.auth.rstrip("="),
        topics=sorted(set(wish.topics)),
        seen_at=now,
        created_at=now,
    )
    # One statement, so that two tabs saying the same at once make one row.
    Subscription.objects.bulk_create(
        [row],
        update_conflicts=True,
        unique_fields=["endpoint_hash"],
        update_fields=["endpoint", "p256dh", "auth", "topics", "seen_at"],
    )
    return row


def _check(wish: Wish) -> None:
    try:
        check_endpoint(wish.endpoint, settings.PUSH_EXTRA_ORIGIN)
    except OutboundRefused as error:
        raise SubscriptionRefused(
            "endpoint", _("We do not send to this device's push service. Please try another browser.")
        ) from error
    try:
        check_keys(wish.p256dh, wish.auth)
    except BadKey as error:
        raise SubscriptionRefused(
            error.field, _("This device's keys cannot be used. Please switch messages off and on again.")
        ) from error
    if not wish.topics:
        raise SubscriptionRefused("topics", _("Please choose at least one topic."))
    if unknown := set(wish.topics) - known_slugs():
        raise SubscriptionRefused(
            "topics", _("There is no topic “%(slug)s”. Please reload the page.") % {"slug": min(unknown)[:60]}
        )
