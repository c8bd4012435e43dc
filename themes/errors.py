"""Pages for what goes wrong. They appear also when there is no chamber and no database to ask."""

import sys

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from tenants.request_size import form_too_large

# A restart of the database takes a few seconds.
TRY_AGAIN_AFTER = 10


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return form_too_large(request)
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
    if isinstance(sys.exception(), (OperationalError, InterfaceError)):
        return unavailable(request)
    return HttpResponse(render_to_string("500.html"), status=500)


def unavailable(request: HttpRequest) -> HttpResponse:
    """The database restarts, or is full or out of reach: nothing is broken, and the same request may soon work."""
    answer: HttpResponse
    if request.path.startswith("/api/"):
        sentence = _("The service pauses for a moment. Please try again in a few seconds.")
        answer = JsonResponse({"detail": sentence, "code": "unavailable"}, status=503)
    else:
        answer = HttpResponse(render_to_string("503.html", {"sent": request.method == "POST"}), status=503)
    answer["Retry-After"] = str(TRY_AGAIN_AFTER)
    answer["Cache-Control"] = "no-store"
    return answer


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "403_csrf.html", status=403)
