"""The real device service on a thread, for tests."""

import asyncio
import json
import socket
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from aiohttp import web

from push.device_service.devices import Shelf
from push.device_service.service import build


class Devices:
    """What a test does with the service, through its own doors."""

    def __init__(self, origin: str) -> None:
        self.origin = origin

    def call(self, path: str, data: Any = None, method: str = "") -> Any:
        request = urllib.request.Request(
            self.origin + path,
            data=None if data is None else json.dumps(data).encode(),
            headers={"Content-Type": "application/json"},
            method=method or ("GET" if data is None else "POST"),
        )
        with urllib.request.urlopen(request, timeout=5) as response:
            text = response.read()
        return json.loads(text) if text else None

    def register(self, name: str = "", key: str = "") -> dict[str, Any]:
        return self.call("/devices", {"name": name, "key": key})

    def behave(self, device: dict[str, Any], status: int, times: int = 1, retry_after: Any = None) -> None:
        self.call(f"/devices/{device['id']}/behave", {"status": status, "times": times, "retry_after": retry_after})

    def unregister(self, device: dict[str, Any]) -> None:
        self.call(f"/devices/{device['id']}", method="DELETE")

    def messages(self, device: dict[str, Any]) -> list[dict[str, Any]]:
        return self.call(f"/devices/{device['id']}/messages")["messages"]

    def log(self) -> list[dict[str, Any]]:
        return self.call("/log")["log"]


@contextmanager
def running() -> Iterator[Devices]:
    listener = socket.create_server(("127.0.0.1", 0))
    origin = f"http://127.0.0.1:{listener.getsockname()[1]}"
    loop = asyncio.new_event_loop()

    async def start() -> web.AppRunner:
        runner = web.AppRunner(build(origin, Shelf()))
        await runner.setup()
        await web.SockSite(runner, listener).start()
        return runner

    runner = loop.run_until_complete(start())
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield Devices(origin)
    asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(5)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()
