"""RUN_DIR/run.json: the processes and ports of this copy, so that the next start can clean up after a killed one."""

import fcntl
import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from config.services.errors import CannotRun
from config.services.places import free_port, port_is_free
from config.services.processes import Process


@dataclass
class RunFile:
    run_dir: Path
    port: int = 0
    ready: bool = False
    supervisor: Process | None = None
    ports: dict[str, int] = field(default_factory=dict)
    processes: dict[str, Process] = field(default_factory=dict)
    # Steps run side by side, each in a thread.
    _writing: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def path(self) -> Path:
        return self.run_dir / "run.json"

    @classmethod
    def load(cls, run_dir: Path) -> "RunFile":
        found = cls(run_dir)
        try:
            stored = json.loads(found.path.read_text())
            found.port, found.ready, found.ports = stored["port"], stored["ready"], stored["ports"]
            found.supervisor = Process(**stored["supervisor"]) if stored["supervisor"] else None
            found.processes = {entry["name"]: Process(**entry) for entry in stored["processes"]}
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            # Never written, or cut off when the disk was full: there is nothing to know.
            return cls(run_dir)
        return found

    def save(self) -> None:
        with self._writing:
            self._write()

    def _write(self) -> None:
        fresh = self.path.with_suffix(".new")
        content = {
            "port": self.port,
            "ready": self.ready,
            "supervisor": self.supervisor.as_dict() if self.supervisor else None,
            "ports": self.ports,
            "processes": [process.as_dict() for process in list(self.processes.values())],
        }
        fresh.write_text(json.dumps(content, indent=1))
        fresh.replace(self.path)

    def add(self, process: Process) -> None:
        self.processes[process.name] = process
        self.save()

    def drop(self, name: str) -> None:
        self.processes.pop(name, None)
        self.save()

    def pick_port(self, name: str) -> int:
        """A port kept from the last run if it is still free: subscriptions remember the push service's address."""
        port = self.ports.get(name)
        in_use_by_us = name in self.processes and self.is_supervised()
        if port is None or not (in_use_by_us or port_is_free(port)):
            port = free_port()
            self.ports[name] = port
            self.save()
        return port

    def is_supervised(self) -> bool:
        return self.supervisor is not None and self.supervisor.found() is not None


@contextmanager
def only_one(run_dir: Path) -> Iterator[None]:
    """Hold RUN_DIR. The lock goes with the process that holds it, however that ends."""
    run_dir.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(run_dir / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise CannotRun(
            f"Lehrwerk already runs in {run_dir}. Stop it with make down, or set PORT and RUN_DIR for a second copy."
        ) from None
    else:
        yield
    finally:
        os.close(descriptor)
