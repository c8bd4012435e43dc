"""Sixty searches as people type them, with their right answers, written before the search was tuned: how good is it?"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HALVES = ("tune", "held")  # one to tune on, one to see whether that helped
FIRST = 5


@dataclass(frozen=True)
class Figures:
    recall: float  # of the right answers, how many are among the first five
    reciprocal: float  # one over the place of the first right one, on average
    poor: list[str]


def measured(search: Callable[[str], list[Any]], halves: tuple[str, ...] = HALVES) -> Figures:
    gold = json.loads(Path(__file__).with_name("gold.json").read_text())
    rows = [row for half in halves for row in gold[half]]
    recalls, reciprocals, poor = [], [], []
    for row in rows:
        found = [f"{hit.kind}/{hit.slug}" for hit in search(row["typed"])]
        recalls.append(len(set(found[:FIRST]) & set(row["right"])) / len(row["right"]))
        first = next((place for place, name in enumerate(found, 1) if name in row["right"]), 0)
        reciprocals.append(1 / first if first else 0.0)
        if recalls[-1] < 1 or first != 1:
            poor.append(f"{row['typed']}: {found[:FIRST]}, not {row['right']}")
    return Figures(sum(recalls) / len(rows), sum(reciprocals) / len(rows), poor)
