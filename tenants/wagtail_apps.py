"""
Wagtail's apps without its headless API. Wagtail 8 makes that API at every start, with a schema for each model, also
where no address leads to it, as here (ours is api/): a third of the start of a command and 12 MB of every process.
"""

import sys
from types import ModuleType
from typing import Any

from django.apps import AppConfig
from wagtail.documents.apps import WagtailDocsAppConfig
from wagtail.images.apps import WagtailImagesAppConfig
from wagtail.snippets.apps import WagtailSnippetsAppConfig


class WithoutHeadlessApi(AppConfig):
    default = False

    def ready(self) -> None:
        """Put empty modules where ready() of the app looks for its API. Another name there is an ImportError."""
        empty: Any = ModuleType("left_out")
        empty.register_content_types = lambda: None
        empty.router = None
        empty.api = ModuleType("left_out")
        empty.api.add_router = lambda prefix, router: None
        own = f"{self.name}.api.v3"
        names = (own, f"{own}.registry", f"{own}.router", "wagtail.api.v3.api")
        sys.modules.update(dict.fromkeys(names, empty))
        try:
            super().ready()
        finally:
            for name in names:
                del sys.modules[name]


class SnippetsConfig(WithoutHeadlessApi, WagtailSnippetsAppConfig):
    default = False


class DocumentsConfig(WithoutHeadlessApi, WagtailDocsAppConfig):
    default = False


class ImagesConfig(WithoutHeadlessApi, WagtailImagesAppConfig):
    default = False
