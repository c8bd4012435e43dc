"""The choice of numbers beside a form: found by any word, put where the cursor was."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from content.facts.overview import choices

MOST = 40


class FactsSidePanel(BaseSidePanel):
    name = "zahlen"
    title = _("Numbers in texts")
    template_name = "content/admin/facts/side_panel.html"
    order = 250

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Show numbers for the text")
        icon_name = "lw-number"
        has_counter = False

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {**super().get_context_data(parent_context), **found("")}

    @property
    def media(self) -> forms.Media:
        return forms.Media(js=["content/admin/numbers.js"], css={"all": ["content/admin/numbers.css"]})


class ChoicesView(PermissionCheckedMixin, View):
    """The list for what was typed into the search field, as a piece of HTML."""

    any_permission_required = ["add", "change", "view"]
    http_method_names = ["get"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        query = request.GET.get("q", "").replace("\x00", " ")[:200]
        return render(request, "content/admin/facts/choices.html", found(query))


def found(query: str) -> dict[str, Any]:
    numbers = choices(query, MOST + 1)
    return {"numbers": numbers[:MOST], "query": query, "has_more": len(numbers) > MOST, "most": MOST}
