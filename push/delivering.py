"""A batch of outbox rows from claim to answer: one event loop and one session for all of it."""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings

from push.actions.claim_deliveries import claim_deliveries
from push.actions.record_outcomes import Result, record_outcomes
from push.errors import PushError
from push.letters import letter_of
from push.models import Campaign, Delivery
from push.sending.courier import Courier
from push.sending.letter import Address, Letter
from push.sending.verdicts import Outcome, Verdict
from tenants.errors import SealBroken
from tenants.outbound.client import Outbound

# Claimed, sent and written down together. If a worker is killed, at most this many devices may hear something twice.
CHUNK = 100
UNSUBSCRIBED = Outcome(Verdict.GONE, reason="unsubscribed before it was sent")


@dataclass
class Delivered:
    campaigns: set[int] = field(default_factory=set)
    again: dict[int, datetime] = field(default_factory=dict)  # rows to be tried again, and from when on


def deliver(ids: Iterable[int]) -> Delivered:
    """Send what of these rows is due."""
    delivered = Delivered()
    letters: dict[int, Letter | Outcome] = {}
    # The database is only spoken to between two runs of the loop: Django refuses it inside, and rightly so.
    with asyncio.Runner() as runner:
        outbound = runner.run(_open())
        courier = Courier(outbound)
        try:
            for chunk in _chunks(ids):
                claim, deliveries = claim_deliveries(chunk)
                for delivery in deliveries:
                    if delivery.campaign_id not in letters:
                        letters[delivery.campaign_id] = _letter(delivery.campaign)
                delivered.again |= record_outcomes(claim, _send(runner, courier, deliveries, letters))
        finally:
            runner.run(outbound.close())
    delivered.campaigns = set(letters)
    return delivered


async def _open() -> Outbound:
    return Outbound(extra_origin=settings.PUSH_EXTRA_ORIGIN)


def _chunks(ids: Iterable[int]) -> Iterator[list[int]]:
    ids = list(ids)
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]


def _letter(campaign: Campaign) -> Letter | Outcome:
    """The letter, or why there is none."""
    try:
        return letter_of(campaign)
    except PushError as error:
        return Outcome(Verdict.FAILED, reason=str(error))
    except SealBroken as error:
        return Outcome(Verdict.STOP, reason=str(error))


def _send(
    runner: asyncio.Runner, courier: Courier, deliveries: list[Delivery], letters: dict[int, Letter | Outcome]
) -> list[Result]:
    results = []
    by_campaign: dict[int, list[Delivery]] = {}
    for delivery in deliveries:
        letter = letters[delivery.campaign_id]
        if isinstance(letter, Outcome):
            results.append(Result(delivery, letter))
        elif delivery.subscription is None:
            results.append(Result(delivery, UNSUBSCRIBED))
        else:
            by_campaign.setdefault(delivery.campaign_id, []).append(delivery)
    for campaign_id, rows in by_campaign.items():
        letter = letters[campaign_id]
        assert isinstance(letter, Letter)  # noqa: S101  (for the type checker: the others were sorted out above)
        outcomes = runner.run(courier.deliver(letter, [_address(row) for row in rows]))
        results += [Result(row, outcomes[row.pk]) for row in rows]
    return results


def _address(delivery: Delivery) -> Address:
    device = delivery.subscription
    assert device is not None  # noqa: S101
    return Address(delivery.pk, device.endpoint, device.p256dh, device.auth)
