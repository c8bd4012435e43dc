"""Pages for what goes wrong. They appear also when there is no chamber and no database to ask."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def gone(request: HttpRequest) -> HttpResponse:
    """For views that know that there was something here."""
    return render(request, "410.html", status=410)


def server_error(request: HttpRequest) -> HttpResponse:
    """No context processor, no session, no brand: what failed may be any of them."""
    return HttpResponse(render_to_string("500.html"), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "403_csrf.html", status=403)
