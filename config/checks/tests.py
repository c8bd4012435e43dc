"""make test: brings the browser, runs everything, and says loudly what could not run."""

import os
import subprocess
import sys

from config.checks.browser import ensure_browser
from config.services.translations import ROOT, compile_all

NO_BROWSER = """
************************************************************************
*  SKIPPED: all journeys in a real browser. There is no Chromium here, *
*  and it could not be installed. Install it (Debian: as root,         *
*  apt-get install chromium) or name it with CHROMIUM=/path.           *
************************************************************************
"""


def main(arguments: list[str]) -> int:
    compile_all()
    browser = ensure_browser()
    env = {**os.environ, **({"CHROMIUM": browser} if browser else {})}
    workers = str(min(os.cpu_count() or 1, 4))
    # A part that somebody picks by hand starts faster in one process.
    spread = [] if arguments else ["-n", workers, "--dist", "loadgroup"]
    if not browser:
        sys.stdout.write(NO_BROWSER)
        sys.stdout.flush()
    command = [sys.executable, "-m", "pytest", *spread, *arguments]
    returncode = subprocess.run(command, cwd=ROOT, env=env, check=False, stdin=subprocess.DEVNULL).returncode
    if not browser:
        sys.stderr.write(NO_BROWSER)
    return returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
