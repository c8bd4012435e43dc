"""A campaign as it travels."""

from push.errors import MessageTooLong
from push.keys import contact, key_pair
from push.links import target_of
from push.models import Campaign
from push.sending.letter import Letter
from push.sending.payload import MAX_BYTES, Notification
from tenants.context import current_chamber
from themes.look import current_look

ICON_SIZE = 192
SECONDS_TO_LIVE = 3 * 24 * 60 * 60  # a phone that is off over the weekend still gets it; older news is no news


def payload_of(campaign: Campaign) -> bytes:
    """Raises LinkMissing, MessageTooLong."""
    payload = Notification(
        title=campaign.title,
        body=campaign.body,
        navigate=target_of(campaign),
        tag=campaign.tag,
        icon=current_chamber().base_url + current_look().icon_url("any", ICON_SIZE),
    ).encode()
    if len(payload) > MAX_BYTES:
        raise MessageTooLong(len(payload))
    return payload


def letter_of(campaign: Campaign) -> Letter:
    return Letter(
        payload=payload_of(campaign),
        topic=campaign.tag,
        seconds_to_live=SECONDS_TO_LIVE,
        keys=key_pair(),
        contact=contact(),
    )
