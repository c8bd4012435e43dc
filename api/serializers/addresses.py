"""Addresses in answers are absolute: a program has no page that they could be relative to."""

from typing import Any
from urllib.parse import urljoin

from rest_framework import serializers


class Address(serializers.URLField):
    """A path of this chamber's site, or the address of another; empty stays empty."""

    def to_representation(self, value: Any) -> str:
        return urljoin(f"{self.context['base_url']}/", str(value)) if value else ""
