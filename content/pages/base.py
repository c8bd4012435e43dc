"""What all pages of a site have in common."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from tenants.context import current_chamber


class SitePage(Page):
    """A page of the chamber's site.

    Its address is built from the chamber's own domain, never from Wagtail's site record: that one
    remembers the port of the day it was written.
    """

    #: Which item of the public navigation is lit, see the templates of `themes`.
    section = ""

    class Meta:
        abstract = True

    def get_full_url(self, request: HttpRequest | None = None) -> str | None:
        path = self.get_url(request)
        if path is None:
            return None
        return f"{current_chamber().base_url}{path}"

    def get_url(self, request: HttpRequest | None = None, current_site: Any = None) -> str | None:
        parts = self.get_url_parts(request)
        return None if parts is None else parts[2]

    full_url = property(get_full_url)
    url = property(get_url)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["section"] = self.section
        return context
