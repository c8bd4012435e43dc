"""All suggestions of a chamber with what became of them, and the queue of a layer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from content.actions.settle import own_text_taken_over
from content.admin.layers import layer_names, national_name
from content.admin.library.words import Chip
from content.admin.suggestions.words import CHIPS, became
from content.library.models import Suggestion
from content.suggestions.queries import handed_in, handed_up, names_of, waiting
from tenants.context import current_chamber

A_PAGE = 50


@dataclass(frozen=True)
class Row:
    title: str
    chip: Chip
    who: str
    said: str
    note: str
    day: str
    step: str = ""
    url: str = ""
    is_post: bool = False
    urgent: bool = False


class SuggestionsView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    permission_required = "view"
    template_name = "content/admin/suggestions/list.html"
    page_title = gettext_lazy("Suggestions")
    header_icon = "mail"
    index_url_name = ""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [{"url": reverse("wissen:index"), "label": _("Knowledge")}, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        chamber, shown = current_chamber(), self.request.GET.get("liste", "")
        lists = self.lists(layer=chamber.is_layer, top=chamber.is_top)
        current = shown if shown in {name for name, _label, _count in lists} else lists[0][0]
        rows = {"": self.incoming, "beantwortet": self.answered, "eigene": self.own}[current]
        page = Paginator(rows(), A_PAGE).get_page(self.request.GET.get("p"))
        return {
            **super().get_context_data(**kwargs),
            "lists": [
                {"label": label, "count": count, "url": f"?liste={name}" if name else "?", "current": name == current}
                for name, label, count in lists
            ],
            "rows": [make(one) for make, one in self.made(current, page.object_list)],
            "page_obj": page,
            "headline": self.headline(),
            "empty": self.empty(current),
            "index_url": reverse(self.index_url_name),
        }

    def lists(self, *, layer: bool, top: bool) -> list[tuple[str, str, int]]:
        incoming = [
            ("", _("Wait for you"), self.incoming().count()),
            ("beantwortet", _("Answered"), self.answered().count()),
        ]
        own = [("eigene", _("Your own"), self.own().count())]
        return (incoming if layer else []) + ([] if top else own)

    def incoming(self) -> Any:
        return handed_in().filter(status=Suggestion.Status.OPEN)

    def answered(self) -> Any:
        return handed_in().exclude(status=Suggestion.Status.OPEN).order_by("-decided_at")

    def own(self) -> Any:
        return handed_up()

    def made(self, current: str, found: Iterable[Suggestion]) -> list[tuple[Any, Suggestion]]:
        shown = list(found)
        self.names = names_of(one.chamber for one in shown)
        self.layers = layer_names()
        return [(self.own_row if current == "eigene" else self.row, one) for one in shown]

    def row(self, one: Suggestion) -> Row:
        is_open = one.status == Suggestion.Status.OPEN
        return Row(
            title=one.title,
            chip=CHIPS[one.status],
            who=self.names.get(one.chamber, _("a chamber")),
            said=one.reason,
            note=one.note,
            day=localtime(one.created_at).strftime("%d.%m.%Y"),
            step=_("Look") if is_open else _("See again"),
            url=reverse("vorschlaege:answer", args=[one.pk]),
            urgent=is_open,
        )

    def own_row(self, one: Suggestion) -> Row:
        layer = self.layers.get(one.layer, national_name())
        step, url = "", ""
        if one.status == Suggestion.Status.OPEN:
            step, url = _("Take back"), reverse("vorschlaege:take_back", args=[one.pk])
        elif one.accepted_version and one.release and own_text_taken_over(one.release):
            step, url = _("Follow the %(version)s") % layer.words, reverse("vorschlaege:join", args=[one.release])
        return Row(
            title=one.title,
            chip=CHIPS[one.status],
            who=layer.team,
            said=became(one, layer),
            note=one.note,
            day=localtime(one.created_at).strftime("%d.%m.%Y"),
            step=step,
            url=url,
            is_post=True,
        )

    def headline(self) -> str:
        if not current_chamber().is_layer:
            return ""
        number = waiting()
        if not number:
            return _("No suggestion waits for an answer.")
        sentence = ngettext("%(n)s suggestion waits for an answer", "%(n)s suggestions wait for an answer", number)
        return sentence % {"n": number} + "."

    def empty(self, current: str) -> str:
        if current == "eigene":
            return _("You have not suggested anything yet. In the list of texts you find “Suggest …” behind the dots.")
        return _("Nothing here yet. Chambers can suggest their better words to you.")
