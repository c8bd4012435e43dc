"""The demo without a terminal: up returns when it answers, down when all of it has ended."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from config.services import processes
from config.services.errors import CannotRun
from config.services.runfile import RunFile
from config.services.supervisor import say, stop_recorded
from config.services.welcome import addresses

# A first start on a slow machine: migrations and content take most of it.
LONGEST_START = 900.0
LONGEST_STOP = 90.0


def up(run_dir: Path, port: int) -> int:
    run = RunFile.load(run_dir)
    if run.is_supervised() and run.ready:
        if run.port != port:
            raise CannotRun(f"Lehrwerk already runs in {run_dir} on port {run.port}. Stop it with make down first.")
        say(f"Already running.{addresses(run_dir, port)}")
        return 0
    log = run_dir / "logs" / "supervisor.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_text("")
    with log.open("ab") as output:
        popen = subprocess.Popen(
            [sys.executable, "-m", "config.services", "run"],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        return _follow(run_dir, popen, log)
    except KeyboardInterrupt:
        popen.send_signal(signal.SIGTERM)
        popen.wait(LONGEST_STOP)
        say("Stopped.")
        return 1


def _follow(run_dir: Path, popen: "subprocess.Popen[bytes]", log: Path) -> int:
    """Show the progress of the supervisor until it is ready or ends."""
    until = time.monotonic() + LONGEST_START
    with log.open(errors="replace") as lines:
        while time.monotonic() < until:
            ended = popen.poll() is not None
            run = RunFile.load(run_dir)
            ready = run.ready and run.supervisor is not None and run.supervisor.pid == popen.pid
            if ready:
                # The greeting is written right after the mark.
                time.sleep(0.3)
            sys.stdout.write(lines.read())
            sys.stdout.flush()
            if ready:
                return 0
            if ended:
                return popen.returncode or 1
            time.sleep(0.2)
    popen.send_signal(signal.SIGTERM)
    raise CannotRun(f"Lehrwerk did not start in {LONGEST_START / 60:.0f} minutes. The log is in {log}.")


def down(run_dir: Path, port: int) -> int:
    run = RunFile.load(run_dir)
    supervisor = run.supervisor.found() if run.supervisor else None
    if supervisor is not None and supervisor.pid != os.getpid():
        supervisor.send_signal(signal.SIGTERM)
        until = time.monotonic() + LONGEST_STOP
        while run.is_supervised() and time.monotonic() < until:
            time.sleep(0.1)
        if run.is_supervised() and run.supervisor:
            processes.stop(run.supervisor, patience=1.0)
        run = RunFile.load(run_dir)
        stop_recorded(run)
        say("Stopped.")
        return 0
    left = stop_recorded(run) if run.path.exists() else 0
    say("Stopped what an interrupted run had left behind." if left else f"Nothing runs in {run_dir}.")
    return 0


def status(run_dir: Path, port: int) -> int:
    """0 when it serves, 3 when it does not, as service managers say it."""
    run = RunFile.load(run_dir)
    for name, process in run.processes.items():
        found = process.found()
        state = f"{found.memory_info().rss / 1e6:5.0f} MB" if found else "ended"
        say(f"{name:<10} {process.pid:>8}  {state}")
    left = sum(process.found() is not None for process in run.processes.values())
    if run.is_supervised() and run.ready:
        say(f"Lehrwerk serves on port {run.port}.")
        return 0
    if run.is_supervised():
        say(f"Lehrwerk is starting or stopping in {run_dir}.")
    elif left:
        say(f"Nobody looks after Lehrwerk in {run_dir} any more, and {left} of its programs still run:")
        say("make up or make demo starts it again, make down stops them.")
    else:
        say(f"Lehrwerk does not run in {run_dir}.")
    return 3
