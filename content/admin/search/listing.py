"""The two lists: words that mean the same, and searches that found nothing."""

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

from content.admin.library.columns import LibraryTable, StateColumn, StepColumn, TextColumn, WhenColumn
from content.admin.search.rows import SearchRow, miss_rows, word_rows
from content.models import WordGroup
from content.search.misses import KEPT_DAYS, recent_misses
from content.search.register import register
from content.shelf import shelf


class SearchListView(PermissionCheckedMixin, BaseListingView):
    """Rows are no model: groups from above exist nowhere in this schema, misses are sums over days."""

    any_permission_required = ["add", "change", "view"]
    header_icon = "search"
    results_template_name = "content/admin/rows.html"
    table_class = LibraryTable
    table_classname = "listing lw-library"
    is_searchable = True
    paginate_by = 50

    def order_queryset(self, queryset: Any) -> Any:
        return queryset

    def search_queryset(self, queryset: list[SearchRow]) -> list[SearchRow]:
        return [row for row in queryset if row.matches(self.search_query)] if self.is_searching else queryset

    @cached_property
    def header_buttons(self) -> list[Any]:
        if not self.user_has_permission("add"):
            return []
        url = reverse(WordGroup.snippet_viewset.get_url_name("add"))
        return [HeaderButton(_("New words for the same"), url=url, icon_name="plus")]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        nothing = _("Nothing fits “%(q)s”.") % {"q": self.search_query} if self.is_searching else self.empty()
        return context | {"count": self.count(context["items_count"]), "hint": self.hint(), "empty": nothing}

    def count(self, number: int) -> str:
        raise NotImplementedError

    def hint(self) -> str:
        raise NotImplementedError

    def empty(self) -> str:
        raise NotImplementedError


class WordsTable(LibraryTable):
    def get_caption(self) -> Any:
        return _("Words that mean the same to the search")


class WordsView(SearchListView):
    page_title = gettext_lazy("Words for the same")
    table_class = WordsTable
    columns: list[Column] = [
        StateColumn("state", label=gettext_lazy("Whose"), classname="lw-states"),
        TextColumn("title", label=gettext_lazy("Words")),
        StepColumn("step", label=gettext_lazy("Next step"), classname="lw-next"),
    ]

    def get_search_form(self) -> SearchForm:
        data = self.request.GET if self.search_kwarg in self.request.GET else None
        return SearchForm(data, placeholder=_("Search all words"))

    def get_base_queryset(self) -> list[SearchRow]:
        return word_rows(shelf().of("words"))

    def count(self, number: int) -> str:
        return ngettext("%(n)s group of words", "%(n)s groups of words", number) % {"n": number}

    def hint(self) -> str:
        return _("Who searches for one of the words finds texts with any of them.")

    def empty(self) -> str:
        return _("There are no words for the same yet.")


class MissesTable(LibraryTable):
    def get_caption(self) -> Any:
        return _("Searches that found nothing, the most frequent first")


class MissesView(SearchListView):
    page_title = gettext_lazy("Not found")
    table_class = MissesTable
    columns: list[Column] = [
        StateColumn("state", label=gettext_lazy("How often"), classname="lw-states"),
        TextColumn("title", label=gettext_lazy("What was searched")),
        WhenColumn("count", label=gettext_lazy("Searched"), classname="lw-narrow"),
        WhenColumn("when", label=gettext_lazy("Last"), classname="lw-narrow"),
        StepColumn("step", label=gettext_lazy("Next step"), classname="lw-next"),
    ]

    def get_search_form(self) -> SearchForm:
        data = self.request.GET if self.search_kwarg in self.request.GET else None
        return SearchForm(data, placeholder=_("Search what was not found"))

    def get_base_queryset(self) -> list[SearchRow]:
        return miss_rows(recent_misses(), register())

    def count(self, number: int) -> str:
        return ngettext("%(n)s search without a result", "%(n)s searches without a result", number) % {"n": number}

    def hint(self) -> str:
        sentence = _(
            "Of the last %(n)s days. Connect the word with one that texts use, or write what is missing. Nothing is "
            "kept that looks like a person."
        )
        return sentence % {"n": KEPT_DAYS}

    def empty(self) -> str:
        return _("Readers have found what they searched for.")
