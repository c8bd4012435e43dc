"""The first page of a chamber's site."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from content.pages.base import SitePage

_sources: list[Callable[[], dict[str, Any]]] = []


def show_on_home(source: Callable[[], dict[str, Any]]) -> None:
    """What stands around the page's own words is read from models that are loaded after this one."""
    if source not in _sources:
        _sources.append(source)


class HomePage(SitePage):
    section = "start"
    template = "site/home.html"
    parent_page_types = [Page]
    subpage_types = ["content.StandardPage", "content.LegalPage", "content.NewsIndexPage"]
    max_count = 1

    lead = models.TextField(
        _("introduction"), max_length=240, blank=True, help_text=_("One sentence below the question on the home page.")
    )
    search_words = models.CharField(
        _("frequent searches"),
        max_length=120,
        blank=True,
        help_text=_("Up to three words below the search box, separated by commas."),
    )

    content_panels = [*Page.content_panels, FieldPanel("lead"), FieldPanel("search_words")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    @property
    def frequent_searches(self) -> list[str]:
        words = (word.strip() for word in self.search_words.split(","))
        return [word for word in words if word][:3]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        for source in _sources:
            context |= source()
        return context
