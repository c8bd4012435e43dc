"""The guard at the socket. A name can resolve to something else a second later, so the check that counts is here."""

import socket
from typing import Any

import aiohttp
from aiohttp.abc import AbstractResolver

from tenants.outbound.addresses import is_public


class NotPublic(OSError):
    """Raised instead of opening a socket; aiohttp tries the next address and reports this one if none is left."""


def guarded_socket(address_info: tuple[Any, ...]) -> socket.socket:
    """aiohttp asks for one socket per address it is about to connect to."""
    family, kind, protocol, _, address = address_info
    if not is_public(str(address[0])):
        # The same words for every address: only then does aiohttp hand this error on when all of them were refused.
        raise NotPublic("does not lead to a public address")
    return socket.socket(family=family, type=kind, proto=protocol)


def public_connector(in_flight: int, resolver: AbstractResolver | None) -> aiohttp.TCPConnector:
    return aiohttp.TCPConnector(
        limit=in_flight, resolver=resolver or aiohttp.ThreadedResolver(), socket_factory=guarded_socket
    )


def extra_connector(in_flight: int) -> aiohttp.TCPConnector:
    """For the one extra origin of a demo or test. Apart, so that no public name can ride on its permission."""
    return aiohttp.TCPConnector(limit=in_flight, resolver=aiohttp.ThreadedResolver())
