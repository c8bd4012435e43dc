"""Beside the form of a text: what became of its suggestion, and the way to make one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel

from content.admin.layers import layer_names, national_name
from content.admin.suggestions.words import CHIPS, became
from content.errors import ContentError
from content.models import Entry, LocalRelease
from content.suggestions.proposal import proposal_of
from content.suggestions.queries import newest_about
from tenants.context import current_chamber


class SuggestionSidePanel(BaseSidePanel):
    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle suggestion")
        icon_name = "mail"
        has_counter = False

    name = "suggestion"
    title = _("Suggestion")
    template_name = "content/admin/suggestions/side_panel.html"
    order = 150

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        entry: Entry = self.object
        newest = newest_about(Entry.kind, release=entry.release_key, slug=entry.slug)
        key = entry.release_key or _own_key(entry)
        return {
            **context,
            "chip": CHIPS[newest.status] if newest else None,
            "said": became(newest, layer_names().get(newest.layer, national_name())) if newest else "",
            "suggest_url": reverse("vorschlaege:suggest", args=[key]) if key and _can_go_up(key) else "",
            "list_url": reverse("vorschlaege:index") + "?liste=eigene",
        }


def _own_key(entry: Entry) -> Any:
    """Of a text that is online."""
    if current_chamber().is_layer:
        return entry.key if entry.live else None
    return LocalRelease.objects.filter(kind=Entry.kind, slug=entry.slug).values_list("pk", flat=True).first()


def _can_go_up(key: Any) -> bool:
    try:
        return bool(proposal_of(key))
    except ContentError:
        return False


def suggestion_panels(entry: Any, request: HttpRequest) -> list[BaseSidePanel]:
    """None where nobody stands above."""
    return [] if current_chamber().is_top else [SuggestionSidePanel(entry, request)]
