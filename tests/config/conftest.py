"""A doll's house: the real services and supervisor around a site of a few lines, so that a start takes seconds."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from config.services.background import down
from config.services.places import free_port
from config.services.runfile import RunFile

ROOT = Path(__file__).resolve().parents[2]
MANAGE = """
import json, os, pathlib, sys, time
run_dir = pathlib.Path(os.environ["RUN_DIR"])
with (run_dir / "steps").open("a") as steps:
    steps.write(sys.argv[1] + chr(10))
if (run_dir / "break").exists() and (run_dir / "break").read_text() == sys.argv[1]:
    sys.exit("the fonts are made of stone")
while (run_dir / "slow").exists():
    time.sleep(0.1)
(run_dir / "build" / "fonts").mkdir(parents=True, exist_ok=True)
(run_dir / "static").mkdir(exist_ok=True)
login = dict(chamber="Hagen", url="http://hagen.localhost:1", email="nora@example.org", password="x", role="y")
if sys.argv[1] == "seed_demo":
    (run_dir / "demo-logins.json").write_text(json.dumps([login]))
"""
WSGI = """
def application(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"ready"]
"""
CELERY = """
import os
from celery import Celery
address = os.environ["REDIS_URL"].replace("unix://", "redis+socket://").replace("db=", "virtual_host=")
app = Celery("doll", broker=address)
"""
PUSH = """
import http.server, sys
http.server.HTTPServer(("127.0.0.1", int(sys.argv[2])), http.server.SimpleHTTPRequestHandler).serve_forever()
"""


class House:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.run_dir = root / "run"
        self.port = free_port()
        shutil.copytree(ROOT / "config" / "services", root / "config" / "services")
        for name, content in {
            "manage.py": MANAGE,
            "requirements.txt": "",
            "config/__init__.py": "",
            "config/wsgi.py": WSGI,
            "config/celery.py": CELERY,
            "push/__init__.py": "",
            "push/device_service.py": PUSH,
        }.items():
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_text(content)

    def environment(self, **more: str) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "LANG", "TMPDIR")}
        return kept | {"PORT": str(self.port), "RUN_DIR": str(self.run_dir)} | more

    def run(self, command: str, **more: str) -> subprocess.CompletedProcess[str]:
        module = ("config.services.manage",) if command == "manage" else ("config.services", command)
        return subprocess.run(
            [sys.executable, "-m", *module],
            cwd=self.root,
            env=self.environment(**more),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def background(self, command: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "config.services", command],
            cwd=self.root,
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def state(self) -> RunFile:
        return RunFile.load(self.run_dir)

    def wait_for(self, condition: Callable[[], bool], seconds: float = 60.0) -> bool:
        until = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > until:
                return False
            time.sleep(0.05)
        return True

    def wait_ready(self) -> RunFile:
        assert self.wait_for(lambda: self.state().ready)
        return self.state()


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path)
    yield made
    if made.run_dir.is_dir():
        down(made.run_dir, made.port)
