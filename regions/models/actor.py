"""An actor of the local training market: a chamber, a school, an agency ..."""

from typing import Any

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Case, Exists, IntegerField, OuterRef, Value, When
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel

from regions.fields import LinesField
from regions.models.base import Listing, ListingQuerySet, in_german_order


class ActorKind(models.TextChoices):
    """In the order in which a company usually needs them; the keys are those of the starter data."""

    KAMMER = "kammer", _("Chamber")
    AGENTUR = "agentur_fuer_arbeit", _("Employment agency")
    JUGENDBERUFSAGENTUR = "jugendberufsagentur", _("Youth vocational agency")
    BERUFSSCHULE = "berufsschule", _("Vocational school")
    BILDUNGSZENTRUM = "bildungszentrum", _("Training centre")
    KREISHANDWERKERSCHAFT = "kreishandwerkerschaft", _("Guild association")
    BILDUNGSTRAEGER = "bildungstraeger", _("Training provider")
    FOERDERSTELLE = "foerderstelle", _("Funding office")
    WIRTSCHAFTSFOERDERUNG = "wirtschaftsfoerderung", _("Economic development")
    REGIONALAGENTUR = "regionalagentur", _("Regional agency")
    JOBCENTER = "jobcenter", _("Jobcenter")
    VERBAND = "verband", _("Association")
    NETZWERK = "netzwerk", _("Network")
    MESSE = "messe", _("Fair")
    KOMMUNE = "kommune", _("Municipality")
    SONSTIGE = "sonstige", _("Other")


# A filter names the group, a row names the one.
KIND_PLURALS = {
    ActorKind.KAMMER: _("Chambers"),
    ActorKind.AGENTUR: _("Employment agencies"),
    ActorKind.JUGENDBERUFSAGENTUR: _("Youth vocational agencies"),
    ActorKind.BERUFSSCHULE: _("Vocational schools"),
    ActorKind.BILDUNGSZENTRUM: _("Training centres"),
    ActorKind.KREISHANDWERKERSCHAFT: _("Guild associations"),
    ActorKind.BILDUNGSTRAEGER: _("Training providers"),
    ActorKind.FOERDERSTELLE: _("Funding offices"),
    ActorKind.WIRTSCHAFTSFOERDERUNG: _("Economic development"),
    ActorKind.REGIONALAGENTUR: _("Regional agencies"),
    ActorKind.JOBCENTER: _("Jobcenters"),
    ActorKind.VERBAND: _("Associations"),
    ActorKind.NETZWERK: _("Networks"),
    ActorKind.MESSE: _("Fairs"),
    ActorKind.KOMMUNE: _("Municipalities"),
    ActorKind.SONSTIGE: _("Others"),
}


class Confidence(models.TextChoices):
    CHECKED = "checked", _("checked")
    UNCHECKED = "unchecked", _("not checked yet")


class GeoPrecision(models.TextChoices):
    """How well the pin on the map is known; the keys are those of the starter data."""

    ADDRESS = "adresse", _("at the address")
    DISTRICT = "stadtteil_geschaetzt", _("in the quarter, estimated")
    TOWN = "ort", _("in the middle of the town")


def kind_rank(path: str = "kind") -> Case:
    """The place of a kind in ActorKind, as an expression to order by."""
    ranks = [When(**{path: kind}, then=Value(place)) for place, kind in enumerate(ActorKind)]
    return Case(*ranks, default=Value(len(ranks)), output_field=IntegerField())


class ActorQuerySet(ListingQuerySet):
    def in_order(self) -> "ActorQuerySet":
        """The own chamber first: the one whose contacts the editors name first. Then as in a telephone book."""
        chambers = self.model._default_manager.filter(kind=ActorKind.KAMMER, contacts__preferred=True)
        return self.order_by(Exists(chambers.filter(pk=OuterRef("pk"))).desc(), in_german_order("name"), "pk")


