"""Resident memory of the web process after 1,000 mixed requests: readers, programs, and an editor in Wagtail."""

import itertools
import json
import statistics
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import psutil

from bench.house import House
from bench.results import Result
from bench.visitor import Visitor

REQUESTS = 1000
START = ("/", "/wissen/", "/foerderung/", "/ansprechpartner/", "/angebote/", "/termine/", "/aktuelles/")
ALSO = (
    "/suche/?q=vertrag",
    "/suche/?q=pr%C3%BCfung",
    "/manifest.webmanifest",
    "/sw.js",
    "/offline/",
    "/app/",
    "/gibtesnicht/",
)
API = ("entries", "programmes", "actors", "contacts", "offers", "events", "news", "brand", "search/?q=azubi")


def measure(house: House) -> list[Result]:
    master = psutil.Process(house.serve_afresh())
    began_with = resident(master)
    walks = [reader(house.run.port, f"{slug}.localhost") for slug in (*house.chambers, "national")] + [editor(house)]
    # One request of each walk in turn, so that chambers and kinds of pages mix.
    cycles = [itertools.cycle(walk) for walk in walks]
    turns = itertools.islice((next(cycles[number % len(cycles)]) for number in itertools.count()), REQUESTS)
    began = time.monotonic()
    with ThreadPoolExecutor(max_workers=4) as pool:
        answers = list(pool.map(ask, turns))
    seconds = time.monotonic() - began
    statuses = Counter(status // 100 * 100 for status, _, _ in answers)
    failed = sorted({address for status, _, address in answers if status >= 500})
    assert not failed, f"{statuses[500]} of {REQUESTS} requests were answered with an error: {' '.join(failed[:10])}"
    middle = statistics.median(took for _, took, _ in answers) * 1000
    different = len({(visitor.host, path) for walk in walks for visitor, path in walk})
    detail = (
        f"{began_with:.0f} MB before; {REQUESTS} requests of {different} addresses in {seconds:.0f} s, "
        f"median {middle:.0f} ms; {dict(sorted(statuses.items()))}"
    )
    return [Result("memory: web process", round(resident(master)), "MB", 220, detail)]


Step = tuple[Visitor, str]


def resident(master: psutil.Process) -> float:
    """The largest worker: the process that answers requests."""
    return max(child.memory_info().rss for child in master.children()) / 1e6


def ask(step: Step) -> tuple[int, float, str]:
    visitor, path = step
    began = time.monotonic()
    status, _ = visitor.get(path)
    return status, time.monotonic() - began, visitor.host + path


def reader(port: int, host: str) -> list[Step]:
    """Every address within two clicks of the front pages, then what programs ask for."""
    visitor = Visitor(port, host)
    first = [path for start in START for path in (start, *visitor.links(start))]
    found = dict.fromkeys([*first, *ALSO, *(f"/api/v1/{name}{'' if '?' in name else '/'}" for name in API)])
    return [(visitor, path) for path in found if not path.startswith("/admin")]


def editor(house: House) -> list[Step]:
    """A manager of Hagen looks at every list in Wagtail's menu and opens what the lists offer to edit."""
    logins = json.loads((house.run.run_dir / "demo-logins.json").read_text())
    (login,) = (login for login in logins if login["email"].startswith("leitung@hagen"))
    visitor = Visitor(house.run.port, "hagen.localhost")
    visitor.sign_in(login["email"], login["password"])
    lists = [path for path in visitor.links("/admin/") if path.startswith("/admin/")]
    forms = [path for one in lists[:10] for path in visitor.links(one) if "/edit/" in path][:20]
    return [(visitor, path) for path in dict.fromkeys(["/admin/", *lists, *forms])]
