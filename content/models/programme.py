"""A funding programme: who pays what for whom, until when."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from content.blocks import BodyBlock, LinkBlock
from content.fields import BlocksField
from content.models.confidence import Confidence
from content.models.releasable import Releasable
from content.preview import programme_preview


class Programme(Releasable):
    class Level(models.TextChoices):
        BUND = "bund", _("Federal")
        LAND = "land", _("State")

    class Status(models.TextChoices):
        ACTIVE = "active", _("open")
        ENDED = "ended", _("ended")
        UNKNOWN = "unknown", _("not known")

    kind = "programme"
    lines = ("title", "summary", "amount", "provider", "target", "benefit", "conditions", "deadline")

    summary = models.CharField(_("what for"), max_length=240)
    amount = models.CharField(_("amount"), max_length=240, blank=True)
    provider = models.CharField(_("who pays"), max_length=240, blank=True)
    target = models.TextField(_("who gets it"), blank=True)
    benefit = models.TextField(_("what it pays"), blank=True)
    conditions = models.TextField(_("conditions"), blank=True)
    deadline = models.TextField(_("until when"), blank=True)
    deadline_on = models.DateField(_("last day to apply"), null=True, blank=True)
    level = models.CharField(_("level"), max_length=4, choices=Level.choices, default=Level.BUND)
    land = models.CharField(_("Land"), max_length=5, blank=True)
    status = models.CharField(_("status"), max_length=10, choices=Status.choices, default=Status.UNKNOWN)
    topics = models.JSONField(_("topics"), default=list, blank=True)
    tags = models.JSONField(_("funding words"), default=list, blank=True)  # what question paths ask for
    url = models.URLField(_("address of the programme"), max_length=500, blank=True)
    body = BlocksField(BodyBlock(required=False), blank=True, verbose_name=_("text"))
    sources = BlocksField([("source", LinkBlock())], blank=True, verbose_name=_("sources"))
    evidence = models.JSONField(_("evidence, for editors only"), default=list, blank=True)
    editor_note = models.TextField(_("note, for editors only"), blank=True)
    checked_on = models.DateField(_("checked on"), null=True, blank=True)
    check_by = models.DateField(_("check again by"), null=True, blank=True)
    confidence = models.CharField(
        _("how sure"), max_length=10, choices=Confidence.choices, default=Confidence.UNCHECKED
    )

    class Meta:
        verbose_name = _("funding programme")
        verbose_name_plural = _("funding programmes")

    @property
    def laender(self) -> list[str]:
        return [self.land] if self.level == self.Level.LAND and self.land else []

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "site/programmes/programme.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        return {**super().get_preview_context(request, mode_name), **programme_preview(self)}
