"""What a push service may be strict about, and this one is."""

import json
import re
import time
from collections.abc import Mapping

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from push.device_service.devices import decode

BODY_LIMIT = 4096
DAY = 24 * 60 * 60
CREDENTIALS = re.compile(r"vapid (?=.*\bt=(?P<token>[\w.-]+))(?=.*\bk=(?P<key>[\w-]+))", re.ASCII | re.IGNORECASE)
CONTACT = re.compile(r"(mailto:[^@\s<>]+@[^@\s<>.]+(\.[^@\s<>.]+)+|https://[^/\s]+\.[^\s]+)")
TOPIC = re.compile(r"[A-Za-z0-9_-]{1,32}", re.ASCII)


class Rejected(Exception):
    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status, self.reason = status, reason


def check_headers(headers: Mapping[str, str]) -> None:
    if headers.get("Content-Encoding") != "aes128gcm":
        raise Rejected(400, "Content-Encoding is not aes128gcm")
    if not re.fullmatch(r"\d{1,10}", headers.get("TTL", ""), re.ASCII):
        raise Rejected(400, "TTL is missing or not a number of seconds")
    if "Topic" in headers and not TOPIC.fullmatch(headers["Topic"]):
        raise Rejected(400, "Topic is not up to 32 characters of base64url")
    if headers.get("Urgency", "normal") not in ("very-low", "low", "normal", "high"):
        raise Rejected(400, "Urgency is none of very-low, low, normal, high")


def check_sender(authorization: str, origin: str, only_key: str = "") -> None:
    """RFC 8292: who sends, signed with their key, for this push service, for at most a day."""
    if not authorization:
        raise Rejected(401, "no VAPID credentials")
    found = CREDENTIALS.fullmatch(authorization) or CREDENTIALS.match(authorization)
    if not found:
        raise Rejected(401, "credentials are not of the form: vapid t=..., k=...")
    if only_key and found["key"] != only_key:
        raise Rejected(403, "the device takes messages from another sender's key")
    claims = _verified(found["token"], found["key"])
    if claims.get("aud") != origin:
        raise Rejected(403, f"aud is {claims.get('aud')!r}, not {origin!r}")
    expires, now = claims.get("exp"), time.time()
    if not isinstance(expires, int) or not now < expires <= now + DAY:
        raise Rejected(403, "exp is past or more than 24 hours ahead")
    if not CONTACT.fullmatch(str(claims.get("sub", ""))):
        raise Rejected(403, "sub is neither a mail nor an https address")


def _verified(token: str, key: str) -> dict[str, object]:
    try:
        public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), decode(key))
    except ValueError as error:
        raise Rejected(403, "k is not a point on P-256") from error
    try:
        signed, _, signature = token.rpartition(".")
        head, claims = (json.loads(decode(part)) for part in signed.split("."))
        raw = decode(signature)
    except ValueError as error:
        raise Rejected(403, "t is not a signed token") from error
    if not isinstance(head, dict) or not isinstance(claims, dict) or head.get("alg") != "ES256" or len(raw) != 64:
        raise Rejected(403, "t is not signed with ES256")
    try:
        numbers = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
        public.verify(numbers, signed.encode(), ec.ECDSA(hashes.SHA256()))
    except InvalidSignature as error:
        raise Rejected(403, "the signature does not fit k") from error
    return claims
