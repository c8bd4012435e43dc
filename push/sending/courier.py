"""Carries one message to many devices over one session. Of pywebpush only the encryption is used: its own sending
follows redirects, checks no host and signs every message anew."""

import asyncio
from collections.abc import Iterable

from pywebpush import WebPusher, WebPushException

from push.sending import vapid
from push.sending.letter import Address, Letter
from push.sending.verdicts import Outcome, Verdict, judge
from tenants.outbound import NoAnswer, OutboundRefused, read_target
from tenants.outbound.client import Outbound

IN_FLIGHT = 50


class Courier:
    """Owns the session: use one for a whole task, and call `deliver` chunk by chunk on the same event loop."""

    def __init__(self, outbound: Outbound) -> None:
        self.outbound = outbound
        self._free = asyncio.Semaphore(IN_FLIGHT)

    async def deliver(self, letter: Letter, addresses: Iterable[Address]) -> dict[int, Outcome]:
        addresses = list(addresses)
        outcomes = await asyncio.gather(*(self._deliver_one(letter, address) for address in addresses))
        return {address.number: outcome for address, outcome in zip(addresses, outcomes, strict=True)}

    async def _deliver_one(self, letter: Letter, address: Address) -> Outcome:
        async with self._free:
            try:
                headers = self._headers(letter, address.endpoint)
                body = _encrypt(letter.payload, address)
                answer = await self.outbound.post(address.endpoint, data=body, headers=headers)
            except OutboundRefused as error:
                return Outcome(Verdict.FAILED, reason=f"refused: the address {error.reason}")
            except (ValueError, WebPushException) as error:
                return Outcome(Verdict.FAILED, reason=f"key: {error}"[:200])
            except NoAnswer as error:
                return Outcome(Verdict.LATER, reason=error.reason[:200])
        return judge(answer.status, answer.headers, answer.body)

    def _headers(self, letter: Letter, endpoint: str) -> dict[str, str]:
        origin = read_target(endpoint, self.outbound.extra_origin).origin
        return {
            "Authorization": vapid.headers.authorization(letter.keys, origin, letter.contact),
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(letter.seconds_to_live),
            "Topic": letter.topic,
            "Urgency": "normal",
        }


def _encrypt(payload: bytes, address: Address) -> bytes:
    keys = {"p256dh": address.p256dh, "auth": address.auth}
    body: bytes = WebPusher({"endpoint": address.endpoint, "keys": keys}).encode(payload)["body"]
    return body
