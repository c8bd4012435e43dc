"""The screens of suggestions, and their place in the menu."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permissions import policy_registry

from content.admin.suggestions.answer import AnswerView
from content.admin.suggestions.listing import SuggestionsView
from content.admin.suggestions.suggest import JoinView, SuggestView, TakeBackView
from content.models import Entry


class SuggestionsViewSet(ViewSet):
    name = "vorschlaege"
    icon = "mail"
    menu_label = _("Suggestions")
    menu_order = 128
    add_to_admin_menu = True

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        common: dict[str, Any] = super().get_common_view_kwargs(
            **{
                "permission_policy": policy_registry.get_by_type(Entry),
                "index_url_name": self.get_url_name("index"),
                **kwargs,
            }
        )
        return common

    def get_menu_item(self, order: int | None = None) -> MenuItem:
        item: MenuItem = super().get_menu_item(order)
        item.is_shown = may_see
        return item

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.construct_view(SuggestionsView), name="index"),
            path("vorschlagen/<uuid:key>/", self.construct_view(SuggestView), name="suggest"),
            path("zurueckziehen/<uuid:key>/", self.construct_view(TakeBackView), name="take_back"),
            path("folgen/<uuid:key>/", self.construct_view(JoinView), name="join"),
            path("<uuid:key>/", self.construct_view(AnswerView), name="answer"),
        ]


def may_see(request: HttpRequest) -> bool:
    return request.user.has_perm("content.view_entry")


suggestions = SuggestionsViewSet()
