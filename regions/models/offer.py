"""What an actor offers to companies: advice, a hotline, a workshop ..."""

from typing import Any

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _

from regions.models.actor import Actor
from regions.models.base import Listing, ListingQuerySet


class OfferKind(models.TextChoices):
    ADVICE = "advice", _("Advice")
    HOTLINE = "hotline", _("Hotline")
    WORKSHOP = "workshop", _("Workshop")
    COACHING = "coaching", _("Coaching")
    PLACEMENT = "placement", _("Placement")
    INSPECTION = "inspection", _("Visit to the company")
    OTHER = "other", _("Other")


OFFER_KIND_PLURALS = {
    OfferKind.ADVICE: _("Advice"),
    OfferKind.HOTLINE: _("Hotlines"),
    OfferKind.WORKSHOP: _("Workshops"),
    OfferKind.COACHING: _("Coachings"),
    OfferKind.PLACEMENT: _("Placement"),
    OfferKind.INSPECTION: _("Visits to the company"),
    OfferKind.OTHER: _("Others"),
}


class OfferFormat(models.TextChoices):
    ONSITE = "onsite", _("On site")
    PHONE = "phone", _("By phone")
    ONLINE = "online", _("Online")
    COMPANY = "company", _("At your company")
    MIXED = "mixed", _("On site or online")


class OfferQuerySet(ListingQuerySet):
    def public(self) -> "OfferQuerySet":
        return self.live().select_related("actor").defer("search_vector", "actor__search_vector")


class Offer(Listing):
    title = models.CharField(_("title"), max_length=200)
    summary = models.CharField(
        _("in short"), max_length=300, blank=True, help_text=_("One sentence: what does a company get?")
    )
    description = models.TextField(_("description"), blank=True)
    actor = models.ForeignKey(
        Actor, on_delete=models.SET_NULL, null=True, blank=True, related_name="offers", verbose_name=_("actor")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=OfferKind.choices, default=OfferKind.ADVICE)
    format = models.CharField(_("format"), max_length=20, choices=OfferFormat.choices, blank=True)
    cost = models.CharField(_("cost"), max_length=100, blank=True, help_text=_("For example: free of charge"))
    booking_url = models.URLField(_("link to book"), blank=True)

    search_vector = models.GeneratedField(
        expression=SearchVector("title", config="german", weight="A")
        + SearchVector("summary", config="german", weight="B")
        + SearchVector("description", config="german", weight="C"),
        output_field=SearchVectorField(),
        db_persist=True,
        serialize=False,
    )

    objects = OfferQuerySet.as_manager()

    page_name = "offer"
    page_template = "site/offers/offer.html"

    class Meta:
        verbose_name = _("offer")
        verbose_name_plural = _("offers")
        ordering = ["title"]
        indexes = [GinIndex(fields=["search_vector"], name="offer_search")]

    def __str__(self) -> str:
        return self.title or str(_("Offer without a title"))

    def page_context(self) -> dict[str, Any]:
        return {"section": "ansprechpartner", "offer": self}
