"""Icons, styles and scripts of the admin. Nothing here is loaded from anywhere but this house."""

from __future__ import annotations

from django.templatetags.static import static
from django.utils.html import format_html_join
from wagtail import hooks

STYLES = (
    "content/admin/brand.css",
    "content/admin/library.css",
    "content/admin/forms.css",
    "content/admin/numbers.css",
    "content/admin/publishing.css",
    "content/admin/suggestions.css",
)
SCRIPTS = ("content/admin/dates.js", "content/admin/library.js")
ICONS = ("lw-books", "lw-euro", "lw-follow", "lw-number", "lw-orphan")


@hooks.register("insert_global_admin_css")
def global_styles() -> str:
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', ((static(path),) for path in STYLES))


@hooks.register("insert_global_admin_js")
def global_scripts() -> str:
    return format_html_join("\n", '<script src="{}"></script>', ((static(path),) for path in SCRIPTS))


@hooks.register("register_icons")
def icons(known: list[str]) -> list[str]:
    return [*known, *(f"content/admin/icons/{name}.svg" for name in ICONS)]
