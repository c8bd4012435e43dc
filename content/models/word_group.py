"""Words that mean the same to somebody who searches."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models.releasable import Releasable


class WordGroup(Releasable):
    kind = "words"

    words = models.JSONField(_("words"), default=list)

    class Meta:
        verbose_name = _("words for the same")
        verbose_name_plural = _("words for the same")
