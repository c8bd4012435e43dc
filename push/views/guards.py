"""What stands before a door without a session: from our own pages, as JSON, not too much, not too often."""

import json

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.translation import gettext as _

from tenants.proxies import visitor_of

BODY_LIMIT = 8 * 1024
MOST_PER_MINUTE = 60


class Refused(Exception):
    def __init__(self, status: int, code: str, sentence: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.status, self.code, self.headers = status, code, headers or {}


def from_this_site(request: HttpRequest) -> None:
    """Browsers send both headers with every POST and let no page forge them."""
    fetch_site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    same = fetch_site in (None, "same-origin") and origin in (None, f"{request.scheme}://{request.get_host()}")
    if not same or (fetch_site is None and origin is None):
        raise Refused(403, "origin", _("This is only possible from the site itself."))


def not_too_often(request: HttpRequest) -> None:
    """Counted per chamber: the cache's key function puts the schema in front."""
    name = f"push:rate:{visitor_of(request)}"
    cache.add(name, 0, timeout=60)
    try:
        count = cache.incr(name)
    except ValueError:
        count = 1  # it ran out in between
    if (count or 0) > MOST_PER_MINUTE:  # nothing comes back while the cache is away; better to serve then
        raise Refused(429, "too_often", _("That was too often. Please wait a minute."), {"Retry-After": "60"})


def json_body(request: HttpRequest) -> dict[str, object]:
    if request.content_type != "application/json":
        raise Refused(415, "content_type", _("The request is not JSON."))
    body = request.read(BODY_LIMIT + 1)
    if len(body) > BODY_LIMIT:
        raise Refused(413, "too_long", _("The request is too long."))
    try:
        data = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Refused(400, "json", _("The request is not JSON.")) from error
    if not isinstance(data, dict):
        raise Refused(400, "json", _("The request is not JSON."))
    return data
