"""What the admin's templates need to know about the chamber."""

from __future__ import annotations

from django import template

from tenants.context import chamber_or_none

register = template.Library()


@register.simple_tag
def chamber_name() -> str:
    chamber = chamber_or_none()
    return chamber.name if chamber else ""


@register.simple_tag
def chamber_initials() -> str:
    """Two letters for the round mark: the first of the name and the first of its last word."""
    words = chamber_name().split()
    return (words[0][:1] + words[-1][:1]).upper() if len(words) > 1 else "".join(words)[:2].upper()
