"""Every template compiles, and none carries a script, a style or another host."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.template import engines

from tests.house.source import APPS, ROOT, files

TEMPLATES = [
    path.relative_to(ROOT)
    for path in files("*.html", "*.txt", "*.svg", "*.js", folders=APPS)
    if "templates" in path.parts
]
# Mails cannot link a stylesheet; the admin's own pages are Wagtail's.
INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/(ld\+)?json\")|<style|\sstyle=|\son[a-z]+=", re.IGNORECASE
)


def name(path: Path) -> str:
    return Path(*path.parts[path.parts.index("templates") + 1 :]).as_posix()


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_compiles(path):
    compiled: Any = engines["django"].get_template(name(path))
    assert Path(compiled.origin.name).resolve() == (ROOT / path).resolve(), "another template of the same name wins"


@pytest.mark.parametrize("path", [path for path in TEMPLATES if path.suffix == ".html"], ids=str)
def test_behaviour_and_looks_stand_in_files(path):
    assert INLINE.findall((ROOT / path).read_text()) == []
