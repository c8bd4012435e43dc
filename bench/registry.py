"""The benchmarks: one module each, with a function measure(house)."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from bench.house import House
from bench.results import Result


@dataclass(frozen=True)
class Benchmark:
    name: str
    module: str
    # Left out of a plain `make bench`: it takes minutes, and it needs no demo of its own.
    only_by_name: bool = False

    @property
    def measure(self) -> Callable[[House | None], list[Result]]:
        found: Callable[[House | None], list[Result]] = import_module(f"bench.{self.module}").measure
        return found


BENCHMARKS = (
    Benchmark("provision", "provision"),
    Benchmark("entry-queries", "entry_queries"),
    Benchmark("publish", "publish"),
    Benchmark("merge", "merge"),
    Benchmark("memory", "memory"),
    Benchmark("library-list", "library_list"),
    # Last: it adds a chamber with two thousand texts.
    Benchmark("search", "search"),
    Benchmark("make-test", "make_test", only_by_name=True),
)
