"""What editors do for the search: words that mean the same, and what readers did not find."""

from __future__ import annotations

from typing import Any

from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView
from wagtail.admin.panels import FieldPanel, ObjectList, PublishingPanel
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from content.admin.forms.words import LONGEST, WordGroupForm
from content.admin.search.listing import MissesView, SearchListView, WordsView
from content.admin.views.saving import SavingMixin
from content.models import WordGroup


class CreateWordsView(SavingMixin, CreateView):
    offers_numbers = False

    def get_initial(self) -> dict[str, Any]:
        """From the list of what was not found."""
        initial: dict[str, Any] = super().get_initial()
        word = self.request.GET.get("wort", "").replace("\x00", "")[:LONGEST].strip()
        return {**initial, "words": [word]} if word else initial


class EditWordsView(SavingMixin, EditView):
    offers_numbers = False


class WordGroupViewSet(SnippetViewSet):
    model = WordGroup
    icon = "search"
    base_url_path = "suche/woerter/schreiben"
    menu_item_is_registered = True
    copy_view_enabled = False
    add_view_class = CreateWordsView
    edit_view_class = EditWordsView
    edit_handler = ObjectList([FieldPanel("words"), PublishingPanel()], base_form_class=WordGroupForm)

    @property
    def index_view(self) -> Any:
        return RedirectView.as_view(url=reverse_lazy("woerter:index"))

    @property
    def breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [{"url": reverse_lazy("woerter:index"), "label": _("Words for the same")}]


word_groups = WordGroupViewSet()


class SearchListViewSet(ViewSet):
    list_view_class: type[SearchListView]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        common: dict[str, Any] = super().get_common_view_kwargs(
            **{
                "permission_policy": policy_registry.get_by_type(WordGroup),
                "index_url_name": self.get_url_name("index"),
                "index_results_url_name": self.get_url_name("results"),
                **kwargs,
            }
        )
        return common

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.construct_view(self.list_view_class), name="index"),
            path("results/", self.construct_view(self.list_view_class, results_only=True), name="results"),
        ]


class MissesViewSet(SearchListViewSet):
    name = "nichtgefunden"
    url_prefix = "suche/nichtgefunden"
    icon = "search"
    menu_label = _("Not found")
    list_view_class = MissesView


class WordsViewSet(SearchListViewSet):
    name = "woerter"
    url_prefix = "suche/woerter"
    icon = "list-ul"
    menu_label = _("Words for the same")
    list_view_class = WordsView


class SearchGroup(ViewSetGroup):
    items = (MissesViewSet, WordsViewSet)
    menu_label = _("What readers search")
    menu_icon = "search"
    menu_order = 128


search_screens = SearchGroup()
