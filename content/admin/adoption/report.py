"""The report, its filters and its table to take away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import django_filters
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from content.admin.publishing.difference import name_of_block
from content.adoption_map import Adopted, adopted_texts, blocks_of
from content.inheritance import Block
from content.kinds import MODELS, model_of
from content.laender import LAENDER
from content.models import Entry
from tenants.context import current_chamber

STATES = {
    "adapt": gettext_lazy("Adapted"),
    "hide": gettext_lazy("Hidden"),
    "extend": gettext_lazy("Extended"),
}


class AdoptionFilterSet(WagtailFilterSet):
    kind = django_filters.ChoiceFilter(
        label=gettext_lazy("Kind"),
        choices=lambda: [(kind, capfirst(model._meta.verbose_name_plural)) for kind, model in MODELS.items()],
    )
    state = django_filters.ChoiceFilter(label=gettext_lazy("What chambers do"), choices=list(STATES.items()))
    land = django_filters.ChoiceFilter(label=gettext_lazy("Land"), choices=list(LAENDER.items()))

    class Meta:
        model = Entry
        fields: list[str] = []

    def filter_queryset(self, queryset: list[Adopted]) -> list[Adopted]:
        wanted: dict[str, Any] = self.form.cleaned_data
        kind, state, land = (wanted.get(name) for name in ("kind", "state", "land"))
        return [
            text
            for text in queryset
            if (not kind or text.kind == kind)
            and any((not state or one.state == state) and (not land or one.land == land) for one in text.where)
        ]


@dataclass(frozen=True)
class Row:
    title: str
    kind: str
    adapted: int
    hidden: int
    extended: int
    where: list[tuple[str, str]]  # what they do, and who
    blocks: list[str]
    url: str

    @property
    def chambers(self) -> str:
        return "; ".join(f"{does}: {who}" for does, who in self.where)


class AdoptionColumn(Column):
    cell_template_name = "content/admin/adoption/cell.html"


class AdoptionReport(ReportView):
    any_permission_required = ["add", "change", "view"]
    page_title = gettext_lazy("Who adapts what")
    header_icon = "group"
    filterset_class = AdoptionFilterSet
    export_filename = "wer-passt-was-an"
    default_ordering = None
    is_searchable = False
    columns = [
        TitleColumn("title", label=gettext_lazy("Text"), get_url=lambda row: row.url),
        Column("adapted", label=STATES["adapt"]),
        Column("hidden", label=STATES["hide"]),
        Column("extended", label=STATES["extend"]),
        AdoptionColumn("where", label=gettext_lazy("Where, and which paragraphs")),
    ]
    list_export = ["title", "kind", "adapted", "hidden", "extended", "chambers", "blocks", "url"]
    export_headings = {
        "title": gettext_lazy("Text"),
        "kind": gettext_lazy("Kind"),
        "adapted": STATES["adapt"],
        "hidden": STATES["hide"],
        "extended": STATES["extend"],
        "chambers": gettext_lazy("Where"),
        "blocks": gettext_lazy("Which paragraphs"),
        "url": gettext_lazy("Address"),
    }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not current_chamber().is_layer:
            raise Http404
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer

    def get_base_queryset(self) -> list[Adopted]:
        return adopted_texts()

    def order_queryset(self, queryset: Any) -> Any:
        return queryset

    def get_filtered_queryset(self) -> Any:
        return self.get_queryset()

    @cached_property
    def row_count(self) -> int:
        return len(self.object_list)

    def decorate_paginated_queryset(self, object_list: Iterable[Adopted]) -> list[Row]:
        """Names of paragraphs need the texts: those of this page alone."""
        texts = list(object_list)
        blocks = blocks_of(text.key for text in texts)
        urls = _urls(texts)
        return [_row(text, blocks[text.key], urls.get(str(text.key), "")) for text in texts]

    def get_table(self, object_list: Any) -> Any:
        return super().get_table(self.decorate_paginated_queryset(object_list))


def _row(text: Adopted, blocks: dict[str, Block], url: str) -> Row:
    where = [(str(does), ", ".join(names)) for state, does in STATES.items() if (names := text.names(state))]
    return Row(
        title=text.title,
        kind=str(capfirst(model_of(text.kind)._meta.verbose_name)),
        adapted=text.count("adapt"),
        hidden=text.count("hide"),
        extended=text.count("extend"),
        where=where,
        blocks=[_place(text, blocks.get(id_), id_, number) for id_, number in text.places.most_common()],
        url=url,
    )


def _place(text: Adopted, block: Block | None, id_: str, number: int) -> str:
    named = name_of_block(model_of(text.kind), block) if block else _("no longer in the text")
    return f"{named} ({number})"


def _urls(texts: Iterable[Adopted]) -> dict[str, str]:
    """Where each is written; what was deleted on the writing side has no such place."""
    found: dict[str, str] = {}
    for kind in {text.kind for text in texts}:
        rows = model_of(kind)._default_manager.filter(release_key=None).values_list("key", "slug", "pk")
        route = model_of(kind).snippet_viewset.get_url_name("edit")
        by_name = {name: reverse(route, args=[pk]) for key, slug, pk in rows for name in (str(key), slug)}
        for text in texts:
            if text.kind == kind and (url := by_name.get(str(text.key)) or by_name.get(text.slug)):
                found[str(text.key)] = url
    return found
