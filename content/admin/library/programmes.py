"""Funding on one screen: whose programme it is, whether it is open, whether companies see it."""

from __future__ import annotations

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
        return rows_of(standings(self.kind), {}, ProgrammeRow)


class ProgrammeRow(Row):
    """A programme is not adapted word by word here: a chamber hides it or shows it."""

    def __init__(self, standing: Standing, category: str, order: int = 0) -> None:
        said = standing.meta or {}
        level = (land_title(said.get("land", "")) or _("Federal")) if said else ""
        super().__init__(standing, level, order)

    @cached_property
    def means(self) -> str:
        status = ENDED.get((self.standing.meta or {}).get("status", ""), "")
        return " ".join(str(part) for part in (super().means, status) if part)

    @cached_property
    def step(self) -> Step:
        if self._is_ours:
            return super().step
        return Step(_("Hide …"), reverse("foerderung:hide", args=[self.standing.key]))

    @cached_property
    def more(self) -> list[Step]:
        return super().more if self._is_ours else [step for step in super().more if step.external]

    @property
    def _is_ours(self) -> bool:
        return self.standing.is_own or self.state == "hide"
