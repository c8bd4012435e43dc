"""The pages the law asks for. Their addresses are fixed, because every footer links to them."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from content.pages.standard import BodyPage


class LegalPage(BodyPage):
    template = "site/pages/standard.html"

    class Kind(models.TextChoices):
        IMPRINT = "imprint", _("Imprint")
        PRIVACY = "privacy", _("Privacy notice")
        ACCESSIBILITY = "accessibility", _("Accessibility statement")

    SLUGS = {Kind.IMPRINT: "impressum", Kind.PRIVACY: "datenschutz", Kind.ACCESSIBILITY: "barrierefreiheit"}

    parent_page_types = ["content.HomePage"]
    subpage_types: list[str] = []
    is_creatable = False  # a chamber has its three from the start

    kind = models.CharField(_("kind"), max_length=16, choices=Kind.choices, unique=True)

    content_panels = [*BodyPage.content_panels[:1], FieldPanel("kind", read_only=True), *BodyPage.content_panels[1:]]

    class Meta:
        verbose_name = _("legal page")
        verbose_name_plural = _("legal pages")

    def clean(self) -> None:
        super().clean()
        expected = self.SLUGS.get(self.Kind(self.kind)) if self.kind in self.Kind.values else None
        if expected and self.slug != expected:
            raise ValidationError(
                {"slug": _("This page must keep the address “%(slug)s”: every page links to it.") % {"slug": expected}}
            )
