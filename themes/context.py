"""What every template knows: the look, the chamber, and whether this is the demo."""

from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest

from tenants.context import chamber_or_none
from themes.look import current_look


def site(request: HttpRequest) -> dict[str, Any]:
    """Editors' screens bring their own look; without a chamber (unknown host, broken database) there is none."""
    chamber = chamber_or_none()
    if chamber is None or request.path.startswith("/admin/"):
        return {"brand": None, "chamber": chamber, "demo": False}
    try:
        brand = current_look()
    except DatabaseError:
        brand = None  # an error page must still appear
    demo = bool(getattr(settings, "DEMO", False))
    origin = getattr(settings, "PUSH_EXTRA_ORIGIN", "") if demo else ""
    return {"brand": brand, "chamber": chamber, "demo": demo, "demo_push_origin": origin}
