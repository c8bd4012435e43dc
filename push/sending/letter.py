"""What is sent, and to which device. Apart from the courier: who writes letters need not load what carries them."""

from dataclasses import dataclass

from push.sending.vapid import KeyPair


@dataclass(frozen=True)
class Address:
    """One device. `number` is the caller's own name for it."""

    number: int
    endpoint: str
    p256dh: str
    auth: str


@dataclass(frozen=True)
class Letter:
    """The same for every device; a newer letter with the same topic replaces one that is still under way."""

    payload: bytes
    topic: str
    seconds_to_live: int
    keys: KeyPair
    contact: str
