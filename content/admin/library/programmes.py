"""Funding on one screen: whose programme it is, whether it is open, whether companies see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from content.admin.library.listing import LibraryView
from content.admin.library.rows import Row, Step, rows_of
from content.admin.library.standing import Standing, standings
from content.admin.library.tabs import FOR_LAYERS, FOR_PROGRAMMES, FOR_PROGRAMMES_OF_LANDS, Tab
from content.laender import land_title
from tenants.context import current_chamber

ENDED = {
    "ended": gettext_lazy("It has ended and stays findable."),
    "unknown": gettext_lazy("Whether it is open is not known."),
}


class ProgrammesView(LibraryView):
    kind = "programme"
    page_title = gettext_lazy("Funding")
    header_icon = "lw-euro"
    filterset_class = None
    search_label = gettext_lazy("Search all programmes")
    add_label_of_layers = gettext_lazy("Write a programme")
    add_label = gettext_lazy("Write a programme of your own")

    def count(self, number: int) -> str:
        return ngettext("%(n)s programme", "%(n)s programmes", number) % {"n": number}

    def calm(self, tabs: list[Tab]) -> str:
        return ""

    @cached_property
    def tab_set(self) -> Any:
        if current_chamber().is_top:
            return FOR_LAYERS
        return FOR_PROGRAMMES_OF_LANDS if current_chamber().is_layer else FOR_PROGRAMMES

    def get_base_queryset(self) -> list[Row]:
        found = {str(standing.key): standing for standing in standings(self.kind)}
        rows = rows_of(found.values(), {})
        return [programme_row(row, found[row.key]) for row in rows]


def programme_row(row: Row, standing: Standing) -> Row:
    """A programme is not adapted word by word here: a chamber hides it or shows it."""
    said = standing.meta or {}
    level = (land_title(said.get("land", "")) or _("Federal")) if said else ""
    status = ENDED.get(said.get("status", ""), "")
    means = " ".join(str(part) for part in (row.means, status) if part)
    if standing.is_own or standing.state == "hide":
        return replace(row, category=level, means=means)
    return replace(row, category=level, means=means, step=_hide(standing), more=list(_without_questions(row)))


def _hide(standing: Standing) -> Step:
    return Step(_("Hide …"), reverse("foerderung:hide", args=[standing.key]))


def _without_questions(row: Row) -> Iterable[Any]:
    return (step for step in row.more if step.external)
