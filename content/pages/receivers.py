"""A page that appears, changes, moves or goes makes the chamber's cached pages old."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from content.pages.base import SitePage
from tenants.actions import touch_content


@receiver((page_published, page_unpublished, page_slug_changed, post_page_move))
def page_changed(sender: type[Page], **kwargs: Any) -> None:
    touch_content()


@receiver(post_delete)
def page_deleted(sender: type[Any], **kwargs: Any) -> None:
    if issubclass(sender, SitePage):
        touch_content()
