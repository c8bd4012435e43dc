"""The buttons below a form: Wagtail saves drafts by itself, so the big one publishes."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.snippets.action_menu import ActionMenuItem

from content.admin.publishing.asked import is_asked
from content.models import Releasable


class AskItem(ActionMenuItem):
    """Leads to the page before publishing, whatever is scheduled."""

    name = "action-publish"
    label = gettext_lazy("Publish …")
    icon_name = "upload"


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
    if is_asked(context["model"]):
        menu_items[:] = [AskItem(item.order) if item.name == "action-publish" else item for item in menu_items]
    instance = context.get("instance")
    if instance is not None and instance.is_shadow:
        menu_items[:] = [item for item in menu_items if item.name != "action-unpublish"]
    menu_items.sort(key=lambda item: item.name != "action-publish")
