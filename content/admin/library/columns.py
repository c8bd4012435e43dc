"""The columns of the library: each cell is a small template of its own."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn, Column, Table


class StateColumn(Column):
    cell_template_name = "content/admin/library/state_cell.html"


class TextColumn(Column):
    cell_template_name = "content/admin/library/title_cell.html"


class WhenColumn(Column):
    cell_template_name = "content/admin/library/when_cell.html"


class StepColumn(Column):
    cell_template_name = "content/admin/library/step_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: dict[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        context["csrf_token"] = parent_context.get("csrf_token")
        return context


class ChoiceColumn(BaseColumn):
    """What is ticked belongs to the form of the bar below the list, wherever that stands."""

    header_template_name = "content/admin/library/choose_all_cell.html"
    cell_template_name = "content/admin/library/choose_cell.html"


class LibraryTable(Table):
    def get_caption(self) -> Any:
        return _("All texts with their state, versions and last check")

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Wagtail's table draws its cells without the page's context, and one of them holds a form."""
        context: dict[str, Any] = super().get_context_data(parent_context)
        context["csrf_token"] = parent_context.get("csrf_token")
        return context

    def get_row_classname(self, instance: Any) -> str:
        if instance.waits:
            return "lw-waits"
        return "lw-off" if instance.is_off else ""


def library_columns(*, is_top: bool, above: str, can_choose: bool) -> list[BaseColumn]:
    """The national team has nothing above to compare with."""
    column = [] if is_top else [WhenColumn("above", label=above, classname="lw-narrow")]
    choice = [ChoiceColumn("choice", classname="lw-choice")] if can_choose else []
    return [
        *choice,
        StateColumn("state", label=_("How it stands"), classname="lw-states"),
        TextColumn("title", label=_("Text and category")),
        *column,
        WhenColumn("own", label=_("Published") if is_top else _("At yours"), classname="lw-narrow"),
        WhenColumn("checked", label=_("Last checked"), classname="lw-narrow lw-wide"),
        StepColumn("step", label=_("Next step"), classname="lw-next"),
    ]
