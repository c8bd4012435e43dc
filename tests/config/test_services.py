"""The embedded servers: what a killed one leaves behind, deep folders, full disks."""

import os
import signal
import smtplib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import redis

from config.services import places, processes
from config.services.errors import CannotRun
from config.services.postgres import running_postgres, start_postgres, stop_postgres
from config.services.stamps import Stamps, fingerprint
from config.services.valkey import start_valkey, stop_valkey


@pytest.fixture
def run_dir(tmp_path: Path) -> Iterator[Path]:
    deep = tmp_path / "a-folder-with-a-long-name-as-some-machines-have-them" / "and-one-more-of-them-below" / "run"
    yield deep
    stop_valkey(deep)
    stop_postgres(deep)


def count_databases(url: str) -> int:
    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT count(*) FROM pg_database WHERE datname = current_database()").fetchone()
    return row[0] if row else 0


def test_postgres_starts_again_after_it_was_killed_and_its_number_went_to_a_stranger(run_dir: Path) -> None:
    first = start_postgres(run_dir, durable=False)
    os.kill(first.process.pid, signal.SIGKILL)
    os.waitpid(first.process.pid, 0)
    (run_dir / "postgres/data/postmaster.pid").write_text(f"{os.getpid()}\n")
    assert running_postgres(run_dir) is None

    again = start_postgres(run_dir, durable=False)

    assert again.started_here
    assert count_databases(again.url) == 1


def test_a_running_postgres_is_found_and_shared(run_dir: Path) -> None:
    first = start_postgres(run_dir, durable=False)
    second = start_postgres(run_dir, durable=False)

    assert (second.started_here, second.process.pid, second.url) == (False, first.process.pid, first.url)


def test_postgres_listens_on_no_port_and_its_socket_is_private(run_dir: Path) -> None:
    address = start_postgres(run_dir, durable=False)

    with psycopg.connect(address.url) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
    assert address.socket_dir.stat().st_mode & 0o077 == 0


def test_messages_in_valkey_outlive_its_end(run_dir: Path) -> None:
    redis.Redis.from_url(start_valkey(run_dir).url).rpush("celery", "message")
    stop_valkey(run_dir)

    assert redis.Redis.from_url(start_valkey(run_dir).url).lpop("celery") == b"message"


def test_a_socket_path_that_is_too_long_moves_to_a_short_folder(tmp_path: Path) -> None:
    short, deep = places.socket_path(Path("/r"), "s", "x"), places.socket_path(tmp_path / ("long" * 30), "s", "x")

    assert short == Path("/r/s/x")
    assert len(str(deep)) <= places.LONGEST_SOCKET_PATH


def test_a_socket_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match="belongs to another user"):
        places.private_folder(Path("/") if os.getuid() else _given_away(tmp_path))


def _given_away(tmp_path: Path) -> Path:
    folder = tmp_path / "taken"
    folder.mkdir()
    os.chown(folder, 65534, -1)
    return folder


def test_a_full_disk_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(
        CannotRun, match=r"^Only .* GB of disk space are free at .*, and Lehrwerk needs .* GB\. Free some"
    ):
        places.require_space(tmp_path / "not" / "yet" / "there", needed=10**18)


def test_the_mail_sink_keeps_each_mail_as_a_file(tmp_path: Path) -> None:
    port = places.free_port()
    command = [sys.executable, "-m", "config.services.mail_sink", "--port", str(port), "--into", str(tmp_path / "mail")]
    sink, _ = processes.start("mail", command, log=tmp_path / "log", cwd=Path(__file__).resolve().parents[2])
    try:
        for _ in range(100):
            if not places.port_is_free(port):
                break
            subprocess.run(["sleep", "0.1"], check=True)
        with smtplib.SMTP("127.0.0.1", port) as client:
            client.sendmail("a@example.org", ["b@example.org"], "Subject: Grüße\r\n\r\nHallo\r\n".encode())
    finally:
        processes.stop(sink)

    (mail,) = (tmp_path / "mail").glob("*.eml")
    assert "Grüße".encode() in mail.read_bytes()


def test_a_step_is_due_again_when_a_file_changes_and_not_when_only_its_time_does(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    file = tmp_path / "app" / "one.po"
    file.write_text("1")
    stamps = Stamps(tmp_path / "stamps.json")
    stamps.done("step", fingerprint(tmp_path, ["app"], ["*.po"]))

    os.utime(file, (1, 1))
    assert stamps.is_done("step", fingerprint(tmp_path, ["app"], ["*.po"]))
    file.write_text("2")
    assert not stamps.is_done("step", fingerprint(tmp_path, ["app"], ["*.po"]))
