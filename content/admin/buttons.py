"""The buttons below a form: Wagtail saves drafts by itself, so the big one publishes."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from content.models import Releasable


@hooks.register("construct_page_action_menu")
def publish_pages_first(menu_items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    menu_items.sort(key=lambda item: item.name != "action-publish")


@hooks.register("construct_snippet_action_menu")
def publish_first(menu_items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """
    Unpublishing a text from above means something else here; that way is "All back to the national version".
    """
    if not issubclass(context["model"], Releasable):
        return
    instance = context.get("instance")
    if instance is not None and instance.is_shadow:
        menu_items[:] = [item for item in menu_items if item.name != "action-unpublish"]
    menu_items.sort(key=lambda item: item.name != "action-publish")
