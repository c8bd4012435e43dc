"""Compiles message files (.po to .mo) without the gettext programs, which a fresh machine may lack."""

import os
import sys
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("config", "tenants", "themes", "regions", "content", "push", "api")


def message_files(root: Path = ROOT) -> list[Path]:
    return sorted(path for folder in FOLDERS for path in (root / folder).glob("**/locale/*/LC_MESSAGES/*.po"))


def compile_all(root: Path = ROOT) -> int:
    """Compile what changed. Returns how many files were written."""
    written = 0
    for path in message_files(root):
        target = path.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime_ns >= path.stat().st_mtime_ns:
            continue
        # Two copies may start at once from the same checkout.
        fresh = target.with_name(f"{target.name}.{os.getpid()}")
        polib.pofile(str(path)).save_as_mofile(str(fresh))
        fresh.replace(target)
        written += 1
    return written


if __name__ == "__main__":
    sys.stdout.write(f"{compile_all()} message files compiled\n")
