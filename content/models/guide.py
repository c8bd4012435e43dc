"""A guided way through texts, step by step: “Fahrplan Azubigewinnung”."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.fields import BlocksField
from content.models.sourced import Sourced
from content.models.taxonomy import Ordered
from content.path_blocks import GuideStepBlock


class Guide(Sourced, Ordered):
    kind = "guide"

    steps = BlocksField([("step", GuideStepBlock())], verbose_name=_("steps"))
    topics = models.JSONField(_("topics"), default=list, blank=True)

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guides")
        ordering = ["order"]
