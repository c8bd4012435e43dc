"""Where sockets and ports go."""

import errno
import hashlib
import os
import shutil
import socket
import tempfile
from pathlib import Path

from config.services.errors import CannotRun

# Linux allows 107 characters for the path of a unix socket, macOS 103.
LONGEST_SOCKET_PATH = 103
FREE_SPACE_NEEDED = 1_000_000_000


def run_dir_from_environment() -> Path:
    run_dir = Path(os.environ.get("RUN_DIR") or ".run").resolve()
    nearest = next(path for path in (run_dir, *run_dir.parents) if path.exists())
    if not nearest.is_dir():
        raise CannotRun(
            f"RUN_DIR must be a folder, and {nearest} is a file: choose another place, such as RUN_DIR=.run2."
        )
    return run_dir


def socket_path(run_dir: Path, folder: str, file_name: str) -> Path:
    """RUN_DIR/folder/file_name, or a short folder in the temp directory when that is too long for a socket."""
    folder_path = run_dir.resolve() / folder
    if len(os.fsencode(folder_path / file_name)) > LONGEST_SOCKET_PATH:
        mark = hashlib.sha256(os.fsencode(folder_path)).hexdigest()[:12]
        folder_path = Path(tempfile.gettempdir()) / f"lehrwerk-{os.getuid()}-{mark}"
    return folder_path / file_name


def remove_short_folder(socket_file: Path, run_dir: Path) -> None:
    """Leave nothing in the temp directory; a folder in RUN_DIR stays."""
    if not socket_file.is_relative_to(run_dir.resolve()):
        shutil.rmtree(socket_file.parent, ignore_errors=True)


def private_folder(path: Path, owner: int | None = None) -> None:
    """A folder only its owner can open. In a shared temp directory somebody else may have taken the name first."""
    wanted = os.getuid() if owner is None else owner
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = path.lstat()
    if found.st_uid == os.getuid() and wanted != found.st_uid:
        os.chown(path, wanted, -1)
    elif found.st_uid != wanted:
        raise CannotRun(f"The folder {path} belongs to another user. Remove it, or choose a shorter RUN_DIR.")
    path.chmod(0o700)


def free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def port_is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES):
                return False
            raise
    return True


def require_port(port: int) -> None:
    if not port_is_free(port):
        raise CannotRun(
            f"Port {port} is taken by another program or not allowed. "
            f"Stop that program, or choose another port, for example PORT={port + 1 if port < 65535 else 8001}."
        )


def require_space(folder: Path, needed: int = FREE_SPACE_NEEDED) -> None:
    existing = folder.resolve()
    while not existing.exists():
        existing = existing.parent
    free = shutil.disk_usage(existing).free
    if free < needed:
        raise CannotRun(
            f"Only {free / 1e9:.1f} GB of disk space are free at {existing}, and Lehrwerk needs {needed / 1e9:.0f} GB. "
            "Free some space, or set RUN_DIR to a folder on another disk."
        )
