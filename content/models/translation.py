"""A text in another language, or in Leichte Sprache. It ages on its own."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.blocks import BodyBlock, ToDoBlock
from content.fields import BlocksField
from content.models.releasable import Releasable


class Translation(Releasable):
    """`slug` is that of the German text with the language behind it: “probezeit-en”."""

    class Language(models.TextChoices):
        EASY = "de-x-ls", _("Leichte Sprache")
        ENGLISH = "en", _("English")
        UKRAINIAN = "uk", _("Ukrainian")
        ARABIC = "ar", _("Arabic")
        TURKISH = "tr", _("Turkish")
        FRENCH = "fr", _("French")
        SPANISH = "es", _("Spanish")
        POLISH = "pl", _("Polish")

    kind = "translation"
    lines = ("title", "summary")

    language = models.CharField(_("language"), max_length=8, choices=Language.choices)
    of_slug = models.CharField(_("text"), max_length=120)
    of_key = models.UUIDField(editable=False)  # Release.key or LocalRelease.key of the German text
    of_version = models.PositiveIntegerField(default=0, editable=False)  # what was translated
    summary = models.CharField(_("in short"), max_length=240)
    checklist = BlocksField([("item", ToDoBlock())], blank=True, verbose_name=_("what to do now"))
    body = BlocksField(BodyBlock(required=False), blank=True, verbose_name=_("text"))

    class Meta:
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
