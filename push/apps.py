"""Reaching people on their phones."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PushConfig(AppConfig):
    name = "push"
    verbose_name = _("Messages")

    def ready(self) -> None:
        from content.pages.news import NewsPage
        from push import seed  # noqa: F401  (receivers)
        from push.admin.news_panel import MessagePanel

        NewsPage.content_panels.insert(0, MessagePanel())
