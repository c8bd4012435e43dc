"""Starts services in order, watches them, and stops them in order, whatever ends the run."""

import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from config.services import processes
from config.services.errors import CannotRun
from config.services.postgres import stop_postgres
from config.services.runfile import RunFile
from config.services.valkey import stop_valkey

# A service that ends again and again is not helped by starting it again.
MOST_RESTARTS = 3
# What asks others ends first, what keeps the data last; those of one row are asked at the same moment.
STOP_ORDER = (("web", "worker", "beat"), ("push", "mail"), ("valkey",), ("postgres",))


class Stopped(Exception):
    """Somebody asked for the end while things were still starting."""


@dataclass(frozen=True)
class Service:
    name: str
    title: str
    start: Callable[[], processes.Process]
    healthy: Callable[[], bool] = lambda: True
    patience: float = 60.0


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


class Supervisor:
    def __init__(self, run: RunFile) -> None:
        self.run = run
        self.services: list[Service] = []
        self.restarts: Counter[str] = Counter()
        self.stopping = threading.Event()

    def listen(self) -> None:
        """From now on Ctrl-C, kill and a closed terminal end the run in order."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._asked_to_stop)

    def _asked_to_stop(self, number: int, frame: FrameType | None) -> None:
        self.stopping.set()

    def start(self, service: Service) -> None:
        if self.stopping.is_set():
            raise Stopped
        began = time.monotonic()
        self.run.add(service.start())
        while not service.healthy():
            if self.run.processes[service.name].found() is None:
                raise CannotRun(self._ended(service))
            if time.monotonic() - began > service.patience:
                raise CannotRun(f"{service.title} did not answer in {service.patience:.0f} s. {self._log(service)}")
            if self.stopping.wait(0.1):
                raise Stopped
        if service not in self.services:
            self.services.append(service)
        say(f"  {service.title:<48} {time.monotonic() - began:5.1f} s")

    def step(self, name: str, title: str, command: Sequence[str | Path], env: Mapping[str, str]) -> None:
        """Run a command to its end, with its output in the log folder."""
        if self.stopping.is_set():
            raise Stopped
        began = time.monotonic()
        log = self.run.run_dir / "logs" / f"{name}.log"
        log.unlink(missing_ok=True)
        process, popen = processes.start(name, command, log=log, env=env)
        self.run.add(process)
        while popen.poll() is None:
            if self.stopping.wait(0.1):
                processes.stop(process)
                raise Stopped
        self.run.drop(name)
        if popen.returncode != 0:
            said = log.read_text(errors="replace").strip().splitlines()
            raise CannotRun(f"{title} failed: {said[-1] if said else 'no reason given'} (the whole output is in {log})")
        say(f"  {title:<48} {time.monotonic() - began:5.1f} s")

    def watch(self) -> None:
        """Until asked to stop: start again what ended by itself."""
        while not self.stopping.wait(1.0):
            for service in self.services:
                if self.run.processes[service.name].found() is not None:
                    continue
                self.restarts[service.name] += 1
                if self.restarts[service.name] > MOST_RESTARTS:
                    raise CannotRun(self._ended(service))
                say(f"{service.title} ended and is started again.")
                self.start(service)

    def stop_all(self) -> None:
        stop_recorded(self.run)

    def _ended(self, service: Service) -> str:
        log = self.run.run_dir / "logs" / f"{service.name}.log"
        said = log.read_text(errors="replace").strip().splitlines() if log.exists() else []
        return f"{service.title} ended: {said[-1] if said else 'no reason given'} {self._log(service)}"

    def _log(self, service: Service) -> str:
        return f"The log is in {self.run.run_dir / 'logs' / (service.name + '.log')}."


def stop_recorded(run: RunFile) -> int:
    """Stop everything in run.json that still is what was written down. Returns how many ran."""
    known = {name for row in STOP_ORDER for name in row}
    steps = tuple(name for name in run.processes if name not in known)
    running = sum(process.found() is not None for process in run.processes.values())
    for row in (steps, *STOP_ORDER):
        ending = [process for process in run.processes.values() if process.name in row]
        for process in ending:
            # PostgreSQL takes SIGTERM as "wait for every client", SIGINT as "end them and stop".
            processes.ask(process, signal.SIGINT if process.name == "postgres" else signal.SIGTERM)
        for process in ending:
            processes.wait_or_end(process)
            run.drop(process.name)
    stop_postgres(run.run_dir)
    stop_valkey(run.run_dir)
    run.ready = False
    run.supervisor = None
    run.save()
    return running
