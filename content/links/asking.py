"""One question to each address, as a polite visitor: one at a time for a host, and nothing followed."""

import asyncio
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlsplit

from tenants.outbound import NoAnswer, OutboundRefused
from tenants.outbound.client import Outbound

SECONDS = 15.0
MAX_BYTES = 1024 * 1024
HOSTS_AT_ONCE = 8
PAUSE = 1.0  # between two questions to the same host
# What a page says in whatever packing it likes is not read; asked plainly, servers answer plainly.
HEADERS = {"Accept": "text/html,*/*", "Accept-Encoding": "identity"}
_UNSEEN = re.compile(r"<(script|style|noscript|template)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True)
class Heard:
    """`status` is 0 where nobody answered and None where we do not go."""

    status: int | None
    content_hash: str = ""


async def ask_all(addresses: Iterable[str], *, extra_origin: str = "", pause: float = PAUSE) -> dict[str, Heard]:
    by_host: dict[str, list[str]] = {}
    for address in addresses:
        by_host.setdefault(urlsplit(address).netloc, []).append(address)
    gate = asyncio.Semaphore(HOSTS_AT_ONCE)
    heard: dict[str, Heard] = {}

    async def ask_host(outbound: Outbound, mine: list[str]) -> None:
        async with gate:
            for place, address in enumerate(mine):
                if place:
                    await asyncio.sleep(pause)
                heard[address] = await ask(outbound, address)

    async with Outbound(extra_origin=extra_origin, seconds=SECONDS, max_bytes=MAX_BYTES) as outbound:
        await asyncio.gather(*(ask_host(outbound, mine) for mine in by_host.values()))
    return heard


async def ask(outbound: Outbound, address: str) -> Heard:
    try:
        answer = await outbound.get(address, headers=HEADERS)
    except OutboundRefused:
        return Heard(None)
    except NoAnswer:
        return Heard(0)
    return Heard(answer.status, hash_of(answer.body) if answer.status == 200 else "")


def hash_of(body: bytes) -> str:
    """Of the words a visitor sees: new styles and scripts are no change."""
    words = unescape(_UNSEEN.sub(" ", body.decode("utf-8", "replace")))
    return hashlib.blake2b(" ".join(words.split()).encode(), digest_size=16).hexdigest()
