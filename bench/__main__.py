"""python -m bench [NAME]: measure, print a table, write bench/results.json. Ends with 1 when a bar does not hold."""

import sys

from bench.house import House, open_house
from bench.registry import BENCHMARKS, Benchmark
from bench.results import Result, table, write
from config.services.errors import CannotRun
from config.services.places import run_dir_from_environment


def chosen(names: list[str]) -> list[Benchmark]:
    known = {benchmark.name: benchmark for benchmark in BENCHMARKS}
    if unknown := [name for name in names if name not in known]:
        raise CannotRun(f"There is no benchmark called {unknown[0]}. There are: {', '.join(known)}.")
    return [known[name] for name in names] or [found for found in BENCHMARKS if not found.only_by_name]


def measure(benchmarks: list[Benchmark]) -> tuple[list[Result], list[str]]:
    """What was measured, and what could not be."""
    results: list[Result] = []
    faults: list[str] = []

    def run(benchmark: Benchmark, house: House | None) -> None:
        print(f"Measuring {benchmark.name}", flush=True)
        try:
            results.extend(benchmark.measure(house))
        except AssertionError as fault:
            faults.append(f"{benchmark.name}: {fault}")

    for benchmark in benchmarks:
        if benchmark.only_by_name:  # pytest starts its own services: no demo beside it
            run(benchmark, None)
    with_house = [benchmark for benchmark in benchmarks if not benchmark.only_by_name]
    if with_house:
        with open_house(run_dir_from_environment() / "bench") as house:
            for benchmark in with_house:
                run(benchmark, house)
    return results, faults


def main(names: list[str]) -> int:
    try:
        results, faults = measure(chosen(names))
    except CannotRun as reason:
        print(reason, file=sys.stderr)
        return 1
    write(results)
    print("\n".join(["", table(results), *faults]))
    return 1 if faults or not all(result.holds for result in results) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
