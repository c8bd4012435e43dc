"""A text of 40 blocks with 10 changes of a chamber: what every cold page pays."""

import statistics
import time

from bench.house import House
from bench.results import Result

TIMES = 2_000


def measure(house: House | None) -> list[Result]:
    from content.inheritance import Block, diff, merge

    words = "<h2>Vergütung</h2><p>Die <b>Vergütung</b> steigt mit jedem Jahr, siehe <a href='#'>Tabelle</a>.</p>" * 4

    def block(name: str, value: str) -> Block:
        return {"id": name, "type": "rich_text", "value": value}

    base = [block(f"n{number}", f"{words}<p>{number}</p>") for number in range(40)]
    edited = [block(one["id"], "<p>ours</p>") if number % 8 == 0 else one for number, one in enumerate(base)]
    for place in (3, 9, 14, 22, 30):
        edited.insert(place, block(f"x{place}", "<p>own</p>"))
    patch = diff(base, edited)
    assert len(patch.operations) == 10
    times = []
    for _ in range(TIMES):
        began = time.perf_counter()
        merge(base, patch)
        times.append((time.perf_counter() - began) * 1000)
    times.sort()
    detail = f"median of {TIMES}, fastest {times[0]:.3f}, p95 {times[int(TIMES * 0.95)]:.3f} ms"
    return [Result("merge: 40 blocks, 10 changes", round(statistics.median(times), 4), "ms", 0.2, detail)]
