"""Which subscriptions we take: known push services only, and keys that really are keys."""

import base64
import binascii
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric import ec

from tenants.outbound import OutboundRefused, read_target

HOSTS = frozenset({"fcm.googleapis.com", "updates.push.services.mozilla.com"})
HOST_SUFFIXES = (".push.apple.com", ".notify.windows.com")


@dataclass(frozen=True)
class BadKey(Exception):
    field: str


def check_endpoint(endpoint: str, extra_origin: str = "") -> None:
    """Raises OutboundRefused with the reason."""
    target = read_target(endpoint, extra_origin)
    if not (target.is_extra or target.host in HOSTS or target.host.endswith(HOST_SUFFIXES)):
        raise OutboundRefused("does not belong to a push service we know")


def check_keys(p256dh: str, auth: str) -> None:
    """Raises BadKey. A point off the curve would only be noticed on sending, or worse, help somebody guess."""
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _decoded(p256dh, 65, "p256dh"))
    except ValueError as error:
        raise BadKey("p256dh") from error
    _decoded(auth, 16, "auth")


def _decoded(text: str, length: int, field: str) -> bytes:
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (ValueError, binascii.Error) as error:
        raise BadKey(field) from error
    if len(raw) != length:
        raise BadKey(field)
    return raw
