"""python -m config.services demo|up|down|status: the demo in the foreground, in the background, its end, its state."""

import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from config.services import processes
from config.services.background import down, status, up
from config.services.demo import start_all
from config.services.errors import CannotRun
from config.services.places import require_port, require_space, run_dir_from_environment
from config.services.runfile import RunFile, only_one
from config.services.supervisor import Stopped, Supervisor, say, stop_recorded
from config.services.welcome import greet

OLDEST_PYTHON = (3, 11)


def demo(run_dir: Path, port: int, how_to_stop: str = "Ctrl-C stops everything.") -> int:
    began = time.monotonic()
    with only_one(run_dir):
        run = RunFile.load(run_dir)
        if stop_recorded(run):
            say("Stopped what an interrupted run had left behind.")
        require_port(port)
        require_space(run_dir)
        supervisor = Supervisor(run)
        supervisor.listen()
        run.port = port
        run.supervisor = processes.recorded("supervisor", os.getpid(), sys.executable)
        run.save()
        try:
            start_all(supervisor)
            run.ready = True
            run.save()
            greet(run, how_to_stop)
            say(f"Ready after {time.monotonic() - began:.0f} s.")
            supervisor.watch()
        except Stopped:
            pass
        finally:
            say("\nStopping")
            supervisor.stop_all()
    return 0


def run_in_background(run_dir: Path, port: int) -> int:
    return demo(run_dir, port, "make down stops everything.")


COMMANDS: dict[str, Callable[[Path, int], int]] = {
    "demo": demo,
    "run": run_in_background,
    "up": up,
    "down": down,
    "status": status,
}


def port_from_environment() -> int:
    given = os.environ.get("PORT") or "8000"
    if not given.isdecimal() or not 1 <= int(given) <= 65535:
        raise CannotRun(f"PORT must be a number from 1 to 65535, for example PORT=8000, and not {given!r}.")
    return int(given)


def main(arguments: list[str]) -> int:
    command = COMMANDS.get(arguments[0]) if len(arguments) == 1 else None
    if command is None:
        sys.stderr.write("Usage: python -m config.services demo|up|down|status\n")
        return 2
    try:
        if sys.version_info < OLDEST_PYTHON:
            raise CannotRun(
                "Lehrwerk needs Python 3.11 or newer: install it, or name it with PYTHON=/path/to/python3.11."
            )
        return command(run_dir_from_environment(), port_from_environment())
    except CannotRun as reason:
        sentence = str(reason)
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EPERM, errno.EROFS):
            raise
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        what = "The disk is full" if full else f"{error.filename} cannot be written"
        sentence = f"{what}: free some space or set RUN_DIR to a folder on another disk, and start again."
    sys.stderr.write(sentence + "\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
