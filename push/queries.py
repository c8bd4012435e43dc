"""How devices, messages and the outbox are read."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, QuerySet

from push.models import Campaign, Delivery, Subscription

ENDED = (Delivery.State.SENT, Delivery.State.GONE, Delivery.State.FAILED)


def audience(topic: str) -> "QuerySet[Subscription]":
    """The devices that chose this topic."""
    return Subscription.objects.filter(topics__contains=[topic])


def head_counts(slugs: Iterable[str]) -> dict[str, int]:
    """How many devices each topic reaches; one query."""
    counts = Counter(slug for topics in Subscription.objects.values_list("topics", flat=True) for slug in topics)
    return {slug: counts[slug] for slug in slugs}


@dataclass(frozen=True)
class Reason:
    """Devices a message did not reach, for the same reason."""

    state: str
    status_code: int | None
    reason: str
    count: int


@dataclass(frozen=True)
class Report:
    """How far a message got, counted from its outbox rows."""

    total: int
    sent: int
    waiting: int
    gone: int
    failed: int
    reasons: list[Reason]

    @property
    def ended(self) -> int:
        return self.sent + self.gone + self.failed


def report(campaign: Campaign) -> Report:
    rows = list(
        campaign.deliveries.values("state", "status_code", "reason").annotate(count=Count("pk")).order_by("-count")
    )
    by_state: Counter[str] = Counter()
    for row in rows:
        by_state[row["state"]] += row["count"]
    state = Delivery.State
    reasons = [Reason(**row) for row in rows if row["state"] in (state.GONE, state.FAILED) or row["reason"]]
    return Report(
        total=sum(by_state.values()),
        sent=by_state[state.SENT],
        waiting=by_state[state.PENDING] + by_state[state.CLAIMED],
        gone=by_state[state.GONE],
        failed=by_state[state.FAILED],
        reasons=reasons,
    )


def sent_counts(campaigns: Iterable[Campaign]) -> dict[int, tuple[int, int]]:
    """Per message (delivered, total); one query for a whole list."""
    rows = Delivery.objects.filter(campaign__in=list(campaigns)).values_list("campaign", "state").annotate(Count("pk"))
    counts: dict[int, tuple[int, int]] = {}
    for campaign_id, state, count in rows:
        delivered, total = counts.get(campaign_id, (0, 0))
        counts[campaign_id] = (delivered + (count if state == Delivery.State.SENT else 0), total + count)
    return counts


def due(now: datetime, limit: int) -> list[int]:
    """Outbox rows whose time has come, of messages that are under way."""
    rows = Delivery.objects.filter(
        state=Delivery.State.PENDING,
        next_attempt_at__lte=now,
        campaign__state__in=[Campaign.State.FROZEN, Campaign.State.SENDING],
    )
    return list(rows.order_by("pk").values_list("pk", flat=True)[:limit])


def latest_with_link(path: str, page_id: int | None, other_than: int | None = None) -> Campaign | None:
    """The last message that led to the same page: who hears the same twice, leaves."""
    sent = Campaign.objects.exclude(state=Campaign.State.DRAFT)
    if other_than is not None:
        sent = sent.exclude(pk=other_than)
    same = sent.filter(news_page_id=page_id) if page_id else sent.filter(link=path, news_page=None)
    return same.order_by("-frozen_at").first() if page_id or path else None
