"""The app that knows how everything looks."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ThemesConfig(AppConfig):
    name = "themes"
    verbose_name = _("Look")

    def ready(self) -> None:
        from themes import receivers, seed  # noqa: F401 - connecting is their purpose
