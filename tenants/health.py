"""Answers for load balancers and for Caddy, on any host, naming nobody."""

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from tenants.models import Domain


def live(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok", content_type="text/plain")


def ready(request: HttpRequest) -> HttpResponse:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("database", status=503, content_type="text/plain")
    stamp = timezone.now().isoformat()
    cache.set("ready", stamp, 10)
    if cache.get("ready") is None:
        return HttpResponse("cache", status=503, content_type="text/plain")
    return HttpResponse("ok", content_type="text/plain")


def tls(request: HttpRequest) -> HttpResponse:
    """Caddy asks before it fetches a certificate: only for verified domains."""
    host = request.GET.get("domain", "").lower()
    known = bool(host) and Domain.objects.filter(domain=host, verified_at__isnull=False).exists()
    return HttpResponse("ok" if known else "unknown", status=200 if known else 404, content_type="text/plain")


ROUTES = {"/-/live": live, "/-/ready": ready, "/-/tls": tls}
