"""Remembers for which input a slow step was last done, so that the second start takes seconds."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path


def fingerprint(root: Path, folders: Iterable[str], patterns: Iterable[str], *extra: str) -> str:
    """Over the content of the files in the folders that match, not their times: a fresh checkout changes those."""
    digest = hashlib.sha256()
    for word in extra:
        digest.update(word.encode() + b"\0")
    found = {path for folder in folders for pattern in patterns for path in (root / folder).glob(pattern)}
    for path in sorted(found):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


class Stamps:
    def __init__(self, path: Path) -> None:
        self.path = path

    def _read(self) -> dict[str, str]:
        try:
            found: dict[str, str] = json.loads(self.path.read_text())
        except (FileNotFoundError, ValueError):
            return {}
        return found

    def is_done(self, name: str, mark: str) -> bool:
        return self._read().get(name) == mark

    def done(self, name: str, mark: str) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_suffix(".new")
        fresh.write_text(json.dumps(self._read() | {name: mark}, indent=1))
        fresh.replace(self.path)
