"""What the four lists share: how a topic is filtered, how a gap is shown."""

from collections.abc import Callable
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.snippets.views.snippets import IndexView

from regions import topics


class TopicFilterSet(WagtailFilterSet):
    topic = django_filters.ChoiceFilter(label=_("Topic"), choices=topics.choices, method="with_topic")

    def with_topic(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return rows.filter(topics__contains=[value])


class WideTitle:
    """German titles are long: they get a third of the table before anything else is measured."""

    def _get_title_column(self, *args: Any, **kwargs: Any) -> Any:
        return super()._get_title_column(*args, width="32%", **kwargs)  # type: ignore[misc]


class DirectoryIndexView(WideTitle, IndexView):
    pass


class DayColumn(Column):
    """A date as a date; Wagtail's own column says how long ago it was."""

    def get_value(self, instance: Any) -> str:
        day = super().get_value(instance)
        return date_format(day, "SHORT_DATE_FORMAT") if day else ""


class TopicsColumn(Column):
    """The titles of a row's topics. One look at the topics for the whole table."""

    def __init__(self) -> None:
        super().__init__("topics", label=_("Topics"))

    def get_cell_context_data(self, instance: Any, parent_context: dict[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        if "topic_titles" not in parent_context:
            parent_context["topic_titles"] = topics.titles()
        known = parent_context["topic_titles"]
        context["value"] = ", ".join(known.get(slug, slug) for slug in instance.topics)
        return context


class GapColumn(StatusTagColumn):
    """Shows a value, or in words that it is missing."""

    def __init__(
        self, name: str, missing: Any, accessor: str | Callable[[Any], Any] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(name, accessor=accessor, **kwargs)
        self.missing = missing

    cell_template_name = "regions/admin/gap_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: dict[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        context["missing"] = self.missing
        return context


def address_panel() -> MultiFieldPanel:
    """What stands at the end of every form: where the entry lives and whether it is real."""
    return MultiFieldPanel(
        [FieldPanel("slug"), FieldPanel("is_example")], heading=_("Web address and label"), classname="collapsed"
    )
