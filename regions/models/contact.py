"""A role at an actor whom a company can call. Naming the person is optional."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from regions.fields import TopicsField
from regions.models.actor import Actor, kind_rank


class ContactQuerySet(QuerySet["Contact"]):
    def public(self) -> "ContactQuerySet":
        return self.filter(actor__live=True).select_related("actor").defer("search_vector", "actor__search_vector")

    def first_choice_first(self) -> "ContactQuerySet":
        """Whom to name when several would do: the editor's choice, then the kind of actor, then by name."""
        return self.order_by("-preferred", kind_rank("actor__kind"), "actor__name", "sort_order", "pk")


class Contact(Orderable):
    actor = ParentalKey(Actor, on_delete=models.CASCADE, related_name="contacts", verbose_name=_("actor"))
    role = models.CharField(
        _("role"), max_length=150, help_text=_("What the desk is called, for example: training adviser")
    )
    person = models.CharField(
        _("name of the person"),
        max_length=150,
        blank=True,
        help_text=_("Optional. Only with the consent of the person."),
    )
    topics = TopicsField(_("topics"), help_text=_("Texts on these topics show this contact."))
    preferred = models.BooleanField(
        _("name first"),
        default=False,
        help_text=_("If several contacts fit a topic, texts show this one."),
    )
    phone = models.CharField(
        _("phone"), max_length=40, blank=True, help_text=_("If empty, the number of the actor is shown.")
    )
    email = models.EmailField(_("e-mail"), blank=True)
    office_hours = models.CharField(_("office hours"), max_length=200, blank=True)
    text = models.TextField(
        _("what the contact helps with"), blank=True, help_text=_("One sentence from the company's point of view.")
    )
    appointment_url = models.URLField(_("link to book an appointment"), blank=True)

    search_vector = models.GeneratedField(
        expression=SearchVector("role", "person", config="german", weight="A")
        + SearchVector("text", config="german", weight="C"),
        output_field=SearchVectorField(),
        db_persist=True,
        # A revision must not carry it: the database makes it anew.
        serialize=False,
    )

    objects = ContactQuerySet.as_manager()

    class Meta(Orderable.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        indexes = [GinIndex(fields=["search_vector"], name="contact_search")]

    def __str__(self) -> str:
        return f"{self.role} ({self.person})" if self.person else self.role

    @property
    def order_label(self) -> str:
        """For the editor's list."""
        return str(_("is named first")) if self.preferred else ""

    @property
    def best_phone(self) -> str:
        return self.phone or self.actor.phone

    @property
    def best_email(self) -> str:
        return self.email or self.actor.email

    @property
    def best_hours(self) -> str:
        return self.office_hours or self.actor.opening_hours
