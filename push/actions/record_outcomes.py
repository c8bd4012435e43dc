"""What push services answered is written down."""

import logging
import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from push.actions.finish_campaign import stop_campaign
from push.models import Delivery, Subscription
from push.sending.verdicts import Outcome, Verdict

logger = logging.getLogger(__name__)

MOST_ATTEMPTS = 8
LONGEST_PAUSE = 60 * 60


@dataclass(frozen=True)
class Result:
    delivery: Delivery
    outcome: Outcome


def pause_after(attempts: int) -> int:
    """Seconds until another try where the service names none: 1, 2, 4 ... minutes, at most an hour."""
    return min(60 << (attempts - 1), LONGEST_PAUSE)


@transaction.atomic
def record_outcomes(claim: uuid.UUID, results: Iterable[Result]) -> dict[int, datetime]:
    """
    A row that was taken away from this claim meanwhile stays as it is: somebody else answers for it now. Returns the
    rows that are to be tried again, and from when on.
    """
    results = list(results)
    now = timezone.now()
    groups: dict[tuple[tuple[str, Any], ...], list[int]] = defaultdict(list)
    for result in results:
        groups[tuple(_changes(result, now).items())].append(result.delivery.pk)
    for changes, ids in groups.items():
        Delivery.objects.filter(pk__in=ids, claim=claim).update(claim=None, **dict(changes))
    _remember_devices(results)
    _stop_where_refused(results)
    return {pk: when for changes, ids in groups.items() if (when := dict(changes).get("next_attempt_at")) for pk in ids}


def _changes(result: Result, now: datetime) -> dict[str, Any]:
    outcome, attempts = result.outcome, result.delivery.attempts
    said = {"status_code": outcome.status, "reason": outcome.reason[:250]}
    if outcome.verdict == Verdict.LATER and attempts < MOST_ATTEMPTS:
        wait = timedelta(seconds=outcome.wait or pause_after(attempts))
        return {"state": Delivery.State.PENDING, "next_attempt_at": now + wait, **said}
    ends = {Verdict.SENT: Delivery.State.SENT, Verdict.GONE: Delivery.State.GONE}
    return {"state": ends.get(outcome.verdict, Delivery.State.FAILED), "finished_at": now, **said}


def _remember_devices(results: list[Result]) -> None:
    devices: dict[Verdict, list[str]] = defaultdict(list)
    for result in results:
        devices[result.outcome.verdict].append(result.delivery.endpoint_hash)
    if gone := devices[Verdict.GONE]:
        Subscription.objects.filter(endpoint_hash__in=gone).delete()
    if taken := devices[Verdict.SENT]:
        Subscription.objects.filter(endpoint_hash__in=taken, failures__gt=0).update(failures=0)
    if failed := devices[Verdict.FAILED] + devices[Verdict.STOP]:
        Subscription.objects.filter(endpoint_hash__in=failed).update(failures=F("failures") + 1)


def _stop_where_refused(results: list[Result]) -> None:
    """
    One device may be bound to a key we no longer have: only its row fails. Where every device that is tried for the
    first time refuses us and none took the message before, the fault is ours, and going on would make it worse.
    """
    answers: dict[int, list[Outcome]] = defaultdict(list)
    for result in results:
        if result.outcome.verdict == Verdict.STOP:
            logger.warning("A push service does not accept us for delivery %s.", result.delivery.pk)
        if result.delivery.attempts == 1:
            answers[result.delivery.campaign_id].append(result.outcome)
    for campaign_id, outcomes in answers.items():
        if {outcome.verdict for outcome in outcomes} == {Verdict.STOP} and not _was_taken(campaign_id):
            trouble = f"{outcomes[-1].status}: {outcomes[-1].reason}"
            logger.error("A push service does not accept us, message %s stopped: %s", campaign_id, trouble)
            stop_campaign(campaign_id, trouble)


def _was_taken(campaign_id: int) -> bool:
    return Delivery.objects.filter(campaign=campaign_id, state=Delivery.State.SENT).exists()
