"""What a process loads when it starts: a command that makes a chamber waits for nothing that only screens need."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ONLY_FOR_SCREENS = {"ninja", "wagtail.api.v3", "wagtail.documents.wagtail_hooks", "rest_framework.fields", "coloraide"}


def loaded(statement: str) -> set[str]:
    code = f"import json, sys; {statement}; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


def test_a_command_loads_nothing_that_only_screens_need() -> None:
    assert loaded("import django; django.setup()") & ONLY_FOR_SCREENS == set()


@pytest.mark.parametrize("door", ["import config.wsgi", "from config.celery import app, load_hooks; load_hooks()"])
def test_web_and_worker_load_the_screens_and_not_the_headless_api_of_wagtail(door: str) -> None:
    found = loaded(f"import django; django.setup(); {door}")
    assert "content.wagtail_hooks" in found
    assert not {name for name in found if name.startswith(("ninja", "wagtail.api.v3", "wagtail.images.api.v3"))}
