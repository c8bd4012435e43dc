"""A short path of questions that ends in an answer: “Dürfen wir ausbilden?”."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.fields import BlocksField
from content.models.sourced import Sourced
from content.models.taxonomy import Ordered
from content.path_blocks import QuestionBlock, ResultBlock


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
