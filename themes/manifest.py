"""The web app manifest: what a phone needs to know to install the site."""

from typing import Any

from django.templatetags.static import static
from django.utils.translation import gettext as _

from themes.icons import SIZES
from themes.look import Look

INSTALL_SIZES = (192, 512)
START = "/"
#: What stands in the bar at the thumb. Kept on the phone from the first visit on: no tap there leads to nothing.
BAR = (START, "/wissen/", "/ansprechpartner/", "/termine/", "/merkliste/")


def manifest(look: Look) -> dict[str, Any]:
    return {
        "id": "/",  # never changes, or installed apps become another app
        "name": look.name,
        "short_name": look.short_name,
        "description": description(look),
        "lang": "de",
        "dir": "ltr",
        "start_url": f"{START}?quelle=app",
        "scope": "/",
        "display": "standalone",
        "theme_color": look.theme_light,
        "background_color": look.palette.light["paper"],
        "categories": ["business", "education"],
        "icons": [
            {"src": look.icon_url(purpose, size), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for purpose in SIZES
            for size in INSTALL_SIZES
        ],
        "shortcuts": [
            {
                "name": name,
                "url": url,
                "icons": [{"src": look.icon_url("any", 96), "sizes": "96x96", "type": "image/png"}],
            }
            for name, url in (
                (_("Knowledge"), "/wissen/"),
                (_("Local contacts"), "/ansprechpartner/"),
                (_("Dates"), "/termine/"),
                (_("Kept pages"), "/merkliste/"),
            )
        ],
    }


def description(look: Look) -> str:
    if look.region:
        return _("Everything about training in %(region)s: knowledge, money and people who help.") % {
            "region": look.region
        }
    return _("Everything about training: knowledge, money and people who help.")


def offline_assets(look: Look) -> list[str]:
    """What the service worker fetches when it is installed: enough to show any page read before, and /offline/."""
    scripts = (
        "site",
        "device",
        "words",
        "ticks",
        "resume",
        "saved",
        "reading",
        "questions",
        "network",
        "install",
        "push",
        "push-demo",
    )
    styles = ("tokens", "base", "layout", "chrome", "controls", "home", "lists", "entry", "paths", "states")
    return [
        look.css_url,
        *look.font_urls,
        *(static(f"site/css/{name}.css") for name in styles),
        static("site/icons.svg"),
        *(static(f"site/js/{name}.js") for name in scripts),
        look.mark_url,
        *([look.skyline_url] if look.skyline_url else []),
    ]
