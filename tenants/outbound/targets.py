"""Reading an address that somebody else wrote, before anything is connected."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from tenants.outbound.errors import OutboundRefused

PORT = 443
MAX_LENGTH = 2000
LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?", re.ASCII)
# Printable ASCII without what parsers disagree about: blanks, quotes, backslash, angle and curly brackets.
PLAIN = re.compile(r"[!#-;=?-\[\]_a-z~%]+", re.ASCII)
# Names that never leave a house, whatever the local resolver makes of them (RFC 6761, 6762, 8375, 9476 and habit).
INSIDE_SUFFIXES = frozenset(
    [
        "localhost",
        "local",
        "localdomain",
        "internal",
        "intranet",
        "private",
        "corp",
        "home",
        "lan",
        "arpa",
        "onion",
        "alt",
        "test",
        "example",
        "invalid",
    ]
)


@dataclass(frozen=True)
class Target:
    """An address we are willing to try. What it resolves to is checked again on connecting."""

    url: str
    origin: str
    host: str
    is_extra: bool  # the one origin a demo or test adds; may be loopback and http


def read_target(url: str, extra_origin: str = "") -> Target:
    """Take an address apart, or raise OutboundRefused with the reason."""
    if len(url) > MAX_LENGTH:
        raise OutboundRefused(f"longer than {MAX_LENGTH} characters")
    if not PLAIN.fullmatch(url):
        raise OutboundRefused("holds characters that do not belong in an address")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise OutboundRefused("is not an address") from error
    if "@" in parts.netloc:
        raise OutboundRefused("carries a user name")
    if extra_origin and f"{parts.scheme}://{parts.netloc}" == extra_origin:
        return Target(url, extra_origin, host, is_extra=True)
    if parts.scheme != "https":
        raise OutboundRefused("does not start with https://")
    if port not in (None, PORT) or parts.netloc.endswith(":"):
        raise OutboundRefused("names a port of its own")
    _check_host(host)
    return Target(url, f"https://{host}", host, is_extra=False)


def _check_host(host: str) -> None:
    if len(host) > 253 or not all(LABEL.fullmatch(label) for label in host.split(".")):
        raise OutboundRefused("has no proper host name")
    labels = host.split(".")
    if len(labels) < 2 or labels[-1] in INSIDE_SUFFIXES:
        raise OutboundRefused("leads inside")
    # 127.1, 0x7f.1 and 2130706433 are addresses to some resolvers: a top level never starts with a digit.
    if labels[-1][0].isdigit():
        raise OutboundRefused("names a number instead of a host")
