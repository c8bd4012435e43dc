"""Where a text takes it from, and when that was last looked at."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.blocks import LinkBlock
from content.fields import BlocksField
from content.models.confidence import Confidence


class Sourced(models.Model):
    law_refs = models.JSONField(_("law"), default=list, blank=True)
    sources = BlocksField([("source", LinkBlock())], blank=True, verbose_name=_("sources"))
    checked_on = models.DateField(_("checked on"), null=True, blank=True)
    check_by = models.DateField(_("check again by"), null=True, blank=True)
    confidence = models.CharField(
        _("how sure"), max_length=10, choices=Confidence.choices, default=Confidence.UNCHECKED
    )

    class Meta:
        abstract = True
