"""A new chamber: the SQL batch alone, and the whole command until its home page is served."""

import os
import statistics
import time

from bench.house import House
from bench.results import Result
from bench.visitor import Visitor

TIMES = 5


def measure(house: House) -> list[Result]:
    house.serve()
    replay()  # the first one after copying the database reads its catalog from disk
    replays = sorted(replay() for _ in range(TIMES))
    commands = sorted(command(house, number) for number in range(TIMES))
    return [
        Result("provision: SQL replay", round(statistics.median(replays), 3), "s", 0.3, spread(replays)),
        Result("provision: command to home page", round(statistics.median(commands), 2), "s", 2, spread(commands)),
    ]


def spread(times: list[float]) -> str:
    busy = os.getloadavg()[0] / (os.cpu_count() or 1)
    return f"median of {len(times)}, {times[0]:.2f} to {times[-1]:.2f} s; load {busy:.1f} a core"


def replay() -> float:
    """In a transaction that is rolled back: what is measured is the batch, not the row of the chamber."""
    from django.db import connection, transaction

    from tenants.context import in_public
    from tenants.provisioning import replay_batch

    with in_public(), transaction.atomic():
        began = time.monotonic()
        replay_batch("t_bench")
        connection.check_constraints()
        took = time.monotonic() - began
        transaction.set_rollback(True)
    return took


def command(house: House, number: int) -> float:
    slug = f"bench-{number}"
    began = time.monotonic()
    house.manage("provision_chamber", slug, f"{slug}.localhost", f"Messung {number}", "--land", "DE-NW")
    status, body = Visitor(house.run.port, f"{slug}.localhost").get("/")
    took = time.monotonic() - began
    assert status == 200, (status, body[:500])
    return took
