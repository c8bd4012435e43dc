"""At a news item: where it becomes a message on the phone, and when it did."""

from typing import Any

from django.forms import Media
from django.urls import reverse
from wagtail.admin.panels import Panel
from wagtail.models import Page

from push.access import may_write
from push.queries import latest_with_link


def message_url(page: Page) -> str:
    return f"{reverse('campaign:add')}?page={page.pk}"


class MessagePanel(Panel):
    class BoundPanel(Panel.BoundPanel):
        template_name = "push/admin/news_panel.html"
        media = Media(css={"all": ["push/admin.css"]})

        def is_shown(self) -> bool:
            return may_write(self.request.user)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            page = self.instance
            context["compose_url"] = message_url(page) if page.pk and page.live else ""
            context["sent"] = latest_with_link("", page.pk)
            return context
