"""The list of all contacts. They are edited where they belong: in the form of their actor.

A contact is part of its actor's drafts. A form of its own would write past them, and the next
publishing of the actor would bring the old contact back.
"""

import django_filters
from django.db.models import Q, QuerySet
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.base import ViewSet
from wagtail.coreutils import safe_snake_case
from wagtail.permissions import ModelPermissionPolicy

from regions.models import Actor, Contact
from regions.viewsets.listing import GapColumn, TopicFilterSet, TopicsColumn, WideTitle

GAPS = [("phone", _("Phone number missing")), ("topics", _("No topic chosen"))]


class ContactFilterSet(TopicFilterSet):
    gap = django_filters.ChoiceFilter(label=_("To do"), choices=GAPS, method="with_gap")

    class Meta:
        model = Contact
        fields = ["preferred"]

    def with_gap(self, rows: QuerySet[Contact], name: str, value: str) -> QuerySet[Contact]:
        gaps = {"phone": Q(phone="", actor__phone=""), "topics": Q(topics=[])}
        return rows.filter(gaps[value])


class ContactListView(WideTitle, IndexView):
    model = Contact
    permission_policy = ModelPermissionPolicy(Actor)
    any_permission_required = ["add", "change", "delete"]
    page_title = _("Contacts")
    header_icon = "user"
    index_url_name = "contacts:index"
    index_results_url_name = "contacts:results"
    filterset_class = ContactFilterSet
    search_fields = ["role", "person", "actor__name", "text"]
    search_backend_name = None
    default_ordering = ["actor__name", "sort_order"]
    paginate_by = 50
    list_display = [
        "role",
        Column("actor", label=_("Actor"), sort_key="actor__name"),
        GapColumn("phone", missing=_("missing"), label=_("Phone"), accessor="best_phone"),
        TopicsColumn(),
        GapColumn("preferred", missing="", label=_("Order"), accessor="order_label", sort_key="preferred"),
    ]

    def get_base_queryset(self) -> QuerySet[Contact]:
        return Contact.objects.select_related("actor").defer("actor__search_vector")

    def get_edit_url(self, instance: Contact) -> str | None:
        if not self.permission_policy.user_has_permission(self.request.user, "change"):
            return None
        edit = Actor.snippet_viewset.get_url_name("edit")
        # Wagtail names a tab after its heading, in the language of the editor.
        return f"{reverse(edit, args=[instance.actor_id])}#tab-{safe_snake_case(gettext('Contacts'))}"


class ContactViewSet(ViewSet):
    name = "contacts"
    url_prefix = "directory/contacts"
    icon = "user"
    menu_label = _("Contacts")
    menu_order = 200

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", self.construct_view(ContactListView), name="index"),
            path("results/", self.construct_view(ContactListView, results_only=True), name="results"),
        ]
