"""The demo's life: it starts, stops, and what a killed run left does not block the next start."""

import os
import shutil
import signal
import socket
import urllib.request

import psutil
import pytest

from config.services.processes import Process
from tests.config.conftest import House


def answers(house: House) -> bool:
    with urllib.request.urlopen(f"http://127.0.0.1:{house.port}/", timeout=5) as answer:
        return bool(answer.read() == b"ready")


def test_up_returns_when_it_answers_and_down_stops_every_process(house: House) -> None:
    up = house.run("up")

    assert up.returncode == 0, up.stdout + up.stderr
    assert f"http://hagen.localhost:{house.port}/" in up.stdout
    assert answers(house)
    started = house.state().processes.values()
    assert {process.name for process in started} == {"postgres", "valkey", "mail", "push", "worker", "beat", "web"}

    down = house.run("down")

    assert down.returncode == 0, down.stdout + down.stderr
    assert [process.name for process in started if process.found()] == []
    assert house.state().processes == {}


def test_the_second_start_skips_the_steps_and_keeps_the_ports(house: House) -> None:
    assert house.run("up").returncode == 0
    ports = house.state().ports
    assert house.run("down").returncode == 0
    assert house.run("up").returncode == 0

    steps = (house.run_dir / "steps").read_text().split()
    assert sorted(steps) == ["build_fonts", "collectstatic", "migrate_platform", "seed_demo"]
    assert steps[-1] == "seed_demo"
    assert house.state().ports == ports


def test_ctrl_c_stops_everything(house: House) -> None:
    demo = house.background("demo")
    started = house.wait_ready().processes.values()
    demo.send_signal(signal.SIGINT)
    output, _ = demo.communicate(timeout=60)

    assert demo.returncode == 0, output
    assert "Traceback" not in output
    assert [process.name for process in started if process.found()] == []


def test_ctrl_c_while_it_prepares_ends_the_steps_too(house: House) -> None:
    house.run_dir.mkdir()
    (house.run_dir / "slow").touch()
    demo = house.background("demo")
    assert house.wait_for(lambda: "migrate_platform" in house.state().processes)
    started = house.state().processes.values()
    demo.send_signal(signal.SIGINT)
    output, _ = demo.communicate(timeout=60)

    assert demo.returncode == 0, output
    assert "Traceback" not in output
    assert [process.name for process in started if process.found()] == []


def test_a_database_that_was_thrown_away_is_made_and_filled_again(house: House) -> None:
    assert house.run("up").returncode == 0
    assert house.run("down").returncode == 0
    shutil.rmtree(house.run_dir / "postgres")
    (house.run_dir / "steps").unlink()

    assert house.run("up").returncode == 0
    assert (house.run_dir / "steps").read_text().split() == ["migrate_platform", "seed_demo"]


def test_a_killed_supervisor_and_database_do_not_block_the_next_start(house: House) -> None:
    demo = house.background("demo")
    left = house.wait_ready().processes
    demo.kill()
    demo.communicate()
    os.kill(left["postgres"].pid, signal.SIGKILL)
    os.kill(left["valkey"].pid, signal.SIGKILL)
    assert left["web"].found()

    again = house.run("up")

    assert again.returncode == 0, again.stdout + again.stderr
    assert "interrupted run" in again.stdout
    assert left["web"].found() is None
    assert answers(house)


def test_status_and_down_tell_the_truth_about_a_killed_supervisor(house: House) -> None:
    demo = house.background("demo")
    left = house.wait_ready().processes
    assert house.run("status").stdout.endswith(f"Lehrwerk serves on port {house.port}.\n")
    demo.kill()
    demo.communicate()

    status = house.run("status")
    assert status.returncode == 3
    assert f"Nobody looks after Lehrwerk in {house.run_dir} any more, and 7 of its programs still run" in status.stdout
    assert answers(house)

    assert house.run("down").stdout == "Stopped what an interrupted run had left behind.\n"
    assert [process.name for process in left.values() if process.found()] == []
    assert house.run("status").stdout == f"Lehrwerk does not run in {house.run_dir}.\n"
    assert house.run("down").stdout == f"Nothing runs in {house.run_dir}.\n"


def test_a_service_that_ends_is_started_again(house: House) -> None:
    assert house.run("up").returncode == 0
    first = house.state().processes["postgres"]
    os.kill(first.pid, signal.SIGKILL)

    assert house.wait_for(lambda: house.state().processes["postgres"].pid != first.pid)
    assert house.state().processes["postgres"].found()


def test_down_leaves_a_stranger_alone_who_got_the_number_of_an_old_process(house: House) -> None:
    house.run_dir.mkdir()
    state = house.state()
    state.add(Process("web", os.getpid(), started=1.0, program="gunicorn"))

    assert house.run("down").returncode == 0
    assert psutil.pid_exists(os.getpid())


def test_a_taken_port_is_one_sentence(house: House) -> None:
    with socket.create_server(("127.0.0.1", house.port)):
        demo = house.run("demo")

    assert demo.returncode == 1
    assert demo.stdout == ""
    assert demo.stderr == (
        f"Port {house.port} is taken by another program or not allowed. "
        f"Stop that program, or choose another port, for example PORT={house.port + 1}.\n"
    )


def test_a_port_that_is_no_port_is_one_sentence(house: House) -> None:
    demo = house.run("demo", PORT="http")

    assert (demo.returncode, demo.stdout) == (1, "")
    assert demo.stderr == "PORT must be a number from 1 to 65535, for example PORT=8000, and not 'http'.\n"


@pytest.mark.parametrize("command", ["demo", "up", "down", "status", "manage"])
@pytest.mark.parametrize("below", ["", "/deeper/run"])
def test_a_run_dir_that_is_a_file_is_one_sentence(house: House, command: str, below: str) -> None:
    house.run_dir.write_text("a file")
    done = house.run(command, RUN_DIR=f"{house.run_dir}{below}")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"RUN_DIR must be a folder, and {house.run_dir} is a file: choose another place, such as RUN_DIR=.run2.\n"
    )


def test_a_second_copy_in_the_same_place_is_refused(house: House) -> None:
    assert house.run("up").returncode == 0
    second = house.run("demo", PORT="1")

    assert second.returncode == 1
    assert second.stderr.startswith("Lehrwerk already runs in ")


def test_a_step_that_fails_is_one_sentence_and_leaves_nothing_running(house: House) -> None:
    house.run_dir.mkdir()
    (house.run_dir / "break").write_text("build_fonts")
    demo = house.run("demo")

    assert demo.returncode == 1
    assert demo.stderr.startswith("Fonts failed: the fonts are made of stone")
    assert house.state().processes == {}
