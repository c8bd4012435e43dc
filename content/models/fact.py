"""A number or name that many texts use, with the day from which it holds: written once, named by a token."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.blocks import FactValueBlock, LinkBlock
from content.fields import BlocksField
from content.models.confidence import Confidence
from content.models.releasable import Releasable
from tenants.context import current_chamber
from tenants.models import Chamber


class Fact(Releasable):
    """`slug` is the token: “{slug}” in any text becomes the value that holds on the day it is read."""

    kind = "fact"
    lines = ("title", "note")

    note = models.CharField(_("what it says"), max_length=240, blank=True)
    values = BlocksField([("value", FactValueBlock())], verbose_name=_("values"))
    law_refs = models.JSONField(_("law"), default=list, blank=True)
    sources = BlocksField([("source", LinkBlock())], blank=True, verbose_name=_("sources"))
    checked_on = models.DateField(_("checked on"), null=True, blank=True)
    check_by = models.DateField(_("check again by"), null=True, blank=True)
    confidence = models.CharField(
        _("how sure"), max_length=10, choices=Confidence.choices, default=Confidence.UNCHECKED
    )

    @property
    def preview_modes(self) -> list[Any]:
        return []

    @property
    def may_replace_above(self) -> bool:
        """What a Land's team says holds in its Land, in place of a national number of the same name."""
        return current_chamber().kind == Chamber.Kind.LAND

    class Meta:
        verbose_name = _("number in texts")
        verbose_name_plural = _("numbers in texts")
