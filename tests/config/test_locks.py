"""The lock files hold what pyproject.toml asks for, with hashes, and no address of a registry or machine."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
GROUPS = PROJECT["dependency-groups"]
ASKED = {
    "requirements.txt": PROJECT["project"]["dependencies"],
    "requirements-demo.txt": PROJECT["project"]["dependencies"] + GROUPS["demo"],
    "requirements-dev.txt": PROJECT["project"]["dependencies"]
    + GROUPS["demo"]
    + [entry for entry in GROUPS["dev"] if isinstance(entry, str)],
}


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~; ]", name, maxsplit=1)[0]).lower()


@pytest.mark.parametrize("file", ASKED)
def test_a_lock_file_names_everything_that_is_asked_for(file: str) -> None:
    locked = {plain(line) for line in (ROOT / file).read_text().splitlines() if line and line[0].isalnum()}

    assert {plain(name) for name in ASKED[file]} - locked == set()


@pytest.mark.parametrize("file", ASKED)
def test_a_lock_file_has_only_names_versions_and_hashes(file: str) -> None:
    line = re.compile(r"[a-z0-9-]+==[\w.+]+( ; .+)?( \\)?|    --hash=sha256:[0-9a-f]{64}( \\)?")

    strange = [text for text in (ROOT / file).read_text().splitlines() if text and not line.fullmatch(text)]

    assert strange == []
