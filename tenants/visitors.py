"""From which address a request comes."""

from django.conf import settings
from django.http import HttpRequest


def visitor_address(request: HttpRequest) -> str:
    """
    The address of the connection. Only a proxy of ours (TRUSTED_PROXIES) is believed when it names another one, and
    then the last it names that is not ours: everything before that the visitor may have written.
    """
    address: str = request.META.get("REMOTE_ADDR", "")
    named = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    while address in settings.TRUSTED_PROXIES and named:
        address = named.pop()
    return address
