"""From host to chamber. A host nobody has verified gets a plain 404 that names nobody."""

from collections.abc import Callable

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port

from tenants import context, health
from tenants.queries import chamber_for_host

NOBODY_HERE = (
    "<!doctype html><html lang=de><meta charset=utf-8><meta name=viewport content='width=device-width'>"
    "<title>Nicht gefunden</title><h1>Unter dieser Adresse gibt es nichts.</h1>"
    "<p>Bitte prüfen Sie die Schreibweise.</p></html>"
)


class ChamberMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Wagtail's preview sends a dummy request through this middleware in the middle of a real one.
        outer = context.chamber_or_none() if getattr(request, "is_dummy", False) else None
        context.leave()
        if answer := health.ROUTES.get(request.path_info):
            return answer(request)
        try:
            host = split_domain_port(request.get_host())[0]
        except DisallowedHost:
            return HttpResponse(NOBODY_HERE, status=400)
        chamber = chamber_for_host(host)
        if chamber is None:
            return HttpResponse(NOBODY_HERE, status=404)
        context.enter(chamber)
        request.chamber = chamber  # type: ignore[attr-defined]
        try:
            return self.get_response(request)
        finally:
            context.enter(outer) if outer else context.leave()
