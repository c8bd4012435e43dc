"""Secrets at rest, bound to their chamber, and salts that carry the chamber's own secret."""

import base64
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from tenants.context import current_chamber
from tenants.errors import SealBroken
from tenants.models import Chamber

NONCE_BYTES = 12


def seal(chamber: Chamber, text: str) -> str:
    """AES-GCM with the chamber's key as associated data: what South sealed does not open for North."""
    nonce = os.urandom(NONCE_BYTES)
    sealed = AESGCM(settings.SECRETS_KEYS[0]).encrypt(nonce, text.encode(), chamber.key.bytes)
    return base64.b64encode(nonce + sealed).decode()


def unseal(chamber: Chamber, token: str) -> str:
    """Tries every configured key, so that keys can be rotated; raises SealBroken."""
    try:
        raw = base64.b64decode(token, validate=True)
    except ValueError:
        raise SealBroken("This is not a sealed secret.") from None
    for key in settings.SECRETS_KEYS:
        try:
            return AESGCM(key).decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], chamber.key.bytes).decode()
        except (InvalidTag, ValueError):
            continue
    raise SealBroken("The secret does not belong to this chamber, or its key is gone.")


def chamber_salt(purpose: str) -> str:
    """A salt for django.core.signing and the like: a token of another chamber never verifies here."""
    return f"{purpose}.{current_chamber().secret}"
