"""The screen for offers."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import LiveStatusTagColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from regions.forms import ListingForm
from regions.models import Offer
from regions.viewsets.listing import DirectoryIndexView, GapColumn, TopicFilterSet, TopicsColumn, address_panel
from regions.viewsets.publishing import CreateListingView, EditListingView


class OfferFilterSet(TopicFilterSet):
    class Meta:
        model = Offer
        fields = ["kind", "format", "is_example", "live"]


class OfferViewSet(SnippetViewSet):
    model = Offer
    icon = "form"
    menu_label = _("Offers")
    menu_order = 300
    list_display = [
        "title",
        "kind",
        GapColumn("actor", missing=_("no actor"), label=_("Actor"), sort_key="actor__name"),
        "cost",
        TopicsColumn(),
        LiveStatusTagColumn(),
    ]
    index_view_class = DirectoryIndexView
    add_view_class = CreateListingView
    edit_view_class = EditListingView
    list_per_page = 50
    filterset_class = OfferFilterSet
    search_fields = ["title", "summary", "description", "actor__name"]
    search_backend_name = None
    ordering = ["title"]
    edit_handler = ObjectList(
        [
            FieldPanel("title", classname="title"),
            FieldPanel("summary"),
            FieldPanel("description"),
            MultiFieldPanel(
                [
                    FieldPanel("actor"),
                    FieldRowPanel([FieldPanel("kind"), FieldPanel("format")]),
                    FieldRowPanel([FieldPanel("cost"), FieldPanel("booking_url")]),
                ],
                heading=_("Who, how and for how much"),
            ),
            MultiFieldPanel([FieldPanel("topics")], heading=_("What for")),
            address_panel(),
        ],
        base_form_class=ListingForm,
    )

    def get_queryset(self, request: Any) -> QuerySet[Offer]:
        return Offer.objects.select_related("actor").defer("search_vector", "actor__search_vector")
