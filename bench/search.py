"""Searching over 2,000 entries at the HTTP door; and how good the answers are on Hagen's real content."""

import json
import statistics
import time
from pathlib import Path
from urllib.parse import quote

from bench.house import House
from bench.many_entries import COUNT, SLUG, add_entries
from bench.results import Result
from bench.visitor import Visitor
from tests.content.search.gold import HALVES, measured

GOLD = Path(__file__).parents[1] / "tests/content/search/gold.json"
ROUNDS = 3


def measure(house: House) -> list[Result]:
    add_entries()
    house.serve()
    times = sorted(at_the_door(Visitor(house.run.port, f"{SLUG}.localhost")))
    median, slow = statistics.median(times) * 1000, times[int(len(times) * 0.95)] * 1000
    detail = f"{len(times)} searches of the gold set over {COUNT} entries, longest {times[-1] * 1000:.0f} ms"
    return [
        Result("search: median", round(median, 1), "ms", 25, detail),
        Result("search: 95 of 100 within", round(slow, 1), "ms", 60),
        *quality(),
    ]


def at_the_door(visitor: Visitor) -> list[float]:
    """Each question once to warm up, then three times. An answer of few bytes would mean that nothing was searched."""
    gold = json.loads(GOLD.read_text())
    paths = [f"/suche/?q={quote(row['typed'])}" for half in HALVES for row in gold[half]]
    times = []
    for number, path in enumerate(paths * (ROUNDS + 1)):
        began = time.monotonic()
        status, page = visitor.get(path)
        assert status == 200 and 'class="search"' in page, (path, status)
        if number >= len(paths):
            times.append(time.monotonic() - began)
    return times


def quality() -> list[Result]:
    """What is missing to all right, so that less is better, as in the other figures."""
    from content.search import search
    from tenants.context import in_chamber
    from tenants.queries import chamber_for_host

    chamber = chamber_for_host("hagen.localhost")
    assert chamber is not None
    with in_chamber(chamber):
        both = measured(search)
        apart = {half: measured(search, (half,)) for half in HALVES}
    halves = "; ".join(f"{half} {one.recall:.3f} and {one.reciprocal:.3f}" for half, one in apart.items())
    return [
        Result("search: recall@5 missing", round(1 - both.recall, 3), "of 1", 0.1, f"recall@5 and MRR: {halves}"),
        Result("search: MRR missing", round(1 - both.reciprocal, 3), "of 1", 0.25, f"MRR {both.reciprocal:.3f}"),
    ]
