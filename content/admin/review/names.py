"""How a block is called in a list of places."""

from __future__ import annotations

from django.utils.translation import gettext as _

from content.comparison import outline
from content.inheritance import Block

SHOWN = 40


def name_of(block: Block | None) -> str:
    """Its own heading, or its first words."""
    if block is None:
        return _("Paragraph")
    fixed = {
        "title": _("Title"),
        "summary": _("In short"),
        "figures": _("Figures"),
        "checklist": _("What to do now"),
        "keywords": _("Search words"),
    }
    if block["id"] in fixed:
        return fixed[block["id"]]
    lines = outline(block)
    heading = next((line.text for line in lines if line.kind in {"h2", "h3", "h4"}), "")
    text = heading or next((line.text for line in lines if line.text and line.kind != "img"), "")
    if not text:
        return _("Paragraph")
    return text if len(text) <= SHOWN else text[:SHOWN].rsplit(" ", 1)[0] + " …"
