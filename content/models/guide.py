"""A guided way through texts, step by step: “Fahrplan Azubigewinnung”."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from content.fields import BlocksField
from content.models.sourced import Sourced
from content.models.taxonomy import Ordered
from content.path_blocks import GuideStepBlock
from content.preview import way_preview


class Guide(Sourced, Ordered):
    kind = "guide"

    steps = BlocksField([("step", GuideStepBlock())], verbose_name=_("steps"))
    topics = models.JSONField(_("topics"), default=list, blank=True)

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guides")
        ordering = ["order"]

    @property
    def preview_modes(self) -> list[Any]:
        return list(self.DEFAULT_PREVIEW_MODES)

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "site/paths/guide.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        return {**super().get_preview_context(request, mode_name), **way_preview(self)}
