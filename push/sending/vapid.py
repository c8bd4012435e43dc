"""Who a message is from: key pairs and the signed header that push services ask for (RFC 8292)."""

import base64
import threading
import time
from dataclasses import dataclass, field

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from py_vapid import Vapid02

LIFETIME = 12 * 60 * 60  # services accept up to 24 hours
REFRESH_BEFORE = 60 * 60
KEPT_HEADERS = 5_000


@dataclass(frozen=True)
class KeyPair:
    """`private` is the secret number, `public` the point a browser subscribes with; both base64url without padding."""

    private: str = field(repr=False)
    public: str

    @classmethod
    def create(cls) -> "KeyPair":
        key = ec.generate_private_key(ec.SECP256R1())
        number = key.private_numbers().private_value.to_bytes(32, "big")
        point = key.public_key().public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
        return cls(private=_base64(number), public=_base64(point))


def _base64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


class VapidHeaders:
    """One signed header per key and push service, used until an hour before it ends. Signing each message costs more
    than encrypting it. The public key in the cache's key is the chamber's own, so no chamber sees another's header."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._headers: dict[tuple[str, str, str], tuple[float, str]] = {}

    def authorization(self, keys: KeyPair, origin: str, contact: str) -> str:
        """`contact` is a mailto: or https: address at which the service reaches us; Apple refuses invented ones."""
        now = time.time()
        name = (keys.public, origin, contact)
        with self._lock:
            expires, header = self._headers.get(name, (0.0, ""))
            if expires - REFRESH_BEFORE < now:
                if len(self._headers) >= KEPT_HEADERS:
                    self._headers.clear()
                expires = now + LIFETIME
                header = _sign(keys, origin, contact, int(expires))
                self._headers[name] = (expires, header)
        return header


def _sign(keys: KeyPair, origin: str, contact: str, expires: int) -> str:
    claims = {"aud": origin, "exp": expires, "sub": contact}
    signed: str = Vapid02.from_string(keys.private).sign(claims)["Authorization"]
    return signed


headers = VapidHeaders()
