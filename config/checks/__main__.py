"""make check: every check runs, each says how long it took, what fails is shown whole."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from config.checks.surroundings import as_in_production
from config.services.postgres import database_url, start_postgres, stop_postgres
from config.services.translations import compile_all

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class Check:
    name: str
    command: tuple[str, ...]


CHECKS = (
    Check("types", (str(BIN / "mypy"), ".")),
    Check("format", (str(BIN / "ruff"), "format", "--check", ".")),
    Check("lint", (str(BIN / "ruff"), "check", ".")),
    Check("import contracts", (str(BIN / "lint-imports"), "--no-logo")),
    Check("migrations", (sys.executable, "manage.py", "makemigrations", "--check", "--dry-run", "--skip-checks")),
    Check("translations", (sys.executable, "-m", "config.checks.messages")),
    Check("deployment", (sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING")),
)


def run(check: Check, env: Mapping[str, str]) -> bool:
    began = time.monotonic()
    done = subprocess.run(
        check.command, cwd=ROOT, env=env, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    passed = done.returncode == 0
    report = f"{'ok    ' if passed else 'FAILED'} {check.name:<18} {time.monotonic() - began:5.1f} s\n"
    sys.stdout.write(report if passed else report + done.stdout + done.stderr)
    sys.stdout.flush()
    return passed


def main(only: list[str]) -> int:
    chosen = [check for check in CHECKS if not only or check.name in only]
    compile_all()
    with tempfile.TemporaryDirectory() as folder:
        run_dir = Path(folder)
        start_postgres(run_dir, durable=False)
        env = {**os.environ, **as_in_production(database_url(run_dir), run_dir)}
        try:
            with ThreadPoolExecutor(max_workers=2) as pool:
                results = list(pool.map(lambda check: run(check, env), chosen))
        finally:
            stop_postgres(run_dir)
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
