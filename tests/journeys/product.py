"""The product as anybody starts it: the supervisor of the demo, in a folder and on a port of its own."""

import json
import os
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from config.services.places import free_port
from tests.environment import ROOT, WORKER

RUN_DIR = ROOT / ".run" / f"journeys-{WORKER}"
STARTED_IN = 400
# Names with hashes, as everywhere; the slow packing is left out.
HASHED_ONLY = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
# What tests/environment.py and the demo set by themselves; a journey starts as on a fresh machine.
OWN_TO_EACH_COPY = {
    *("SECRET_KEY", "SECRETS_KEYS", "DATABASE_URL", "REDIS_URL", "PUBLIC_SCHEME", "PUBLIC_PORT", "RUN_DIR", "PORT"),
    *("MEDIA_ROOT", "EMAIL_URL", "MAIL_FROM", "PUSH_EXTRA_ORIGIN", "DEMO", "DEBUG", "LOG_FORMAT", "STATIC_STORAGE"),
    *("TRUSTED_PROXIES", "DJANGO_SETTINGS_MODULE"),
}


@dataclass(frozen=True)
class Product:
    run_dir: Path
    port: int
    push_origin: str

    def url(self, chamber: str, path: str = "/") -> str:
        return f"http://{chamber}.localhost:{self.port}{path}"

    def login(self, chamber: str, role: str) -> tuple[str, str]:
        """E-mail and password of one who may write there."""
        for login in json.loads((self.run_dir / "demo-logins.json").read_text()):
            if login["url"].startswith(f"http://{chamber}.") and login["role"] == role:
                return login["email"], login["password"]
        raise LookupError(f"{chamber}, {role}")

    def devices(self) -> list[dict[str, Any]]:
        return self._ask("/devices")

    def messages(self, device: str) -> list[dict[str, Any]]:
        return self._ask(f"/devices/{device}/messages")["messages"]

    def new_device(self, name: str) -> dict[str, Any]:
        return self._ask("/devices", {"name": name})

    def _ask(self, path: str, data: dict[str, Any] | None = None) -> Any:
        body = None if data is None else json.dumps(data).encode()
        request = urllib.request.Request(self.push_origin + path, body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)


def service(command: str, port: int) -> None:
    kept = {name: value for name, value in os.environ.items() if name not in OWN_TO_EACH_COPY}
    subprocess.run(
        [sys.executable, "-m", "config.services", command],
        cwd=ROOT,
        env={**kept, "RUN_DIR": str(RUN_DIR), "PORT": str(port), "STATIC_STORAGE": HASHED_ONLY},
        check=True,
        timeout=STARTED_IN,
        stdin=subprocess.DEVNULL,
    )


def what_runs(run_dir: Path = RUN_DIR) -> Product:
    run = json.loads((run_dir / "run.json").read_text())
    return Product(run_dir, run["port"], f"http://127.0.0.1:{run['ports']['push']}")


@contextmanager
def running_product() -> Iterator[Product]:
    """
    Fresh data each time: journeys change what they find. What a killed run left behind is stopped first. While writing
    a journey, JOURNEYS_AT names the RUN_DIR of a product that runs already.
    """
    if running := os.environ.get("JOURNEYS_AT"):
        yield what_runs(Path(running))
        return
    port = free_port()
    service("down", port)
    shutil.rmtree(RUN_DIR, ignore_errors=True)
    service("up", port)
    try:
        yield what_runs()
    finally:
        service("down", port)
