"""A brand as templates, styles and the manifest need it: plain values, one query, kept until the chamber changes."""

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.apps import apps
from django.core.cache import cache
from django.templatetags.static import static
from django.urls import reverse

from tenants.context import current_chamber
from tenants.models import Chamber
from themes.fonts import TYPEFACES, Typeface
from themes.palette import Palette, derive

if TYPE_CHECKING:
    from themes.models import Brand

FORMAT = "1"  # raise it when the rules for styles or icons change: addresses hold a hash of what they answer


@dataclass(frozen=True)
class Look:
    name: str
    short_name: str
    operator: str
    region: str
    logo_url: str
    icon_name: str  # the stored app icon, empty for drawn letters
    color_1: str
    color_2: str
    font: str
    roundness: int
    skyline: str

    @cached_property
    def palette(self) -> Palette:
        return derive(self.color_1, self.color_2)

    @property
    def typeface(self) -> Typeface:
        return TYPEFACES[self.font]

    @cached_property
    def style_hash(self) -> str:
        fonts = [static(f"fonts/{cut.target}") for cut in self.typeface.cuts]
        return _digest(self.color_1, self.color_2, self.font, self.roundness, fonts)

    @cached_property
    def icon_hash(self) -> str:
        return _digest(
            self.icon_name or self.short_name, self.name, self.color_1, self.color_2, self.font, self.roundness
        )

    @property
    def css_url(self) -> str:
        return reverse("brand_css", args=[self.style_hash])

    def icon_url(self, purpose: str, size: int) -> str:
        return reverse("icon", args=[purpose, size, self.icon_hash])

    @property
    def mark_url(self) -> str:
        return self.icon_url("any", 96)

    @property
    def favicon_url(self) -> str:
        return self.icon_url("any", 32)

    @property
    def touch_icon_url(self) -> str:
        return self.icon_url("any", 180)

    @property
    def theme_light(self) -> str:
        return self.palette.light["raised"]

    @property
    def theme_dark(self) -> str:
        return self.palette.dark["raised"]

    @property
    def font_urls(self) -> list[str]:
        return [static(f"fonts/{cut.target}") for cut in self.typeface.cuts]

    @property
    def skyline_url(self) -> str:
        return "" if self.skyline == "none" else static(f"site/skylines/{self.skyline}.svg")


def _digest(*parts: object) -> str:
    return hashlib.sha256(json.dumps([FORMAT, *parts]).encode()).hexdigest()[:12]


def look_of(brand: "Brand") -> Look:
    return Look(
        name=brand.name,
        short_name=brand.short_name,
        operator=brand.operator,
        region=brand.region,
        logo_url=brand.logo.url if brand.logo else "",
        icon_name=brand.app_icon.name or "",
        color_1=brand.color_1,
        color_2=brand.color_2,
        font=brand.font,
        roundness=brand.roundness,
        skyline=brand.skyline,
    )


def current_look() -> Look:
    """
    The look of the current chamber. Kept under its revision, which every save of the brand raises, so that nothing has
    to be thrown away: no query on a warm page.
    """
    chamber = current_chamber()
    key = f"look:{FORMAT}:{chamber.revision}"
    look: Look | None = cache.get(key)
    if look is None:
        look = look_of(_brand(chamber))
        cache.set(key, look, 3600)
    return look


def _brand(chamber: Chamber) -> "Brand":
    """The stored brand, or an unsaved one from the chamber's name: reading a page must not write a row."""
    model = apps.get_model("themes", "Brand")
    brand: Brand | None = model.objects.first()
    return brand or model(**default_names(chamber.name))


def default_names(name: str) -> dict[str, str]:
    """Site name and short name for a chamber nobody has styled yet."""
    words = [word for word in name.split() if word.lower() not in {"ausbilden", "in", "im"}]
    short = next((word for word in words if len(word) <= 12), name[:12]).strip()
    return {"name": name[:60], "short_name": short or "Ausbilden"}
