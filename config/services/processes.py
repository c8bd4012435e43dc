"""Starting processes in groups of their own, recognising them later, and ending them."""

import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psutil

# The clock may be set between two looks at the same process; process ids are not reused that fast.
SAME_START = 2.0


@dataclass(frozen=True)
class Process:
    """A process we started, as it is written down in run.json."""

    name: str
    pid: int
    started: float
    program: str

    def found(self) -> psutil.Process | None:
        """The running process, or None when it ended or when its id now belongs to something else."""
        try:
            process = psutil.Process(self.pid)
            is_ours = abs(process.create_time() - self.started) <= SAME_START
            return process if is_ours and process.status() != psutil.STATUS_ZOMBIE else None
        except psutil.NoSuchProcess:
            return None

    def is_a_stranger(self) -> bool:
        with suppress(psutil.NoSuchProcess):
            return abs(psutil.Process(self.pid).create_time() - self.started) > SAME_START
        return False

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def recorded(name: str, pid: int, program: str) -> Process:
    return Process(name, pid, psutil.Process(pid).create_time(), program)


def start(
    name: str,
    command: Sequence[str | Path],
    *,
    log: Path,
    env: Mapping[str, str] | None = None,
    user: str | None = None,
    cwd: Path | None = None,
) -> tuple[Process, subprocess.Popen[bytes]]:
    """Start in a new session, so that Ctrl-C in the terminal reaches only the supervisor."""
    log.parent.mkdir(parents=True, exist_ok=True)
    options: dict[str, Any] = {"user": user, "group": user, "extra_groups": []} if user else {}
    with log.open("ab") as output:
        popen = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            env=dict(env) if env is not None else None,
            cwd=cwd,
            **options,
        )
    return recorded(name, popen.pid, str(command[0])), popen


def ask(process: Process, number: signal.Signals = signal.SIGTERM) -> None:
    if found := process.found():
        with suppress(psutil.NoSuchProcess):
            found.send_signal(number)


def stop(process: Process, *, ask_with: signal.Signals = signal.SIGTERM, patience: float = 15.0) -> None:
    """Ask the process itself to end; after `patience` seconds end it and all of its group."""
    ask(process, ask_with)
    wait_or_end(process, patience)


def wait_or_end(process: Process, patience: float = 15.0) -> None:
    _wait(process, patience)
    _end_group(process)
    _wait(process, 5.0)


def _wait(process: Process, seconds: float) -> None:
    until = time.monotonic() + seconds
    while process.found() is not None and time.monotonic() < until:
        _reap(process.pid)
        time.sleep(0.05)
    _reap(process.pid)


def _reap(pid: int) -> None:
    with suppress(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)


def _end_group(process: Process) -> None:
    """A group outlives its leader when a worker does. The number may be a stranger's by now: ours run our program."""
    if process.is_a_stranger():
        return
    for member in psutil.process_iter():
        with suppress(psutil.Error, ProcessLookupError, IndexError):
            ours = member.create_time() >= process.started - SAME_START and member.cmdline()[0] == process.program
            if ours and os.getpgid(member.pid) == process.pid:
                member.kill()
