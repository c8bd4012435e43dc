"""Texts of the knowledge base as Wagtail snippets. The list is the library screen; here is writing."""

from __future__ import annotations

from typing import Any

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView

from content.admin.panels import OWN_ENTRY
from content.admin.views.entries import CreateEntryView, EditEntryView, PreviewEntryView
from content.models import Entry
from content.viewsets.asked import AskedViewSet


class EntryViewSet(AskedViewSet):
    model = Entry
    icon = "lw-books"
    base_url_path = "wissen/texte"
    menu_item_is_registered = True
    copy_view_enabled = False
    add_view_class = CreateEntryView
    edit_view_class = EditEntryView
    preview_on_edit_view_class = PreviewEntryView
    edit_handler = OWN_ENTRY

    @property
    def index_view(self) -> Any:
        return RedirectView.as_view(url=reverse_lazy("wissen:index"))

    @property
    def breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [{"url": reverse_lazy("wissen:index"), "label": _("Knowledge")}]


entries = EntryViewSet()
