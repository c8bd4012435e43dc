"""The library screen itself, for entries and, plainer, for programmes."""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.forms.search import SearchForm
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.views.generic import BaseListingView
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.widgets.button import HeaderButton

from content import queries
from content.admin.layers import LayerName, above_name
from content.admin.library import words
from content.admin.library.bulk import bulk_buttons
from content.admin.library.columns import LibraryTable, library_columns
from content.admin.library.filters import LibraryFilterSet
from content.admin.library.rows import Row, rows_of
from content.admin.library.standing import standings
from content.admin.library.tabs import FOR_CHAMBERS, FOR_LANDS, FOR_LAYERS, PARAMETER, Tab, make_tabs, states_of
from tenants.context import current_chamber


class LibraryView(PermissionCheckedMixin, BaseListingView):
    """
    Rows are effective texts and no model: what a chamber follows exists nowhere in its schema. So the list is read
    whole (three queries), and search, filters and tabs work on it.
    """

    any_permission_required = ["add", "change", "view"]
    kind = "entry"
    page_title = gettext_lazy("Knowledge")
    header_icon = "lw-books"
    results_template_name = "content/admin/library/results.html"
    table_class = LibraryTable
    table_classname = "listing lw-library"
    filterset_class: type[LibraryFilterSet] | None = LibraryFilterSet
    is_searchable = True
    paginate_by = 50
    add_url_name = ""
    add_label = gettext_lazy("Write a text of your own")
    add_label_of_layers = gettext_lazy("Write a text")
    search_label = gettext_lazy("Search all texts")

    def get_search_form(self) -> SearchForm:
        data = self.request.GET if self.search_kwarg in self.request.GET else None
        return SearchForm(data, placeholder=self.search_label)

    def get_add_label(self) -> Any:
        return self.add_label_of_layers if current_chamber().is_top else self.add_label

    def count(self, number: int) -> str:
        return ngettext("%(n)s text", "%(n)s texts", number) % {"n": number}

    @cached_property
    def tab_set(self) -> Any:
        if current_chamber().is_top:
            return FOR_LAYERS
        return FOR_LANDS if current_chamber().is_layer else FOR_CHAMBERS

    @cached_property
    def above(self) -> LayerName:
        return above_name(current_chamber())

    @cached_property
    def columns(self) -> list[BaseColumn]:
        above = _("From %(layer)s") % self.above.words
        return library_columns(is_top=current_chamber().is_top, above=above, can_choose=self.can_change_many)

    @cached_property
    def can_change_many(self) -> bool:
        return bool(self.user_has_permission("publish"))

    def get_base_queryset(self) -> list[Row]:
        categories = {one.slug: (one.order, one.title) for one in queries.categories()}
        return rows_of(standings(self.kind), categories)

    def order_queryset(self, queryset: Any) -> Any:
        return queryset

    def search_queryset(self, queryset: Any) -> Any:
        found = [row for row in queryset if row.matches(self.search_query)] if self.is_searching else queryset
        self.found: list[Row] = found
        states = states_of(self.request.GET.get(PARAMETER, ""), self.tab_set)
        return found if states is None else [row for row in found if row.state in states]

    @cached_property
    def header_buttons(self) -> list[Any]:
        if not self.user_has_permission("add"):
            return []
        return [HeaderButton(self.get_add_label(), url=self.add_url, icon_name="plus")]

    @cached_property
    def add_url(self) -> str:
        from django.urls import reverse

        return reverse(self.add_url_name)

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        tabs = make_tabs((row.state for row in self.found), self.request.GET, self.index_url, self.tab_set)
        context |= {
            "tabs": tabs,
            "count": self.count(context["items_count"]),
            "legend": words.LEGEND_OF_LAYERS if current_chamber().is_top else words.legend(self.above),
            "calm": self.calm(tabs),
            "empty": self.empty(),
            "add_url": self.add_url if self.user_has_permission("add") else "",
            "add_label": self.get_add_label(),
            "bulk": bulk_buttons(self.index_url_name, self.above) if self.can_change_many else [],
        }
        return context

    def calm(self, tabs: list[Tab]) -> str:
        """A new chamber has nothing to do, and should be told so."""
        if current_chamber().is_top or self.is_searching or self.is_filtering or not self.found:
            return ""
        if all(row.state == "follow" for row in self.found):
            sentence = _("All %(n)s texts follow %(layer)s. There is nothing you must do.")
            return sentence % {**self.above.words, "n": len(self.found)}
        waiting = sum(row.waits for row in self.found)
        if not waiting:
            return _("Nothing waits for you today.")
        return ngettext("%(n)s text waits for you.", "%(n)s texts wait for you.", waiting) % {"n": waiting}

    def empty(self) -> dict[str, Any]:
        if self.is_searching:
            sentence = _("No text fits “%(q)s”. Clear the filters or write a text of your own.")
            return {"sentence": sentence % {"q": self.search_query}, "can_clear": True}
        if self.is_filtering:
            return {"sentence": _("No text fits these filters."), "can_clear": True}
        if self.request.GET.get(PARAMETER) == "wartet":
            return {"sentence": _("Nothing waits for you today."), "can_clear": False}
        return {"sentence": _("There is no text here yet."), "can_clear": False}
