"""The screen for events."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from regions.forms import EventForm
from regions.models import Event
from regions.models.event import to_come
from regions.viewsets.listing import DirectoryIndexView, GapColumn, TopicFilterSet, TopicsColumn, address_panel
from regions.viewsets.publishing import CreateListingView, EditListingView

WHEN = [("upcoming", _("still to come")), ("past", _("over"))]


class EventFilterSet(TopicFilterSet):
    when = django_filters.ChoiceFilter(label=_("When"), choices=WHEN, method="at_time")

    class Meta:
        model = Event
        fields = ["kind", "status", "format", "is_example", "live"]

    def at_time(self, rows: QuerySet[Event], name: str, value: str) -> QuerySet[Event]:
        return rows.filter(to_come()) if value == "upcoming" else rows.exclude(to_come())


class EventViewSet(SnippetViewSet):
    model = Event
    icon = "date"
    menu_label = _("Events")
    menu_order = 400
    list_display = [
        "title",
        GapColumn("starts_at", missing=_("no date"), label=_("Begins"), accessor="day_label", sort_key="starts_at"),
        "kind",
        Column("venue", label=_("Venue")),
        Column("status", label=_("State"), accessor="get_status_display", sort_key="status"),
        TopicsColumn(),
        LiveStatusTagColumn(label=_("Publication")),
    ]
    index_view_class = DirectoryIndexView
    add_view_class = CreateListingView
    edit_view_class = EditListingView
    list_per_page = 50
    filterset_class = EventFilterSet
    search_fields = ["title", "summary", "description", "venue", "actor__name"]
    search_backend_name = None
    ordering = ["-starts_at"]
    edit_handler = ObjectList(
        [
            FieldPanel("title", classname="title"),
            FieldPanel("kind"),
            FieldPanel("summary"),
            FieldPanel("description"),
            MultiFieldPanel(
                [
                    FieldPanel("status"),
                    FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                    FieldPanel("all_day"),
                ],
                heading=_("When"),
            ),
            MultiFieldPanel(
                [FieldPanel("format"), FieldPanel("venue"), FieldPanel("address"), FieldPanel("registration_url")],
                heading=_("Where"),
            ),
            MultiFieldPanel([FieldPanel("actor"), FieldPanel("topics")], heading=_("Who and what for")),
            address_panel(),
        ],
        base_form_class=EventForm,
    )

    def get_queryset(self, request: Any) -> QuerySet[Event]:
        return Event.objects.select_related("actor").defer("search_vector", "actor__search_vector")
