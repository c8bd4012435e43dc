"""Requests that are too large are refused by what they say of themselves, before anybody reads them."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

MEGABYTE = 1_000_000


class RequestSizeMiddleware:
    """REQUEST_LIMITS names the most bytes by how a path begins; the first that fits counts."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        size, most = _said_size(request), _most(request.path)
        return self.get_response(request) if size <= most else _too_large(request, size, most)


def form_too_large(request: HttpRequest) -> HttpResponse:
    """For a form that Django would not read: so many words are allowed less than files are."""
    return _too_large(request, _said_size(request), settings.DATA_UPLOAD_MAX_MEMORY_SIZE or 0)


def _said_size(request: HttpRequest) -> int:
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0  # the server reads nothing then


def _most(path: str) -> int:
    return next(most for start, most in settings.REQUEST_LIMITS.items() if path.startswith(start))


def _too_large(request: HttpRequest, size: int, most: int) -> HttpResponse:
    values = {"size": f"{size / MEGABYTE:.1f}".replace(".", ","), "most": most // MEGABYTE}
    sentence = _("This is too large: %(size)s MB, at most %(most)s MB can be sent at once. Nothing was saved.") % values
    if "text/html" not in request.headers.get("Accept", "text/html"):
        return JsonResponse({"success": False, "error_message": sentence}, status=413)
    return render(request, "413.html", {"sentence": sentence}, status=413)
