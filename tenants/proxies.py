"""Where a request comes from, when a proxy of ours stands in between."""

from collections.abc import Callable
from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest, HttpResponse


def is_ours(address: str) -> bool:
    try:
        return any(ip_address(address) in network for network in settings.TRUSTED_PROXIES)
    except ValueError:  # a unix socket has no address
        return False


def visitor_of(request: HttpRequest) -> str:
    """Whom a limit counts: the address, or for IPv6 its /64, for there a visitor has 2**64 addresses of their own."""
    try:
        known = ip_address(request.META.get("REMOTE_ADDR", ""))
    except ValueError:
        return "unknown"
    return str(ip_network(f"{known}/64", strict=False)) if isinstance(known, IPv6Address) else str(known)


class TrustedProxyMiddleware:
    """
    Only a proxy of ours (TRUSTED_PROXIES) is believed when it names a visitor or a scheme; REMOTE_ADDR then is the
    last address it names that is not ours: everything before that the visitor may have written. What anybody else
    says of this kind is dropped before someone reads it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if is_ours(request.META.get("REMOTE_ADDR", "")):
            named = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
            while is_ours(request.META["REMOTE_ADDR"]) and named:
                request.META["REMOTE_ADDR"] = named.pop()
        else:
            request.META.pop("HTTP_X_FORWARDED_PROTO", None)
        request.META.pop("HTTP_X_FORWARDED_FOR", None)
        return self.get_response(request)
