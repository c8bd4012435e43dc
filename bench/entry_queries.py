"""SQL queries for an entry page of Hagen, through the whole stack of middleware: the worst of all entries."""

from bench.house import House
from bench.results import Result


def measure(house: House) -> list[Result]:
    from content.queries import entries
    from tenants.context import in_chamber
    from tenants.models import Chamber

    with in_chamber(Chamber.objects.get(slug="hagen")):
        cards = entries()
    counts = {card.slug: cold_and_warm(house.run.port, card.url) for card in cards}
    cold = max(counts, key=lambda slug: counts[slug][0])
    warm = max(counts, key=lambda slug: counts[slug][1])
    among = f"most among {len(counts)} entries"
    return [
        Result("entry page: queries cold", counts[cold][0], "queries", 8, f"{among}: {cold}"),
        Result("entry page: queries warm", counts[warm][1], "queries", 2, f"{among}: {warm}"),
    ]


def cold_and_warm(port: int, url: str) -> tuple[int, int]:
    """As on a server: the connection comes from a request for another chamber."""
    from django.core.cache import cache

    queries(port, "/offline/", host="leipzig")
    cache.clear()
    cold = queries(port, url)
    queries(port, "/offline/", host="leipzig")
    return cold, queries(port, url)


def queries(port: int, url: str, host: str = "hagen") -> int:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        answer = Client(HTTP_HOST=f"{host}.localhost:{port}").get(url)
    assert answer.status_code == 200, (url, answer.status_code)
    return len(captured)
