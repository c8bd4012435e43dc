"""Puts the directory's screens into Wagtail."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from regions.models.base import Listing
from regions.viewsets import DirectoryGroup

register_snippet(DirectoryGroup)


@hooks.register("construct_snippet_action_menu")
def publish_first(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """The directory's main button publishes. Drafts save themselves anyway."""
    if issubclass(context["model"], Listing):
        items.sort(key=lambda item: item.name != "action-publish")
