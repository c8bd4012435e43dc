"""What push puts into a new chamber, and into the demo's."""

import asyncio
import json
import logging
from pathlib import Path
from typing import Any

from django.conf import settings
from django.dispatch import receiver

from push.actions.subscribe import Wish, subscribe
from push.device_service.devices import Device, Shelf
from push.models import Campaign, Subscription
from push.topics import known_slugs
from tenants.models import Chamber
from tenants.outbound import NoAnswer
from tenants.signals import starter_requested, template_prepared
from tenants.users.roles import EDITORS, MANAGERS, allow

logger = logging.getLogger(__name__)

NAMES = ("Telefon der Bäckerei", "Tablet der Werkstatt")
TOPICS = ("aktuelles", "foerderung")
STATE_FILE = "push-devices.json"  # in RUN_DIR; the demo starts its push service with it


@receiver(template_prepared)
def let_editors_write_messages(sender: Any, **kwargs: Any) -> None:
    for role in (EDITORS, MANAGERS):
        allow(role, [Campaign])


@receiver(starter_requested)
def register_demo_devices(sender: Any, chamber: Chamber, **kwargs: Any) -> None:
    """Two devices a chamber, so that a newcomer's first message arrives somewhere."""
    origin = settings.PUSH_EXTRA_ORIGIN
    topics = tuple(slug for slug in TOPICS if slug in known_slugs())
    if not (settings.DEMO and origin and topics):
        return
    ours = Subscription.objects.filter(endpoint__startswith=f"{origin}/")
    for name in NAMES[ours.count() :]:
        device = asyncio.run(_register(origin, f"{name} ({chamber.name})"))
        subscribe(Wish(device["endpoint"], device["keys"]["p256dh"], device["keys"]["auth"], topics))


async def _register(origin: str, name: str) -> dict[str, Any]:
    from tenants.outbound.client import Outbound  # only the demo's seed asks anybody

    async with Outbound(extra_origin=origin, seconds=2) as outbound:
        try:
            answer = await outbound.post(
                f"{origin}/devices",
                data=json.dumps({"name": name}).encode(),
                headers={"Content-Type": "application/json"},
            )
        except NoAnswer:
            return _put_on_the_shelf(origin, name)
    registered: dict[str, Any] = json.loads(answer.body)
    return registered


def _put_on_the_shelf(origin: str, name: str) -> dict[str, Any]:
    """The demo is filled before its push service starts, which then reads this file."""
    shelf = Shelf(Path(settings.RUN_DIR) / STATE_FILE)
    device = Device.create(name)
    shelf.add(device)
    shelf.keep()
    return {"endpoint": f"{origin}/push/{device.token}", "keys": {"p256dh": device.p256dh, "auth": device.auth}}
