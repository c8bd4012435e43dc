"""What the push service for demo and tests itself must keep: its door, its devices, its page."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from push.device_service.devices import Device, Shelf
from push.device_service.page import render
from tests.push.device import running


@pytest.fixture(scope="module")
def service():
    with running() as devices:
        yield devices


def call(url, method="GET", data=None):
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data=data, method=method), timeout=5) as answer:
            return answer.status, dict(answer.headers), answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers), error.read().decode()


def test_any_page_may_ask(service):
    for method, path in [
        ("GET", "/devices"),
        ("OPTIONS", "/devices"),
        ("GET", "/nowhere"),
        ("GET", "/devices/x/messages"),
    ]:
        assert call(service.origin + path, method)[1]["Access-Control-Allow-Origin"] == "*"
    assert call(service.origin + "/devices", "OPTIONS")[0] == 204


def test_nonsense_is_refused(service):
    device = service.register()
    assert call(f"{service.origin}/devices", "POST", b"{")[0] == 400
    assert call(f"{service.origin}/devices", "POST", b"[]")[0] == 400
    assert call(f"{service.origin}/devices/{device['id']}/behave", "POST", b"{}")[0] == 400
    assert call(f"{service.origin}/devices/unknown/messages")[0] == 404
    assert call(f"{service.origin}/devices/{device['id']}/messages?after=x")[0] == 200
    assert call(f"{service.origin}/push/unknown", "POST", b"x")[0] == 404
    assert call(device["endpoint"], "POST", b"x")[0] == 401
    assert call(device["endpoint"], "POST", b"x" * 100_000)[0] in (401, 413)


def test_only_newer_messages_are_given(service):
    device = Device.create("Telefon")
    for number in range(3):
        device.show({"received_at": "2026-11-22T12:00:00+00:00", "payload": {"notification": {"title": str(number)}}})
    assert [message["n"] for message in device.messages] == [1, 2, 3]
    assert service.call(f"/devices/{service.register()['id']}/messages?after=0") == {"messages": [], "last": 0}


def test_page_shows_the_newest_with_the_same_tag_and_no_markup():
    device = Device.create("<b>Telefon</b>")
    for title in ("alt", "neu <script>"):
        notification = {"title": title, "body": "…", "tag": "n-1", "navigate": "javascript:alert(1)"}
        device.show({"received_at": "2026-11-22T12:00:00+00:00", "payload": {"notification": notification}})
    page = render([device])
    assert "alt</h3>" not in page
    assert "neu &lt;script&gt;" in page
    assert "&lt;b&gt;Telefon" in page
    assert "javascript:" not in page
    assert "Noch kein Gerät" in render([])


def test_devices_survive_a_restart_and_their_keys_are_for_the_owner_only(tmp_path):
    shelf = Shelf(tmp_path / "devices.json")
    device = Device.create("Telefon")
    shelf.add(device)
    shelf.keep()
    assert (tmp_path / "devices.json").stat().st_mode & 0o077 == 0
    again = Shelf(tmp_path / "devices.json")
    assert again.tokens[device.token] == device
    assert device.private not in repr(service_view(again))


def service_view(shelf):
    return [(device.id, device.name) for device in shelf.devices.values()]


def test_it_listens_on_this_machine_alone():
    command = [sys.executable, "-m", "push.device_service", "--port", "1"]
    for host in ("0.0.0.0", "192.168.1.1", "example.org"):  # noqa: S104
        outcome = subprocess.run([*command, "--host", host], capture_output=True, text=True, check=False)
        assert outcome.returncode == 1
        assert "not a loopback address" in outcome.stderr


def test_it_starts_and_stops_as_a_program(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    state = tmp_path / "devices.json"
    command = [sys.executable, "-m", "push.device_service", "--port", str(port), "--state", str(state)]
    process = subprocess.Popen(command)
    try:
        for _ in range(100):
            try:
                assert call(f"http://127.0.0.1:{port}/devices", "POST", b"{}")[0] == 201
                break
            except urllib.error.URLError:
                time.sleep(0.1)
    finally:
        process.terminate()
        assert process.wait(10) == 0
    assert len(Shelf(state).devices) == 1
