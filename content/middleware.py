"""The last answer to a refused text: doors of Wagtail's own (approval, bulk publishing) do not know our errors."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from content.errors import ContentError


class ContentErrorMiddleware:
    """In the admin a ContentError becomes its sentence on the page the editor came from. Nothing was changed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        home = reverse("wagtailadmin_home")
        if not isinstance(exception, ContentError) or not request.path.startswith(home):
            return None
        if not request.accepts("text/html"):
            return JsonResponse({"success": False, "error_message": str(exception)}, status=422)
        messages.error(request, str(exception))
        came_from = request.META.get("HTTP_REFERER", "")
        safe = url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure())
        return redirect(came_from if safe else home)
