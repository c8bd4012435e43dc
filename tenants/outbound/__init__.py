"""The one client for requests that leave the house: push services, calendars, link checks, webhooks."""

from tenants.outbound.addresses import is_public
from tenants.outbound.client import Answer, Outbound
from tenants.outbound.errors import NoAnswer, OutboundError, OutboundRefused
from tenants.outbound.targets import Target, read_target

__all__ = [
    "Answer",
    "NoAnswer",
    "Outbound",
    "OutboundError",
    "OutboundRefused",
    "Target",
    "is_public",
    "read_target",
]
