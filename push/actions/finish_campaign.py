"""A message has come to its end, or is brought to one."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from wagtail.log_actions import log

from push.access import may_send
from push.errors import NotAllowed, NotUnderWay
from push.models import Campaign, Delivery
from tenants.users.models import User

UNDER_WAY = (Campaign.State.FROZEN, Campaign.State.SENDING)


def start_sending(campaign_id: int) -> None:
    Campaign.objects.filter(pk=campaign_id, state=Campaign.State.FROZEN).update(state=Campaign.State.SENDING)


def close_finished(campaign_ids: Iterable[int] | None = None) -> None:
    """Messages whose every row has ended are sent. Asked after each batch, and by the sweeper for all."""
    open_rows = Delivery.objects.filter(
        campaign=OuterRef("pk"), state__in=[Delivery.State.PENDING, Delivery.State.CLAIMED]
    )
    under_way = Campaign.objects.filter(state__in=UNDER_WAY).filter(~Exists(open_rows))
    if campaign_ids is not None:
        under_way = under_way.filter(pk__in=list(campaign_ids))
    under_way.update(state=Campaign.State.SENT, finished_at=timezone.now())


def stop_campaign(campaign_id: int, trouble: str = "") -> bool:
    """What waits stays waiting and is not sent; what is on its way cannot be called back."""
    changed = Campaign.objects.filter(pk=campaign_id, state__in=UNDER_WAY).update(
        state=Campaign.State.CANCELLED, trouble=trouble, finished_at=timezone.now()
    )
    return bool(changed)


@transaction.atomic
def cancel_campaign(campaign_id: int, user: User) -> None:
    """Raises NotAllowed, NotUnderWay."""
    if not may_send(user):
        raise NotAllowed
    if not stop_campaign(campaign_id):
        raise NotUnderWay
    log(Campaign.objects.get(pk=campaign_id), "push.cancel", user=user)


@transaction.atomic
def resume_campaign(campaign_id: int, user: User) -> None:
    """Send what a stopped message has left. Raises NotAllowed, NotUnderWay."""
    if not may_send(user):
        raise NotAllowed
    changed = Campaign.objects.filter(pk=campaign_id, state=Campaign.State.CANCELLED).update(
        state=Campaign.State.SENDING, trouble="", finished_at=None
    )
    if not changed:
        raise NotUnderWay
    log(Campaign.objects.get(pk=campaign_id), "push.resume", user=user)
