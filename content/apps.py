"""Pages and the knowledge base."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ContentConfig(AppConfig):
    name = "content"
    verbose_name = _("Knowledge")

    def ready(self) -> None:
        from content import receivers, seed  # noqa: F401
        from content.pages import receivers as page_receivers  # noqa: F401
        from content.pages import seed as page_seed  # noqa: F401
        from content.taxonomy import known_topics
        from regions.topics import register_source

        register_source(known_topics)
