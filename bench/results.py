"""One measured figure and the bar it must hold; the table; bench/results.json."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("results.json")


@dataclass(frozen=True)
class Result:
    name: str
    value: float
    unit: str
    bar: float
    detail: str = ""

    @property
    def holds(self) -> bool:
        return self.value <= self.bar

    @property
    def ratio(self) -> float:
        """How much of the bar is used up: 0.5 is half of it, above 1 does not hold."""
        return round(self.value / self.bar, 3) if self.bar else float(self.value > 0)

    def as_dict(self) -> dict[str, Any]:
        return asdict(self) | {"holds": self.holds, "ratio": self.ratio}


def table(results: list[Result]) -> str:
    lines = [f"{'benchmark':<34} {'value':>9} {'bar':>9} {'unit':<8} {'of bar':>7}", "-" * 72]
    for result in results:
        mark = "" if result.holds else "  DOES NOT HOLD"
        lines.append(
            f"{result.name:<34} {result.value:>9.3g} {result.bar:>9.3g} {result.unit:<8} {result.ratio:>7.2f}{mark}"
        )
        lines += [f"    {result.detail}"] if result.detail else []
    return "\n".join(lines)


def write(results: list[Result]) -> None:
    """A run of one benchmark replaces its own figures and keeps the others'."""
    kept = json.loads(FILE.read_text()) if FILE.exists() else []
    names = {result.name for result in results}
    kept = [entry for entry in kept if entry["name"] not in names]
    FILE.write_text(json.dumps([*kept, *(result.as_dict() for result in results)], ensure_ascii=False, indent=1) + "\n")
