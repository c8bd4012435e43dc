"""Guides and question paths in Wagtail: a list of all there are, and writing."""

from __future__ import annotations

from typing import Any

from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.snippets.views.snippets import SnippetViewSet

from content.admin.library.ways import GuidesView, QuestionPathsView
from content.admin.path_panels import OWN_GUIDE, OWN_PATH
from content.admin.views.ways import AdaptWayView, CreateWayView, EditWayView, PreviewAdaptWayView, PreviewWayView
from content.models import Guide, QuestionPath
from content.viewsets.library import LibraryViewSet


class WayViewSet(SnippetViewSet):
    menu_item_is_registered = True
    copy_view_enabled = False
    add_view_class = CreateWayView
    edit_view_class = EditWayView
    preview_on_edit_view_class = PreviewWayView
    place = ""

    @property
    def index_view(self) -> Any:
        return RedirectView.as_view(url=reverse_lazy(f"{self.place}:index"))


class GuideViewSet(WayViewSet):
    model = Guide
    icon = "list-ol"
    place = "fahrplaene"
    base_url_path = "fahrplaene/schreiben"
    edit_handler = OWN_GUIDE


class QuestionPathViewSet(WayViewSet):
    model = QuestionPath
    icon = "help"
    place = "fragewege"
    base_url_path = "fragewege/schreiben"
    edit_handler = OWN_PATH


guides, question_paths = GuideViewSet(), QuestionPathViewSet()


class WaysLibraryViewSet(LibraryViewSet):
    add_to_admin_menu = False

    def get_urlpatterns(self) -> list[Any]:
        writing: WayViewSet = self.writing
        adapt = writing.construct_view(
            AdaptWayView, **{**writing.get_add_view_kwargs(), "edit_view": writing.edit_view, "panel": None}
        )
        return [
            *super().get_urlpatterns(),
            path("anpassen/<uuid:key>/", adapt, name="adapt"),
            path("anpassen/<uuid:key>/vorschau/", writing.construct_view(PreviewAdaptWayView), name="preview_adapt"),
        ]


class GuidesLibraryViewSet(WaysLibraryViewSet):
    name = "fahrplaene"
    icon = "list-ol"
    menu_label = _("Guides")
    model = Guide
    list_view_class = GuidesView
    writing = guides


class QuestionPathsLibraryViewSet(WaysLibraryViewSet):
    name = "fragewege"
    icon = "help"
    menu_label = _("Question paths")
    model = QuestionPath
    list_view_class = QuestionPathsView
    writing = question_paths


class WaysGroup(ViewSetGroup):
    items = (GuidesLibraryViewSet, QuestionPathsLibraryViewSet)
    menu_label = _("Ways")
    menu_icon = "list-ol"
    menu_order = 125


guides_and_questions = WaysGroup()
