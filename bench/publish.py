"""The national team publishes an entry: how long until three chambers show it, and what that writes."""

import re
import statistics
import time

from bench.house import House
from bench.results import Result
from bench.visitor import Visitor

TIMES = 5
SLUG = "probezeit"
MANY = 20
WRITE = re.compile(r"\s*(INSERT|UPDATE|DELETE)\b", re.IGNORECASE)


def measure(house: House) -> list[Result]:
    house.serve()
    visitors = [Visitor(house.run.port, f"{slug}.localhost") for slug in house.chambers]
    for visitor in visitors:
        visitor.get(f"/wissen/{SLUG}/")
    times = sorted(until_visible(visitors, f"Stand der Messung {number}") for number in range(TIMES))
    with_three = writes("drei")
    add_chambers(MANY - len(house.chambers))
    with_many = writes("zwanzig")
    return [
        Result(
            "publish: visible in 3 chambers",
            round(statistics.median(times), 3),
            "s",
            1,
            f"median of {TIMES}, {times[0]:.2f} to {times[-1]:.2f} s, from the button to three pages",
        ),
        Result(
            f"publish: more writes with {MANY} than 3",
            with_many - with_three,
            "writes",
            0,
            f"{with_three} writes with 3 chambers, {with_many} with {MANY}",
        ),
    ]


def publish(words: str) -> None:
    """Through the action behind the form's button, as the national team."""
    from content.actions.publish_entry import publish_entry
    from content.models import Entry
    from tenants.context import in_chamber
    from tenants.models import Chamber

    with in_chamber(Chamber.objects.get(slug="national")):
        entry = Entry.objects.get(slug=SLUG)
        entry.summary = f"{words}. Die Probezeit dauert mindestens einen und höchstens vier Monate."
        publish_entry(entry)


def until_visible(visitors: list[Visitor], words: str) -> float:
    began = time.monotonic()
    publish(words)
    for visitor in visitors:
        while words not in visitor.get(f"/wissen/{SLUG}/")[1]:
            assert time.monotonic() - began < 30, f"{visitor.host} never showed what was published"
            time.sleep(0.02)
    return time.monotonic() - began


def writes(words: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        publish(words)
    return sum(WRITE.match(query["sql"]) is not None for query in captured.captured_queries)


def add_chambers(count: int) -> None:
    from tenants.provisioning import provision_chamber

    for number in range(count):
        provision_chamber(
            slug=f"folgt-{number}", name=f"Folgt {number}", host=f"folgt-{number}.localhost", land="DE-BY"
        )
