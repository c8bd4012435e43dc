"""The moment of sending: from here on text and audience of a message stand."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from push.access import may_send
from push.errors import AlreadyFrozen, AudienceEmpty, NotAllowed, UnknownTopic
from push.letters import payload_of
from push.links import path_of
from push.models import Campaign, Delivery
from push.queries import audience
from push.signals import campaign_frozen
from push.topics import known_slugs
from tenants.users.models import User

ROWS_AT_ONCE = 1_000


@transaction.atomic
def freeze_campaign(campaign_id: int, user: User) -> Campaign:
    """
    One outbox row for each device that chose the topic. Raises NotAllowed, AlreadyFrozen, UnknownTopic, LinkMissing,
    MessageTooLong, AudienceEmpty; then nothing has changed.
    """
    if not may_send(user):
        raise NotAllowed
    # The state is changed before anything is read: of two clicks one waits here, and then finds no draft any more.
    changed = Campaign.objects.filter(pk=campaign_id, state=Campaign.State.DRAFT).update(
        state=Campaign.State.FROZEN, frozen_at=timezone.now()
    )
    if not changed:
        raise AlreadyFrozen
    campaign = Campaign.objects.select_related("news_page").get(pk=campaign_id)
    if campaign.topic not in known_slugs():
        raise UnknownTopic(campaign.topic)
    campaign.link = path_of(campaign)
    campaign.save(update_fields=["link"])
    payload_of(campaign)
    if not _fill_outbox(campaign):
        raise AudienceEmpty
    log(campaign, "push.send", user=user)
    campaign_frozen.send(sender=Campaign, campaign=campaign)
    return campaign


def _fill_outbox(campaign: Campaign) -> int:
    devices = audience(campaign.topic).values_list("pk", "endpoint_hash")
    rows = [Delivery(campaign=campaign, subscription_id=pk, endpoint_hash=name) for pk, name in devices]
    Delivery.objects.bulk_create(rows, batch_size=ROWS_AT_ONCE)
    return len(rows)
