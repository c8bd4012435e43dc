"""The browser of the journeys: the system's Chromium, installed where that is allowed."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_browser() -> str | None:
    given = os.environ.get("CHROMIUM")
    return given or next((path for name in NAMES if (path := shutil.which(name))), None)


def ensure_browser() -> str | None:
    """The browser's path, after installing it if it is missing and may be; else None."""
    if (found := find_browser()) or os.getuid() != 0 or not shutil.which("apt-get"):
        return found
    sys.stdout.write("Installing Chromium for the journeys (apt-get)\n")
    sys.stdout.flush()
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (("update", "-q"), ("install", "-q", "-y", "--no-install-recommends", "chromium")):
        done = subprocess.run(["apt-get", *command], env=quiet, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.stdout.write(f"apt-get {command[0]} failed: {done.stderr.strip()[-300:]}\n")
            break
    return find_browser()
