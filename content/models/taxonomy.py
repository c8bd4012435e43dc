"""How the knowledge base is ordered: categories along a company's path, topics across it."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from content.models.releasable import Releasable
from content.preview import category_preview


class Ordered(Releasable):
    lines = ("title", "lead")

    lead = models.CharField(_("in one sentence"), max_length=240, blank=True)
    order = models.PositiveSmallIntegerField(_("place"), default=0)

    class Meta:
        abstract = True

    @property
    def preview_modes(self) -> list[Any]:
        return []


class Category(Ordered):
    kind = "category"

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        ordering = ["order"]

    @property
    def preview_modes(self) -> list[Any]:
        return list(self.DEFAULT_PREVIEW_MODES)

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "site/entries/category.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        return {**super().get_preview_context(request, mode_name), **category_preview(self)}


class Topic(Ordered):
    kind = "topic"

    subscribable = models.BooleanField(_("can be subscribed to on the phone"), default=False)
    push_only = models.BooleanField(_("for messages only"), default=False)

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["order"]
