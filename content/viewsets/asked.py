"""The page before publishing, for what a layer's editor is asked about."""

from __future__ import annotations

from typing import Any

from django.urls import path
from wagtail.snippets.views.snippets import SnippetViewSet

from content.admin.publishing.screen import AskView


class AskedViewSet(SnippetViewSet):
    def get_urlpatterns(self) -> list[Any]:
        ask = AskView.as_view(
            model=self.model,
            permission_policy=self.permission_policy,
            index_url_name=self.get_url_name("list"),
            edit_url_name=self.get_url_name("edit"),
        )
        return [*super().get_urlpatterns(), path("veroeffentlichen/<int:pk>/", ask, name="ask")]
