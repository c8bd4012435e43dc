"""A text of the knowledge base."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from content.blocks import BodyBlock, FigureBlock, LinkBlock, ToDoBlock
from content.fields import BlocksField
from content.models.confidence import Confidence
from content.models.releasable import Releasable
from content.preview import entry_preview


class Entry(Releasable):
    kind = "entry"
    lines = ("title", "summary")

    summary = models.CharField(
        _("in short"), max_length=160, help_text=_("The answer in one sentence, at most 160 characters.")
    )
    order = models.PositiveSmallIntegerField(_("place in the category"), default=1000)
    category = models.CharField(_("category"), max_length=120, blank=True)
    topics = models.JSONField(_("topics"), default=list, blank=True)
    audience = models.CharField(_("for whom"), max_length=160, blank=True)
    figures = BlocksField([("figure", FigureBlock())], blank=True, max_num=3, verbose_name=_("figures"))
    checklist = BlocksField([("item", ToDoBlock())], blank=True, verbose_name=_("what to do now"))
    keywords = models.JSONField(_("search words"), default=list, blank=True)
    body = BlocksField(BodyBlock(required=False), blank=True, verbose_name=_("text"))
    law_refs = models.JSONField(_("law"), default=list, blank=True)
    sources = BlocksField([("source", LinkBlock())], blank=True, verbose_name=_("sources"))
    evidence = models.JSONField(_("evidence, for editors only"), default=list, blank=True)
    editor_note = models.TextField(_("note, for editors only"), blank=True)
    checked_on = models.DateField(_("checked on"), null=True, blank=True)
    check_by = models.DateField(_("check again by"), null=True, blank=True)
    confidence = models.CharField(
        _("how sure"), max_length=10, choices=Confidence.choices, default=Confidence.UNCHECKED
    )
    laender = models.JSONField(_("only in these Länder"), default=list, blank=True)
    binding = models.BooleanField(
        _("binding"), default=False, help_text=_("Law: chambers may add to it, not change or hide it.")
    )
    binding_blocks = models.JSONField(_("binding blocks"), default=list, blank=True)
    related = models.JSONField(_("related texts"), default=list, blank=True)
    credit = models.CharField(
        _("with thanks to"), max_length=160, blank=True, help_text=_("Who suggested it; readers see it below the text.")
    )
    # The suggestion this draft was made of: its chamber follows again once the text is published.
    suggestion = models.UUIDField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("text")
        verbose_name_plural = _("texts")

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "site/entries/entry.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        return {**super().get_preview_context(request, mode_name), **entry_preview(self)}
