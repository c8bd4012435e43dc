"""The private Python environment: what stops its making is one sentence that says what to do."""

import os
import subprocess
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "config" / "services" / "environment.sh"


def make(folder: Path, lock: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    (folder / "requirements-demo.txt").write_text(lock)
    environment = {"PATH": os.environ["PATH"], "PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_RETRIES": "0"}
    return subprocess.run(
        ["sh", str(SCRIPT), "requirements-demo.txt"],
        cwd=folder,
        env=environment | more,
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_old_python_is_one_sentence(tmp_path: Path) -> None:
    old = tmp_path / "python3.9"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)

    tried = make(tmp_path, PYTHON=str(old))

    assert (tried.returncode, tried.stdout) == (1, "")
    assert tried.stderr.startswith("Lehrwerk needs Python 3.11 or newer")
    assert tried.stderr.count("\n") == 1


def test_a_full_disk_is_one_sentence(tmp_path: Path) -> None:
    df = tmp_path / "bin" / "df"
    df.parent.mkdir()
    df.write_text("#!/bin/sh\necho header\necho disk 1000000 1 500 1% /\n")
    df.chmod(0o755)

    tried = make(tmp_path, PATH=f"{df.parent}:{os.environ['PATH']}")

    assert (tried.returncode, tried.stdout) == (1, "")
    assert tried.stderr.startswith("Only 0 MB of disk space are free here")


def test_a_package_that_cannot_be_had_is_one_sentence_and_is_tried_again(tmp_path: Path) -> None:
    lock = "a-package-nobody-has==1.0 \\\n    --hash=sha256:" + "0" * 64 + "\n"

    for _ in range(2):
        tried = make(tmp_path, lock)
        assert tried.returncode == 1
        assert tried.stderr.startswith("The packages could not be installed (ERROR:")
        assert tried.stderr.count("\n") == 1


def test_it_installs_once_and_again_when_the_lock_file_changes(tmp_path: Path) -> None:
    assert "Installing" in make(tmp_path).stdout
    assert make(tmp_path).stdout == ""
    assert "Installing" in make(tmp_path, "# another\n").stdout
