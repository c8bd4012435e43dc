"""The library screens: every text, every programme, whoever wrote it."""

from __future__ import annotations

from typing import Any

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permissions import policy_registry

from content.admin.library.bulk_views import CheckedManyView, FollowManyView, HideManyView
from content.admin.library.listing import LibraryView
from content.admin.library.programmes import ProgrammesView
from content.admin.review.back import BackView, UndoView
from content.admin.review.base import ReviewOpenView, ReviewView
from content.admin.review.done import ReviewDoneView
from content.admin.review.orphan import OrphanView
from content.admin.review.place import ReviewPlaceView
from content.admin.views.entries import AdaptEntryView, PreviewAdaptView
from content.admin.views.questions import HideView, ShowView
from content.models import Entry, Programme
from content.viewsets.entries import entries
from content.viewsets.programmes import programmes


class LibraryViewSet(ViewSet):
    name = "wissen"
    icon = "lw-books"
    menu_label = _("Knowledge")
    menu_order = 110
    add_to_admin_menu = True
    model: Any = Entry
    list_view_class: type[LibraryView] = LibraryView
    writing: Any = entries

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        common: dict[str, Any] = super().get_common_view_kwargs(
            **{
                "permission_policy": policy_registry.get_by_type(self.model),
                "index_url_name": self.get_url_name("index"),
                "index_results_url_name": self.get_url_name("results"),
                "add_url_name": self.writing.get_url_name("add"),
                **kwargs,
            }
        )
        return common

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.construct_view(self.list_view_class), name="index"),
            path("results/", self.construct_view(self.list_view_class, results_only=True), name="results"),
            path("ausblenden/<uuid:key>/", self.construct_view(HideView), name="hide"),
            path("zeigen/<uuid:key>/", self.construct_view(ShowView), name="show"),
            path("auswahl/ausblenden/", self.construct_view(HideManyView, kind=self.model.kind), name="hide_many"),
            path("auswahl/folgen/", self.construct_view(FollowManyView, kind=self.model.kind), name="follow_many"),
            path("auswahl/geprueft/", self.construct_view(CheckedManyView, kind=self.model.kind), name="checked_many"),
            path("zurueck/<uuid:key>/", self.construct_view(BackView), name="back"),
        ]


class EntriesLibraryViewSet(LibraryViewSet):
    def get_urlpatterns(self) -> list[Any]:
        adapt = entries.construct_view(
            AdaptEntryView, **{**entries.get_add_view_kwargs(), "edit_view": entries.edit_view, "panel": None}
        )
        preview = entries.construct_view(PreviewAdaptView)
        return [
            *super().get_urlpatterns(),
            path("pruefen/<uuid:key>/", self.construct_view(ReviewView), name="review"),
            path("pruefen/<uuid:key>/alle/", self.construct_view(ReviewDoneView), name="review_done"),
            path("pruefen/<uuid:key>/stelle/<path:block>/", self.construct_view(ReviewPlaceView), name="review_place"),
            path("pruefen/<uuid:key>/offen/<path:block>/", self.construct_view(ReviewOpenView), name="review_open"),
            path("entscheiden/<uuid:key>/", self.construct_view(OrphanView), name="orphan"),
            path("rueckgaengig/<str:lines>/", self.construct_view(UndoView), name="undo"),
            path("anpassen/<uuid:key>/", adapt, name="adapt"),
            path("anpassen/<uuid:key>/vorschau/", preview, name="preview_adapt"),
        ]


class ProgrammesLibraryViewSet(LibraryViewSet):
    name = "foerderung"
    icon = "lw-euro"
    menu_label = _("Funding")
    menu_order = 120
    model = Programme
    list_view_class = ProgrammesView
    writing = programmes


library = EntriesLibraryViewSet()
programmes_library = ProgrammesLibraryViewSet()
