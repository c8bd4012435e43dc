"""The screen for actors, with their contacts in the same form."""

from datetime import timedelta
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.admin.ui.tables import LiveStatusTagColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from regions.forms import ListingForm
from regions.models import Actor
from regions.viewsets.listing import (
    DayColumn,
    DirectoryIndexView,
    GapColumn,
    TopicFilterSet,
    TopicsColumn,
    address_panel,
)
from regions.viewsets.publishing import CreateListingView, EditListingView

# After this the facts of an actor count as old.
CHECK_EVERY = timedelta(days=180)

GAPS = [
    ("phone", _("Phone number missing")),
    ("email", _("E-mail missing")),
    ("contacts", _("No contact entered")),
    ("topics", _("No topic chosen")),
    ("old", _("Not checked for half a year")),
]


class ActorFilterSet(TopicFilterSet):
    gap = django_filters.ChoiceFilter(label=_("To do"), choices=GAPS, method="with_gap")

    class Meta:
        model = Actor
        fields = ["kind", "confidence", "is_example", "live"]

    def with_gap(self, rows: QuerySet[Actor], name: str, value: str) -> QuerySet[Actor]:
        gaps = {
            "phone": Q(phone=""),
            "email": Q(email=""),
            "contacts": Q(contacts=None),
            "topics": Q(topics=[]),
            "old": Q(checked_on=None) | Q(checked_on__lt=timezone.localdate() - CHECK_EVERY),
        }
        return rows.filter(gaps[value])


CONTACT_PANELS = [
    FieldRowPanel([FieldPanel("role"), FieldPanel("person")]),
    FieldPanel("topics"),
    FieldPanel("preferred"),
    FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
    FieldPanel("office_hours"),
    FieldPanel("text"),
    FieldPanel("appointment_url"),
]

WHO_PANELS = [
    FieldPanel("name", classname="title"),
    FieldPanel("kind"),
    FieldPanel("description"),
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]), FieldPanel("website"), FieldPanel("opening_hours")],
        heading=_("How to reach them"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("street"),
            FieldRowPanel([FieldPanel("postcode"), FieldPanel("city")]),
            FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude"), FieldPanel("geo_precision")]),
        ],
        heading=_("Where"),
    ),
    MultiFieldPanel(
        [FieldPanel("topics"), FieldPanel("services"), FieldPanel("covers")], heading=_("What for and for whom")
    ),
    address_panel(),
]

STATE_PANELS = [
    FieldRowPanel([FieldPanel("checked_on"), FieldPanel("confidence")]),
    FieldPanel("source_urls"),
    FieldPanel("editor_note"),
]


class ActorViewSet(SnippetViewSet):
    model = Actor
    icon = "home"
    menu_label = _("Actors")
    menu_order = 100
    list_display = [
        "name",
        "kind",
        "city",
        GapColumn("phone", missing=_("missing"), label=_("Phone"), sort_key="phone"),
        TopicsColumn(),
        DayColumn("checked_on", label=_("Checked"), sort_key="checked_on"),
        LiveStatusTagColumn(),
    ]
    index_view_class = DirectoryIndexView
    add_view_class = CreateListingView
    edit_view_class = EditListingView
    list_per_page = 50
    list_export = ["name", "kind", "street", "postcode", "city", "phone", "email", "website", "checked_on"]
    filterset_class = ActorFilterSet
    search_fields = ["name", "city", "description", "contacts__role"]
    search_backend_name = None
    ordering = ["name"]
    edit_handler = TabbedInterface(
        [
            ObjectList(WHO_PANELS, heading=_("Actor")),
            ObjectList(
                [InlinePanel("contacts", panels=CONTACT_PANELS, label=_("Contact"), heading=_("Contacts"))],
                heading=_("Contacts"),
            ),
            ObjectList(STATE_PANELS, heading=_("Checked and noted")),
        ],
        base_form_class=ListingForm,
    )

    def get_queryset(self, request: Any) -> QuerySet[Actor]:
        return Actor.objects.defer("search_vector")
