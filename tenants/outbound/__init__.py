"""The one client for requests that leave the house: push services, calendars, link checks, webhooks.

The client itself is `tenants.outbound.client.Outbound`. It is not imported here: it costs 7 MB, and most processes
only ask whether an address may be reached.
"""

from tenants.outbound.addresses import is_public
from tenants.outbound.errors import NoAnswer, OutboundError, OutboundRefused
from tenants.outbound.targets import Target, read_target

__all__ = [
    "NoAnswer",
    "OutboundError",
    "OutboundRefused",
    "Target",
    "is_public",
    "read_target",
]
