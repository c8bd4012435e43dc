"""A plain page: whatever a chamber wants to say besides its knowledge base."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from content.blocks import BodyBlock
from content.conversion import reader_blocks
from content.fields import BlocksField
from content.pages.base import SitePage
from regions.queries import contact_for_topic


class BodyPage(SitePage):
    """A page whose text is made of the same blocks as an entry, shown by the same components."""

    template = "site/pages/standard.html"
    body = BlocksField(BodyBlock(required=False), blank=True, verbose_name=_("text"))

    content_panels = [*Page.content_panels, FieldPanel("body")]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["blocks"] = blocks = reader_blocks(self.body)
        topic = next((block["value"]["topic"] for block in blocks if block["type"] == "contact"), None)
        context["contact"] = contact_for_topic(topic) if topic else None
        return context


class StandardPage(BodyPage):
    template = "site/pages/standard.html"  # Wagtail does not inherit it from an abstract page
    parent_page_types = ["content.HomePage", "content.StandardPage"]
    subpage_types = ["content.StandardPage"]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