class Actor(Listing, ClusterableModel):  # type: ignore[django-manager-missing]  # contacts: modelcluster makes it
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=30, choices=ActorKind.choices, default=ActorKind.SONSTIGE)
    description = models.TextField(
        _("description"),
        blank=True,
        help_text=_("Two or three sentences: what does a company get here, and for whom is it?"),
    )
    street = models.CharField(_("street and number"), max_length=200, blank=True)
    postcode = models.CharField(
        _("postcode"),
        max_length=5,
        blank=True,
        validators=[RegexValidator(r"^\d{5}$", _("A German postcode has five digits."))],
    )
    city = models.CharField(_("town"), max_length=100, blank=True)
    latitude = models.FloatField(
        _("latitude"),
        null=True,
        blank=True,
        validators=[
            MinValueValidator(47, _("This place is not in Germany: the latitude lies between 47 and 56.")),
            MaxValueValidator(56, _("This place is not in Germany: the latitude lies between 47 and 56.")),
        ],
    )
    longitude = models.FloatField(
        _("longitude"),
        null=True,
        blank=True,
        validators=[
            MinValueValidator(5, _("This place is not in Germany: the longitude lies between 5 and 16.")),
            MaxValueValidator(16, _("This place is not in Germany: the longitude lies between 5 and 16.")),
        ],
    )
    geo_precision = models.CharField(
        _("position of the pin"), max_length=20, choices=GeoPrecision.choices, default=GeoPrecision.TOWN
    )
    phone = models.CharField(
        _("phone"),
        max_length=40,
        blank=True,
        help_text=_("With area code. Readers see the number on the main button."),
    )
    email = models.EmailField(_("e-mail"), blank=True)
    website = models.URLField(_("website"), blank=True)
    opening_hours = models.CharField(
        _("opening hours"),
        max_length=200,
        blank=True,
        help_text=_("For example: Mon to Thu 8 to 16, Fri 8 to 13"),
    )
    services = LinesField(
        _("services"),
        help_text=_("In a word or two each, one a line. Readers see the first ones below the description."),
    )
    covers = LinesField(
        _("area served"),
        help_text=_("One town or district a line."),
    )
    checked_on = models.DateField(
        _("checked on"),
        null=True,
        blank=True,
        help_text=_("When did somebody last make sure that the address and the numbers are right?"),
    )
    confidence = models.CharField(
        _("state of the facts"), max_length=10, choices=Confidence.choices, default=Confidence.UNCHECKED
    )
    source_urls = LinesField(_("sources"), help_text=_("One web address a line. Only editors see them."))
    editor_note = models.TextField(_("note for editors"), blank=True, help_text=_("Never shown to readers."))

    search_vector = models.GeneratedField(
        expression=SearchVector("name", config="german", weight="A")
        + SearchVector("services", "city", config="german", weight="B")
        + SearchVector("description", config="german", weight="C"),
        output_field=SearchVectorField(),
        db_persist=True,
        # A revision must not carry it: the database makes it anew.
        serialize=False,
    )

    objects = ActorQuerySet.as_manager()

    page_name = "actor"
    page_template = "site/actors/actor.html"

    class Meta:
        verbose_name = _("actor")
        verbose_name_plural = _("actors")
        ordering = ["name"]
        indexes = [GinIndex(fields=["search_vector"], name="actor_search")]

    def __str__(self) -> str:
        return self.name or str(_("Actor without a name"))

    @property
    def address_line(self) -> str:
        """Street, postcode and town in one line; what is missing leaves no gap."""
        town = f"{self.postcode} {self.city}".strip()
        return ", ".join(part for part in (self.street, town) if part)

    def page_context(self) -> dict[str, Any]:
        saved = self.pk is not None
        return {
            "section": "ansprechpartner",
            "actor": self,
            "contacts": list(self.contacts.all()),
            "offers": list(self.offers.live()) if saved else [],
            "events": list(self.events.upcoming()) if saved else [],
        }
