"""All numbers that hold here, with search."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.forms.search import SearchForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import BaseListingView
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.widgets.button import HeaderButton

from content.admin.facts.rows import FactRow, fact_rows
from content.admin.layers import layer_names
from content.admin.library.columns import LibraryTable, StepColumn
from content.facts.overview import numbers
from tenants.context import current_chamber


class NumberColumn(Column):
    cell_template_name = "content/admin/facts/title_cell.html"


class ValueColumn(Column):
    cell_template_name = "content/admin/facts/value_cell.html"


class FactsTable(LibraryTable):
    def get_caption(self) -> Any:
        return _("All numbers with their value today, the next one and the last check")


class FactsView(PermissionCheckedMixin, BaseListingView):
    """Rows are the numbers that hold here, whoever keeps them, and the chamber's own drafts."""

    any_permission_required = ["add", "change", "view"]
    page_title = gettext_lazy("Numbers in texts")
    header_icon = "lw-number"
    results_template_name = "content/admin/rows.html"
    table_class = FactsTable
    table_classname = "listing lw-library lw-number-list"
    is_searchable = True
    paginate_by = 50
    add_url_name = ""
    columns = [
        NumberColumn("title", label=gettext_lazy("Number and its name in texts")),
        ValueColumn("value", label=gettext_lazy("Today"), classname="lw-narrow"),
        ValueColumn("next", label=gettext_lazy("Then"), classname="lw-narrow"),
        ValueColumn("checked", label=gettext_lazy("Last checked"), classname="lw-narrow"),
        StepColumn("step", label=gettext_lazy("Next step"), classname="lw-next"),
    ]

    def get_search_form(self) -> SearchForm:
        data = self.request.GET if self.search_kwarg in self.request.GET else None
        return SearchForm(data, placeholder=_("Search all numbers"))

    def get_base_queryset(self) -> list[FactRow]:
        return fact_rows(numbers(), {key: layer.who for key, layer in layer_names().items()})

    def order_queryset(self, queryset: Any) -> Any:
        return queryset

    def search_queryset(self, queryset: Any) -> Any:
        return [row for row in queryset if row.matches(self.search_query)] if self.is_searching else queryset

    @cached_property
    def header_buttons(self) -> list[Any]:
        if not self.user_has_permission("add"):
            return []
        label = _("New number") if current_chamber().is_layer else _("New number of your own")
        return [HeaderButton(label, url=reverse(self.add_url_name), icon_name="plus")]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        number = context["items_count"]
        context["count"] = ngettext("%(n)s number", "%(n)s numbers", number) % {"n": number}
        context["hint"] = _(
            "Write a number once and name it in texts. When it changes, every text changes on that day."
        )
        context["empty"] = (
            _("No number fits “%(q)s”.") % {"q": self.search_query}
            if self.is_searching
            else _("There is no number here yet.")
        )
        return context
