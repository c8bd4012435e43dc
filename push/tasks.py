"""What happens later: sending in batches, the minute's sweep behind it, the night's cleaning."""

import logging
import math
from collections import defaultdict
from datetime import UTC, datetime, timedelta

from celery import shared_task
from django.utils import timezone

from push.actions.expire_subscriptions import expire_subscriptions as forget_silent_devices
from push.actions.finish_campaign import close_finished, start_sending
from push.actions.release_stuck import release_stuck
from push.models import Delivery
from push.queries import due

logger = logging.getLogger(__name__)

BATCH = 500
SWEPT_AT_ONCE = 20 * BATCH
# A worker keeps such a task in its memory until its time has come. What waits longer is the sweeper's: of an hour, a
# minute more is nothing.
LONGEST_COUNTDOWN = timedelta(minutes=10)


@shared_task
def dispatch_campaign(chamber_id: int, campaign_id: int) -> None:
    """Hand a frozen message out in batches. Twice is harmless: a row is claimed once."""
    start_sending(campaign_id)
    waiting = Delivery.objects.filter(campaign_id=campaign_id, state=Delivery.State.PENDING)
    _hand_out(chamber_id, list(waiting.order_by("pk").values_list("pk", flat=True)))


@shared_task
def send_deliveries(chamber_id: int, ids: list[int]) -> None:
    from push.delivering import deliver  # the web process names this task and never sends: 7 MB less there

    delivered = deliver(ids)
    close_finished(delivered.campaigns)
    _try_again(chamber_id, delivered.again)


@shared_task
def sweep(chamber_id: int) -> None:
    """What no other task will do: rows of a dead worker, tries that are due again, messages nobody closed."""
    if stuck := release_stuck():
        logger.warning("%s outbox rows were claimed by a worker that never answered; they wait again.", stuck)
    _hand_out(chamber_id, due(timezone.now(), SWEPT_AT_ONCE))
    close_finished()


@shared_task
def expire_subscriptions(chamber_id: int) -> None:
    if count := forget_silent_devices():
        logger.info("%s devices had been silent for 180 days and were forgotten.", count)


def _hand_out(chamber_id: int, ids: list[int]) -> None:
    for start in range(0, len(ids), BATCH):
        send_deliveries.delay(chamber_id, ids[start : start + BATCH])


def _try_again(chamber_id: int, times: dict[int, datetime]) -> None:
    """What a push service wants to see later, gathered by the second. If the worker ends first, it is swept."""
    by_second: dict[int, list[int]] = defaultdict(list)
    for pk, when in times.items():
        by_second[math.ceil(when.timestamp())].append(pk)
    latest = timezone.now() + LONGEST_COUNTDOWN
    for second, ids in by_second.items():
        # A moment more: a row that is asked for too early is not due and waits for the sweeper.
        eta = datetime.fromtimestamp(second + 0.2, UTC)
        if eta <= latest:
            send_deliveries.apply_async((chamber_id, ids), eta=eta)
