"""Wagtail's reports tell who did what and when. Taking them out of the menu does not lock their doors."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.admin.auth import permission_denied

from content.admin.menu import is_manager


class ReportsForManagersMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: Any) -> HttpResponse | None:
        is_report = request.resolver_match is not None and "wagtailadmin_reports" in request.resolver_match.namespaces
        if is_report and request.user.is_authenticated and not is_manager(request):
            denied: HttpResponse = permission_denied(request)
            return denied
        return None
