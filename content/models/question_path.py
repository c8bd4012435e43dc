"""A short path of questions that ends in an answer: “Dürfen wir ausbilden?”."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from content.fields import BlocksField
from content.models.sourced import Sourced
from content.models.taxonomy import Ordered
from content.path_blocks import QuestionBlock, ResultBlock
from content.preview import way_preview


class QuestionPath(Sourced, Ordered):
    """Questions, answers and rules as data; answered on the reader's device, nothing is sent."""

    kind = "questions"

    questions = BlocksField([("question", QuestionBlock())], verbose_name=_("questions"))
    results = BlocksField([("result", ResultBlock())], verbose_name=_("results"))
    topics = models.JSONField(_("topics"), default=list, blank=True)

    class Meta:
        verbose_name = _("question path")
        verbose_name_plural = _("question paths")
        ordering = ["order"]

    @property
    def preview_modes(self) -> list[Any]:
        return list(self.DEFAULT_PREVIEW_MODES)

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "site/paths/questions.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        return {**super().get_preview_context(request, mode_name), **way_preview(self)}
