"""Whole pages for readers without a session, kept until anything the chamber's readers can see has changed."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_response_headers

from tenants.context import current_chamber
from tenants.queries import freshness

SECONDS = 300  # "open today" and past events move with the clock
NEVER = ("/admin/", "/api/", "/push/", "/medien/", "/dokumente/", "/sw.js")
UNCACHEABLE = ("private", "no-store", "no-cache")


class PageCacheMiddleware:
    """
    The key holds the schema (by the cache's key function), the chamber's freshness, the state of the static files
    (a page of the last version would ask for styles that are gone) and the path. Addresses with a query are not kept:
    anybody could fill the cache with them.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not self.may_cache(request):
            return self.get_response(request)
        files = getattr(staticfiles_storage, "manifest_hash", "")
        key = f"page:{freshness(current_chamber())}:{files}:{request.path}"
        kept = cache.get(key)
        if kept is not None:
            body, content_type, headers = kept
            return HttpResponse(body, content_type=content_type, headers=headers)
        response = self.get_response(request)
        if self.may_keep(response):
            headers = {
                name: value for name, value in response.items() if name not in {"Content-Type", "Content-Length"}
            }
            cache.set(key, (response.content, response["Content-Type"], headers), SECONDS)
        return response

    def may_cache(self, request: HttpRequest) -> bool:
        return (
            request.method in {"GET", "HEAD"}
            and not request.META.get("QUERY_STRING")
            and not request.path.startswith(NEVER)
            and settings.SESSION_COOKIE_NAME not in request.COOKIES
        )

    def may_keep(self, response: HttpResponse) -> bool:
        control = response.get("Cache-Control", "")
        if response.status_code != 200 or response.streaming or response.cookies or "Vary" in response:
            return False
        if any(word in control for word in UNCACHEABLE):
            return False
        if not control:
            patch_response_headers(response, 0)
            response["Cache-Control"] = "max-age=0, must-revalidate"
        return True
