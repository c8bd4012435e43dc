"""python -m bench [NAME]: measure, print a table, write bench/results.json. Ends with 1 when a bar does not hold."""

import os
import sys
from pathlib import Path

from bench.house import open_house
from bench.registry import BENCHMARKS, Benchmark
from bench.results import Result, table, write
from config.services.errors import CannotRun


def chosen(names: list[str]) -> list[Benchmark]:
    known = {benchmark.name: benchmark for benchmark in BENCHMARKS}
    if unknown := [name for name in names if name not in known]:
        raise CannotRun(f"There is no benchmark called {unknown[0]}. There are: {', '.join(known)}.")
    return [known[name] for name in names] or [found for found in BENCHMARKS if not found.only_by_name]


def measure(benchmarks: list[Benchmark]) -> list[Result]:
    # pytest starts its own services: no demo beside it.
    results = [result for one in benchmarks if one.only_by_name for result in one.measure(None)]
    with_house = [one for one in benchmarks if not one.only_by_name]
    if with_house:
        with open_house(Path(os.environ.get("RUN_DIR") or ".run").resolve() / "bench") as house:
            for benchmark in with_house:
                print(f"Measuring {benchmark.name}", flush=True)
                results += benchmark.measure(house)
    return results


def main(names: list[str]) -> int:
    try:
        results = measure(chosen(names))
    except CannotRun as reason:
        print(reason, file=sys.stderr)
        return 1
    write(results)
    print(f"\n{table(results)}")
    return 0 if all(result.holds for result in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
