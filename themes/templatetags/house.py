"""Small words the templates use: icons, German dates, telephone numbers, safe rich text."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import nh3
from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from themes import dates
from themes.hyphenation import part_long_words

register = template.Library()

BLOCKS = {
    "rich_text", "callout", "checklist", "table", "downloads", "links", "contact", "image", "steps",
}  # fmt: skip
IN_GERMAN = SafeString(' lang="de" dir="ltr"')  # our own words
RICH_TAGS = {"h2", "h3", "p", "b", "strong", "i", "em", "ol", "ul", "li", "a", "hr", "br", "sup", "sub"}
RICH_ATTRIBUTES = {"h2": {"id"}, "h3": {"id"}, "a": {"href"}}


@register.simple_tag
def icon(name: str, kind: str = "") -> SafeString:
    return format_html(
        '<svg class="icon{}" aria-hidden="true"><use href="{}#{}"/></svg>',
        f" {kind}" if kind else "",
        static("site/icons.svg"),
        name,
    )


@register.filter
def german_date(value: object) -> str:
    """22. November 2026"""
    day = dates.local(dates.from_text(value))
    return dates.long_date(day) if day else ""


@register.filter
def iso_date(value: object) -> str:
    day = dates.local(dates.from_text(value))
    return day.isoformat() if day else ""


@register.filter
def weekday_short(value: datetime) -> str:
    day = dates.local(value)
    return dates.weekday(day)[:2] if day else ""


@register.filter
def weekday(value: datetime) -> str:
    day = dates.local(value)
    return dates.weekday(day) if day else ""


@register.filter
def day_number(value: datetime) -> str:
    day = dates.local(value)
    return str(day.day) if day else ""


@register.filter
def month_short(value: datetime) -> str:
    day = dates.local(value)
    return dates.short_month(day) if day else ""


@register.filter
def times(event: Any) -> str:
    return dates.when(event.starts_at, event.ends_at, event.all_day) if event.starts_at else ""


@register.filter
def tel(number: str) -> str:
    """The number as a telephone dials it: "02331 390-0" gives +4923313900; short numbers stay."""
    digits = re.sub(r"[^\d+]", "", str(number).replace("(0)", ""))
    if digits.startswith("00"):
        return "+" + digits[2:]
    return "+49" + digits[1:] if digits.startswith("0") else digits


@register.filter
def host(url: str) -> str:
    """What a reader recognises of an address."""
    return (urlsplit(str(url)).hostname or str(url)).removeprefix("www.")


@register.filter
def file_size(value: Any) -> str:
    if not isinstance(value, int | float) or value <= 0:
        return ""
    return (
        f"{value / 1_000_000:.1f} MB".replace(".", ",") if value >= 1_000_000 else f"{max(1, round(value / 1000))} kB"
    )


@register.filter
def rich(html: object) -> SafeString:
    """
    Text that came from another schema or an editor, reduced to what running text needs. It was cleaned when it was
    published; a page trusts nobody with its readers.
    """
    return mark_safe(nh3.clean(str(html or ""), tags=RICH_TAGS, attributes=RICH_ATTRIBUTES))  # noqa: S308 - cleaned in this line


@register.filter
def marked(html: object) -> SafeString:
    """A search snippet: only the marks of found words."""
    return mark_safe(nh3.clean(str(html or ""), tags={"mark"}, attributes={}))  # noqa: S308 - cleaned in this line


@register.filter
def block_template(block: Any) -> str:
    kind = block["type"] if isinstance(block, dict) else block.type
    return f"components/blocks/{kind}.html" if kind in BLOCKS else "components/blocks/unknown.html"


@register.filter
def kind_title(kind: str) -> str:
    return _kind_titles().get(kind, "")


def _kind_titles() -> dict[str, str]:
    return {
        "entry": _("Knowledge"),
        "programme": _("Funding"),
        "guide": _("Guide"),
        "questions": _("Question path"),
        "actor": _("Local contacts"),
        "contact": _("Contact"),
        "offer": _("Offers"),
        "event": _("Dates"),
        "news": _("News"),
    }


@register.simple_tag(takes_context=True)
def tongue(context: Mapping[str, Any], part: str) -> str:
    """The language of one part of a text: on a translated page the chamber's own words are still German."""
    translated = context.get("translated")
    if translated and part in translated.german:
        return IN_GERMAN
    spoken: str = context.get("tongue", "")
    return spoken


@register.filter
def item(mapping: Any, key: Any) -> Any:
    return mapping.get(key) if hasattr(mapping, "get") else None


@register.simple_tag
def programme_groups(programmes: Iterable[Any], land_title: str = "") -> list[tuple[str, list[Any]]]:
    """First what pays now, the nearest layer first; what has ended stands last and says so."""
    running: list[Any] = []
    ended: list[Any] = []
    for programme in programmes:
        (ended if programme.status == "ended" else running).append(programme)
    land = [programme for programme in running if programme.level == "land"]
    federal = [programme for programme in running if programme.level != "land"]
    from_land = _("From %(land)s") % {"land": land_title} if land_title else _("From your Land")
    groups = [(from_land, land), (_("From the Federal Government"), federal), (_("Ended programmes"), ended)]
    return [(title, found) for title, found in groups if found]


@register.filter
def breakable(text: object) -> str:
    """Very long words with a soft hyphen where they may part."""
    return part_long_words(str(text or ""))


NO_BREAK = re.compile(r"(?<=§) (?=\d)|(?<=\d) (?=(?:€|Euro|Prozent|%|Uhr|Absatz|BBiG))")


@register.filter
def keep_together(text: object) -> str:
    """Numbers and their units do not part at the end of a line."""
    return NO_BREAK.sub("\u00a0", str(text or ""))
