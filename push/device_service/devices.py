"""Virtual devices and what they were shown."""

import base64
import json
import os
import secrets
import uuid
from collections import deque
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import http_ece
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

KEPT_MESSAGES = 50
KEPT_LOG = 20_000


def encode(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


@dataclass
class Behaviour:
    """How a device fails when a test tells it to."""

    status: int
    retry_after: str | None
    times: int


@dataclass
class Device:
    id: str
    token: str
    name: str
    private: str  # the secret number of the key pair, as the browser would keep it
    auth: str
    key: str = ""  # the only sender's public key it takes messages from; empty: anybody's
    gone: bool = False
    last: int = 0
    messages: list[dict[str, Any]] = field(default_factory=list)

    @classmethod
    def create(cls, name: str = "", key: str = "") -> "Device":
        number = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
        return cls(
            id=str(uuid.uuid4()),
            token=secrets.token_urlsafe(24),
            name=name,
            private=encode(number.to_bytes(32, "big")),
            auth=encode(os.urandom(16)),
            key=key,
        )

    @property
    def private_key(self) -> ec.EllipticCurvePrivateKey:
        return ec.derive_private_key(int.from_bytes(decode(self.private), "big"), ec.SECP256R1())

    @property
    def p256dh(self) -> str:
        point = serialization.PublicFormat.UncompressedPoint
        return encode(self.private_key.public_key().public_bytes(serialization.Encoding.X962, point))

    def open(self, body: bytes) -> bytes:
        opened: bytes = http_ece.decrypt(body, private_key=self.private_key, auth_secret=decode(self.auth))
        return opened

    def show(self, message: dict[str, Any]) -> None:
        self.last += 1
        self.messages.append({"n": self.last, **message})
        del self.messages[:-KEPT_MESSAGES]


class Shelf:
    """All devices, found by id or by the token in their endpoint; kept in a file if one is named."""

    def __init__(self, state: Path | None = None) -> None:
        self.state = state
        self.devices: dict[str, Device] = {}
        self.tokens: dict[str, Device] = {}
        self.behaviours: dict[str, Behaviour] = {}
        self.log: deque[dict[str, Any]] = deque(maxlen=KEPT_LOG)
        self.logged = 0
        self.changed = False
        if state and state.exists():
            for row in json.loads(state.read_text()):
                self.add(Device(**row))

    def add(self, device: Device) -> None:
        self.devices[device.id] = self.tokens[device.token] = device
        self.changed = True

    def note(self, entry: dict[str, Any]) -> None:
        self.logged += 1
        self.log.append({"n": self.logged, **entry})

    def keep(self) -> None:
        """Write down what changed, whole or not at all, so that a subscription in a chamber survives a restart here."""
        if not (self.state and self.changed):
            return
        self.changed = False
        fresh = self.state.with_suffix(".new")
        fresh.touch(mode=0o600)
        fresh.write_text(json.dumps([asdict(device) for device in self.devices.values()]))
        fresh.replace(self.state)
