"""Pages and the knowledge base."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ContentConfig(AppConfig):
    name = "content"
    verbose_name = _("Knowledge")

    def ready(self) -> None:
        # Seeds and receivers listen; texts are there before the pages that show them.
        from content import log_actions, receivers, seed  # noqa: F401
        from content.pages import receivers as page_receivers  # noqa: F401
        from content.pages import seed as page_seed  # noqa: F401
        from content.admin import seed as admin_seed  # noqa: F401  # isort: skip  (after the pages it refers to)
        from content.pages.home import show_on_home
        from content.pages.home_context import home_context
        from content.path_blocks import offer_texts
        from content.paths.previews import guide_preview, questions_preview
        from content.preview import preview_with, show_beside
        from content.taxonomy import known_texts, known_topics
        from content.views.entries import beside
        from regions.topics import register_source

        receivers.connect()
        show_on_home(home_context)
        show_beside(beside)
        register_source(known_topics)
        offer_texts(known_texts)
        preview_with("guide", guide_preview)
        preview_with("questions", questions_preview)
