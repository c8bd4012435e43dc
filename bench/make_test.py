"""How long `make test` takes, with its environment and its template database made before."""

import subprocess
import time

from bench.results import Result
from config.services.translations import ROOT


def measure(house: object) -> list[Result]:
    began = time.monotonic()
    done = subprocess.run(["make", "test"], cwd=ROOT, capture_output=True, text=True, check=False)
    seconds = time.monotonic() - began
    last = (done.stdout.strip().splitlines() or ["no output"])[-1].strip("= ")
    passed = "" if done.returncode == 0 else "FAILED: "
    return [Result("make test", round(seconds), "s", 360 if done.returncode == 0 else 0, passed + last)]
