"""Who the visitor is, is said by the connection, or by a proxy of ours."""

from ipaddress import ip_network

import pytest
from django.http import HttpRequest, HttpResponse

from tenants.proxies import TrustedProxyMiddleware, visitor_of

OURS = [ip_network("10.0.0.0/24")]


def seen(peer: str, **headers: str) -> HttpRequest:
    request = HttpRequest()
    request.META = {"REMOTE_ADDR": peer, **headers}
    TrustedProxyMiddleware(lambda request: HttpResponse())(request)
    return request


@pytest.mark.parametrize(
    ("peer", "forwarded", "visitor"),
    [
        ("10.0.0.2", "203.0.113.7", "203.0.113.7"),
        ("10.0.0.2", "1.2.3.4, 203.0.113.7", "203.0.113.7"),
        ("10.0.0.2", "1.2.3.4, 203.0.113.7, 10.0.0.3", "203.0.113.7"),
        ("10.0.0.2", "", "10.0.0.2"),
        ("198.51.100.1", "203.0.113.7", "198.51.100.1"),
        ("", "203.0.113.7", ""),
    ],
)
def test_only_our_proxy_names_the_visitor(settings, peer, forwarded, visitor):
    settings.TRUSTED_PROXIES = OURS
    assert seen(peer, HTTP_X_FORWARDED_FOR=forwarded).META["REMOTE_ADDR"] == visitor


def test_only_our_proxy_names_the_scheme(settings):
    settings.TRUSTED_PROXIES = OURS
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert seen("10.0.0.2", HTTP_X_FORWARDED_PROTO="https").is_secure()
    assert not seen("198.51.100.1", HTTP_X_FORWARDED_PROTO="https").is_secure()


def test_a_visitor_with_ipv6_is_one_whatever_the_last_half_says():
    first, second = seen("2001:db8:1:2::3"), seen("2001:db8:1:2:ffff::9")
    assert visitor_of(first) == visitor_of(second) != visitor_of(seen("2001:db8:1:3::3"))
