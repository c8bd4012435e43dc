"""The routes of the push service."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import http_ece
from aiohttp import web

from push.device_service.checks import BODY_LIMIT, Rejected, check_headers, check_sender
from push.device_service.devices import Behaviour, Device, Shelf
from push.device_service.page import render

SHELF = web.AppKey("shelf", Shelf)
ORIGIN = web.AppKey("origin", str)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, POST, DELETE",
    "Access-Control-Allow-Headers": "Content-Type",
}


def build(origin: str, shelf: Shelf) -> web.Application:
    """`origin` is the address senders know it by; a VAPID token must be made out to exactly that."""
    app = web.Application(middlewares=[_cors], client_max_size=64 * 1024)
    app[ORIGIN], app[SHELF] = origin, shelf
    app.router.add_get("/", page)
    app.router.add_get("/page.css", style)
    app.router.add_post("/devices", register)
    app.router.add_get("/devices", devices)
    app.router.add_delete("/devices/{id}", unregister)
    app.router.add_get("/devices/{id}/messages", messages)
    app.router.add_post("/devices/{id}/behave", behave)
    app.router.add_post("/push/{token}", push)
    app.router.add_get("/log", log)
    app.cleanup_ctx.append(_keep_state)
    return app


@web.middleware
async def _cors(request: web.Request, handler: Handler) -> web.StreamResponse:
    if request.method == "OPTIONS":
        return web.Response(status=204, headers=OPEN)
    try:
        response = await handler(request)
    except web.HTTPException as error:
        error.headers.update(OPEN)
        raise
    response.headers.update(OPEN)
    return response


async def _keep_state(app: web.Application) -> AsyncIterator[None]:
    async def regularly() -> None:
        while True:
            await asyncio.sleep(1)
            app[SHELF].keep()

    task = asyncio.create_task(regularly())
    yield
    task.cancel()
    app[SHELF].keep()


def _device(request: web.Request) -> Device:
    device = request.app[SHELF].devices.get(request.match_info["id"])
    if device is None:
        raise web.HTTPNotFound(text="no such device")
    return device


async def _json(request: web.Request) -> dict[str, Any]:
    try:
        data = await request.json() if request.can_read_body else {}
    except ValueError as error:
        raise web.HTTPBadRequest(text="not JSON") from error
    if not isinstance(data, dict):
        raise web.HTTPBadRequest(text="not a JSON object")
    return data


def _after(request: web.Request) -> int:
    text = request.query.get("after", "0")
    return int(text) if text.isascii() and text.isdigit() else 0


def _endpoint(request: web.Request, device: Device) -> str:
    return f"{request.app[ORIGIN]}/push/{device.token}"


async def register(request: web.Request) -> web.Response:
    data = await _json(request)
    device = Device.create(str(data.get("name", ""))[:80], str(data.get("key", "")))
    request.app[SHELF].add(device)
    keys = {"p256dh": device.p256dh, "auth": device.auth}
    return web.json_response({"id": device.id, "endpoint": _endpoint(request, device), "keys": keys}, status=201)


async def devices(request: web.Request) -> web.Response:
    return web.json_response(
        [
            {"id": d.id, "name": d.name, "endpoint": _endpoint(request, d), "messages": d.last, "gone": d.gone}
            for d in request.app[SHELF].devices.values()
        ]
    )


async def unregister(request: web.Request) -> web.Response:
    _device(request).gone = True
    request.app[SHELF].changed = True
    return web.Response(status=204)


async def messages(request: web.Request) -> web.Response:
    device, after = _device(request), _after(request)
    return web.json_response({"messages": [m for m in device.messages if m["n"] > after], "last": device.last})


async def behave(request: web.Request) -> web.Response:
    device, data = _device(request), await _json(request)
    try:
        status, times = int(data["status"]), int(data.get("times", 1))
    except (KeyError, TypeError, ValueError) as error:
        raise web.HTTPBadRequest(text="status is missing or not a number") from error
    retry_after = data.get("retry_after")
    request.app[SHELF].behaviours[device.id] = Behaviour(
        status, None if retry_after is None else str(retry_after), times
    )
    return web.Response(status=204)


async def log(request: web.Request) -> web.Response:
    shelf, after = request.app[SHELF], _after(request)
    return web.json_response({"log": [entry for entry in shelf.log if entry["n"] > after], "last": shelf.logged})


async def page(request: web.Request) -> web.Response:
    text = render(request.app[SHELF].devices.values())
    policy = {"Content-Security-Policy": "default-src 'none'; style-src 'self'", "Refresh": "5"}
    return web.Response(text=text, content_type="text/html", headers=policy)


async def style(request: web.Request) -> web.FileResponse:
    return web.FileResponse(Path(__file__).with_name("page.css"))


async def push(request: web.Request) -> web.Response:
    """Answer a sender, and write down what was answered and why."""
    shelf = request.app[SHELF]
    device = shelf.tokens.get(request.match_info["token"])
    headers: dict[str, str] = {}
    size = 0
    try:
        try:
            body = await request.read()
        except web.HTTPRequestEntityTooLarge as error:
            raise Rejected(413, "body too large") from error
        size = len(body)
        await _accept(request, device, body)
        status, reason = 201, "shown"
    except Rejected as rejected:
        status, reason = rejected.status, rejected.reason
        if isinstance(rejected, ToldTo):
            headers = rejected.headers
    at = datetime.now(UTC).isoformat()
    entry = {"device": device.id if device else None, "status": status, "reason": reason, "size": size, "at": at}
    shelf.note(entry | {"topic": request.headers.get("Topic"), "ttl": request.headers.get("TTL")})
    if status == 201:
        headers["Location"] = f"{request.app[ORIGIN]}/message/{shelf.logged}"
    return web.Response(status=status, text="" if status == 201 else reason, headers=headers)


class ToldTo(Rejected):
    """A test asked for this failure."""

    def __init__(self, behaviour: Behaviour) -> None:
        super().__init__(behaviour.status, "told to")
        self.headers: dict[str, str] = {}
        if behaviour.retry_after is not None:
            self.headers["Retry-After"] = behaviour.retry_after
        if 300 <= behaviour.status < 400:
            self.headers["Location"] = "/"


async def _accept(request: web.Request, device: Device | None, body: bytes) -> None:
    app, shelf = request.app, request.app[SHELF]
    if device is None:
        raise Rejected(404, "no such subscription")
    behaviour = shelf.behaviours.get(device.id)
    if behaviour and behaviour.times > 0:
        behaviour.times -= 1
        raise ToldTo(behaviour)
    if device.gone:
        raise Rejected(410, "the subscription has ended")
    check_sender(request.headers.get("Authorization", ""), app[ORIGIN], device.key)
    check_headers(request.headers)
    if len(body) >= BODY_LIMIT:
        raise Rejected(413, f"the body is not under {BODY_LIMIT} bytes")
    device.show(
        {
            "received_at": datetime.now(UTC).isoformat(),
            "payload": _opened(device, body),
            "topic": request.headers.get("Topic"),
            "ttl": int(request.headers["TTL"]),
            "urgency": request.headers.get("Urgency", "normal"),
        }
    )
    shelf.changed = True


def _opened(device: Device, body: bytes) -> Any:
    # A real service cannot look inside; the device would drop it in silence. Here the sender should hear of it.
    try:
        text = device.open(body).decode()
    except (ValueError, http_ece.ECEException) as error:
        raise Rejected(400, f"the device cannot decrypt it ({type(error).__name__})") from error
    try:
        return json.loads(text)
    except ValueError:
        return text
