"""Who adapts what, in the menu of a layer."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permissions import policy_registry

from content.admin.adoption.report import AdoptionReport
from content.models import Entry
from tenants.context import current_chamber


class LayersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        user: Any = request.user
        return current_chamber().is_layer and bool(user.has_perm("content.view_entry"))


class AdoptionViewSet(ViewSet):
    name = "anpassungen"
    icon = "group"
    menu_label = _("Who adapts what")
    menu_order = 128
    add_to_admin_menu = True
    menu_item_class = LayersMenuItem

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        common: dict[str, Any] = super().get_common_view_kwargs(
            **{
                "permission_policy": policy_registry.get_by_type(Entry),
                "index_url_name": self.get_url_name("index"),
                "index_results_url_name": self.get_url_name("results"),
                **kwargs,
            }
        )
        return common

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.construct_view(AdoptionReport), name="index"),
            path("results/", self.construct_view(AdoptionReport, results_only=True), name="results"),
        ]


adoption = AdoptionViewSet()
