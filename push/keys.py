"""The chamber's own key pair for push services: made on first need, the private half sealed."""

from django.conf import settings

from push.models import VapidKey
from push.sending.vapid import KeyPair
from tenants.context import current_chamber
from tenants.secrets import seal, unseal


def public_key() -> str:
    """What a browser of this chamber's readers subscribes with."""
    return _row().public


def key_pair() -> KeyPair:
    """Raises tenants.errors.SealBroken where the row came from another chamber."""
    row = _row()
    return KeyPair(private=unseal(current_chamber(), row.sealed_private), public=row.public)


def _row() -> VapidKey:
    row = VapidKey.objects.filter(pk=VapidKey.THE_ONE).first()
    if row is None:
        fresh = KeyPair.create()
        # Two first readers at once: both make a pair, the primary key decides whose stays.
        row, _ = VapidKey.objects.get_or_create(
            pk=VapidKey.THE_ONE,
            defaults={"public": fresh.public, "sealed_private": seal(current_chamber(), fresh.private)},
        )
    return row


def contact() -> str:
    """Where a push service can complain. Apple refuses what is neither https nor a proper mail address."""
    host = current_chamber().host
    return f"https://{host}" if settings.PUBLIC_SCHEME == "https" else f"mailto:webpush@{host}"
