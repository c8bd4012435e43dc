"""News: a list of short dated items at /aktuelles/."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from content.pages.base import SitePage
from content.pages.forms import NewsPageForm
from content.pages.news_list import latest_news
from content.pages.standard import BodyPage
from regions import topics as known


def today() -> Any:
    return timezone.localdate()


class NewsIndexPage(SitePage):
    template = "site/pages/news_index.html"
    parent_page_types = ["content.HomePage"]
    subpage_types = ["content.NewsPage"]
    max_count = 1

    class Meta:
        verbose_name = _("news list")
        verbose_name_plural = _("news lists")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["news"] = latest_news()
        return context


class NewsPage(BodyPage):
    template = "site/pages/news.html"
    base_form_class = NewsPageForm
    parent_page_types = ["content.NewsIndexPage"]
    subpage_types: list[str] = []

    date = models.DateField(_("date"), default=today)
    teaser = models.CharField(
        _("in one sentence"),
        max_length=160,
        help_text=_("At most 160 characters. Stands in the list, on the home page and in the message on the phone."),
    )
    topics = models.JSONField(_("topics"), default=list, blank=True)
    is_example = models.BooleanField(
        _("this is an example"), default=False, help_text=_("The page says so, and nobody takes it for real.")
    )

    # Made after publishing, from the live text: a revision must not carry it.
    search_vector = SearchVectorField(null=True, editable=False, serialize=False)

    content_panels = [
        *Page.content_panels,
        FieldPanel("date"),
        FieldPanel("teaser"),
        FieldPanel("body"),
        FieldPanel("topics"),
        FieldPanel("is_example"),
    ]

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    def clean(self) -> None:
        super().clean()
        unknown = [slug for slug in self.topics if known.topic(slug) is None]
        if unknown:
            message = _("We do not know the topic “%(topic)s”. Please choose from the list.")
            raise ValidationError({"topics": message % {"topic": unknown[0]}})
