"""Style, icons, manifest, service worker, and the two pages that live on the device alone."""

import hashlib
import json
import logging

from django.core.cache import cache
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from themes import manifest as app
from themes.icons import SIZES, IconNotDrawn, IconSource, render_icon
from themes.look import Look, current_look
from themes.marks import letter_mark
from themes.stylesheet import stylesheet

logger = logging.getLogger(__name__)

FOREVER = "public, max-age=31536000, immutable"
BRIEFLY = "public, max-age=300"


@require_safe
def brand_css(request: HttpRequest, hash: str) -> HttpResponse:
    """An old address (a page kept on a phone) leads to the look of today."""
    look = current_look()
    if hash != look.style_hash:
        return _moved(look.css_url)
    return HttpResponse(stylesheet(look), content_type="text/css", headers={"Cache-Control": FOREVER})


@require_safe
def icon(request: HttpRequest, purpose: str, size: str, hash: str) -> HttpResponse:
    pixels = int(size)
    if pixels not in SIZES[purpose]:
        raise Http404
    look = current_look()
    if hash != look.icon_hash:
        return _moved(look.icon_url(purpose, pixels))
    key = f"icon:2:{purpose}:{pixels}:{hash}"
    kept: tuple[bytes, str] | None = cache.get(key)
    if kept is None:
        kept, seconds = _draw_icon(look, purpose, pixels)
        cache.set(key, kept, seconds)
    png, caching = kept
    return HttpResponse(png, content_type="image/png", headers={"Cache-Control": caching})


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers ask for it unasked."""
    return _moved(current_look().favicon_url)


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    answer = JsonResponse(app.manifest(current_look()), json_dumps_params={"ensure_ascii": False})
    answer["Content-Type"] = "application/manifest+json"
    answer["Cache-Control"] = "no-cache"
    return answer


@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:
    """One per host. Its version follows from what it keeps, so that a new look or release replaces the old store."""
    look = current_look()
    assets = json.dumps(app.offline_assets(look), indent=2)
    context = {
        "version": hashlib.sha256(assets.encode()).hexdigest()[:12],
        "assets": assets,
        "bar": json.dumps(app.BAR),
        "brand_icon": look.icon_url("any", 192),
        "brand_badge": look.icon_url("any", 96),
    }
    answer = render(request, "site/sw.js", context, content_type="text/javascript")
    answer["Cache-Control"] = "no-cache"
    answer["Service-Worker-Allowed"] = "/"
    return answer


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    return render(request, "site/offline.html", {"section": ""})


@require_safe
def saved(request: HttpRequest) -> HttpResponse:
    return render(request, "site/saved.html", {"section": "merkliste"})


def _draw_icon(look: Look, purpose: str, pixels: int) -> tuple[tuple[bytes, str], int]:
    """
    The picture with its Cache-Control, and for how many seconds to keep it here. The letters stand in for an upload
    that is gone or cannot be drawn, and only for a while: the file may come back under the same address.
    """
    try:
        return (render_icon(_source(look), purpose, pixels), FOREVER), 24 * 3600
    except (IconNotDrawn, OSError):
        logger.exception("The app icon %s cannot be drawn; its letters stand in.", look.icon_name)
        return (render_icon(_letters(look), purpose, pixels), BRIEFLY), 3600


def _source(look: Look) -> IconSource:
    if not look.icon_name:
        return _letters(look)
    with default_storage.open(look.icon_name) as stored:
        return IconSource(stored.read(), look.icon_name.endswith(".svg"), "#ffffff", look.roundness)


def _letters(look: Look) -> IconSource:
    drawn = letter_mark(look.short_name, look.color_1, look.color_2, look.font)
    return IconSource(drawn, True, look.palette.light["deep"], look.roundness)


def _moved(url: str) -> HttpResponse:
    answer = HttpResponseRedirect(url)
    answer["Cache-Control"] = "no-cache"
    return answer
