"""Addresses in answers are absolute: a program has no page that they could be relative to."""

import re
from typing import Any
from urllib.parse import urljoin

from rest_framework import serializers

ADDRESSES = {"src", "url"}
IN_HTML = re.compile(r'\b(href|src)="(/[^"]*)"')


class Address(serializers.URLField):
    """A path of this chamber's site, or the address of another; empty stays empty."""

    def to_representation(self, value: Any) -> str:
        return urljoin(f"{self.context['base_url']}/", str(value)) if value else ""


def absolute(value: Any, base_url: str, key: str = "") -> Any:
    """The same value with every path of this site made absolute, in addresses as in HTML."""
    if isinstance(value, dict):
        return {name: absolute(inner, base_url, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [absolute(inner, base_url) for inner in value]
    if not isinstance(value, str):
        return value
    if key in ADDRESSES:
        return urljoin(f"{base_url}/", value) if value else ""
    return IN_HTML.sub(lambda match: f'{match[1]}="{urljoin(f"{base_url}/", match[2])}"', value)
