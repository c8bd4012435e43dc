"""Hagen's real content in North, on the day for which its dates were written."""

from collections.abc import Iterator

import pytest
import time_machine

from content.pages.seed import load_pages
from content.search import answers
from content.search.register import Register, register
from content.seed import load_starter
from regions.seed import load_starter as load_directory
from tenants.context import in_chamber
from tenants.models import Chamber


@pytest.fixture
def hagen(national: Chamber, north: Chamber, monkeypatch: pytest.MonkeyPatch) -> Iterator[Chamber]:
    """Inside. A test's transaction is never committed, so the register would be made anew for each search."""
    with time_machine.travel("2026-11-22T12:00:00+01:00", tick=True):
        with in_chamber(national):
            load_starter(None, national, "national")
        with in_chamber(north):
            for load in (load_starter, load_directory, load_pages):
                load(None, north, "hagen")
            known: Register = register()
            monkeypatch.setattr(answers, "register", lambda: known)
            yield north
