"""How often a program may ask: counted per visitor and per chamber, in minutes."""

import time

from django.conf import settings
from django.core.cache import cache
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from tenants.proxies import visitor_of

MINUTE = 60


class MinuteThrottle(BaseThrottle):
    """
    A counter for each minute in the shared cache; its key function puts the chamber in front of every key. Without a
    cache nothing is counted: readers read on.
    """

    most: int

    def key(self, request: Request) -> str:
        raise NotImplementedError

    def allow_request(self, request: Request, view: APIView) -> bool:
        key = f"api:{self.key(request)}:{int(time.time() // MINUTE)}"
        cache.add(key, 0, 2 * MINUTE)
        try:
            return (cache.incr(key) or 0) <= self.most
        except ValueError:  # gone between the two
            return True

    def wait(self) -> float:
        return MINUTE - time.time() % MINUTE


class PerVisitor(MinuteThrottle):
    @property
    def most(self) -> int:  # type: ignore[override]
        return settings.API_REQUESTS_PER_VISITOR

    def key(self, request: Request) -> str:
        return f"visitor:{visitor_of(request)}"


class PerChamber(MinuteThrottle):
    @property
    def most(self) -> int:  # type: ignore[override]
        return settings.API_REQUESTS_PER_CHAMBER

    def key(self, request: Request) -> str:
        return "all"
