"""The outbound client against everything that tries to lead it inside. No test here needs a database or the network."""

import asyncio
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult

from tenants.outbound import NoAnswer, OutboundRefused, is_public, read_target, targets
from tenants.outbound.client import Outbound

VECTORS = json.loads(Path(__file__).with_name("ssrf_vectors.json").read_text())


class FixedResolver(AbstractResolver):
    """Answers every name with the same addresses: the attacker's own name server."""

    def __init__(self, *addresses: str) -> None:
        self.addresses = addresses

    async def resolve(self, host: str, port: int = 0, family: int = 0) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=0,
            )
            for address in self.addresses
        ]

    async def close(self) -> None:
        pass


class Canary:
    """Listens on loopback addresses and counts who knocks."""

    def __init__(self) -> None:
        self.accepts = 0
        self.listeners = []
        self.port = 0
        for family, address in [(socket.AF_INET, "127.0.0.1"), (socket.AF_INET, "127.0.0.2"), (socket.AF_INET6, "::1")]:
            self._listen(family, address)

    def _listen(self, family: int, address: str) -> None:
        listener = socket.socket(family, socket.SOCK_STREAM)
        try:
            listener.bind((address, self.port))
        except OSError:
            return  # a machine without IPv6
        self.port = listener.getsockname()[1]
        listener.listen()
        self.listeners.append(listener)
        threading.Thread(target=self._count, args=[listener], daemon=True).start()

    def _count(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            self.accepts += 1
            connection.close()

    def close(self) -> None:
        for listener in self.listeners:
            listener.shutdown(socket.SHUT_RDWR)
            listener.close()


@pytest.fixture
def canary(monkeypatch: pytest.MonkeyPatch) -> Iterator[Canary]:
    canary = Canary()
    monkeypatch.setattr(targets, "PORT", canary.port)  # so that a hole would really be heard
    yield canary
    canary.close()


@contextmanager
def serving(handler) -> Iterator[str]:
    """A plain local server on a thread; yields its origin."""
    loop = asyncio.new_event_loop()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", handler)
    runner = web.AppRunner(app)
    loop.run_until_complete(runner.setup())
    site = web.TCPSite(runner, "127.0.0.1", 0)
    loop.run_until_complete(site.start())
    port = site._server.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield f"http://127.0.0.1:{port}"
    asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(5)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


def ask(url: str, **options):
    async def run():
        async with Outbound(**options) as out:
            return await out.post(url, data=b"x", headers={"Authorization": "secret"})

    return asyncio.run(run())


def test_there_are_enough_vectors():
    assert len(VECTORS["urls_refused"]) >= 80
    assert len(VECTORS["addresses_refused"]) >= 60


@pytest.mark.parametrize("url", VECTORS["urls_refused"])
def test_refuses_address_before_anything_is_resolved(url):
    with pytest.raises(OutboundRefused):
        read_target(url)


@pytest.mark.parametrize("url", VECTORS["urls_accepted"])
def test_accepts_push_services(url):
    assert read_target(url).origin.startswith("https://")


@pytest.mark.parametrize("address", VECTORS["addresses_refused"])
def test_address_is_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", VECTORS["addresses_public"])
def test_address_is_public(address):
    assert is_public(address)


def test_a_name_that_resolves_inside_is_refused_and_nobody_hears_a_knock(canary):
    for address in VECTORS["addresses_refused"]:
        if "%" in address or address.count(".") not in (0, 3) or not ({":", "."} & set(address)):
            continue  # not a numeric address a resolver could give
        with pytest.raises(OutboundRefused):
            ask("https://push.example.com/x", resolver=FixedResolver(address))
    assert canary.accepts == 0


def test_one_inside_address_among_public_ones_is_never_connected(canary):
    with pytest.raises((OutboundRefused, NoAnswer)):
        ask("https://push.example.com/x", resolver=FixedResolver("127.0.0.1", "::1", "0.0.0.0"), seconds=2)  # noqa: S104
    assert canary.accepts == 0


def test_the_canary_would_have_heard_it(canary):
    socket.create_connection(("127.0.0.1", canary.port)).close()
    for _ in range(100):
        if canary.accepts:
            break
        threading.Event().wait(0.01)
    assert canary.accepts == 1


def test_a_refusal_is_permanent_and_a_silence_is_not():
    assert OutboundRefused("x").permanent
    assert not NoAnswer("x").permanent


def test_extra_origin_is_reached_and_only_exactly():
    async def hello(request):
        return web.Response(text="hello")

    with serving(hello) as origin:
        assert ask(f"{origin}/x", extra_origin=origin).body == b"hello"
        for other in (f"{origin}0/x", origin.replace("127.0.0.1", "localhost") + "/x", f"{origin}@evil.example.com/"):
            with pytest.raises(OutboundRefused):
                ask(other, extra_origin=origin)
        with pytest.raises(OutboundRefused):
            ask(f"{origin}/x")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_is_not_followed(status):
    heard = []

    async def elsewhere(request):
        heard.append(request.path)
        return web.Response(status=status, headers={"Location": "/inside"})

    with serving(elsewhere) as origin:
        assert ask(f"{origin}/x", extra_origin=origin).status == status
    assert heard == ["/x"]


def test_long_answer_is_cut():
    async def chatter(request):
        return web.Response(body=b"x" * 200_000)

    with serving(chatter) as origin:
        answer = ask(f"{origin}/x", extra_origin=origin)
    assert len(answer.body) == 16 * 1024
    assert not answer.complete


def test_packed_answer_is_not_unpacked():
    async def bomb(request):
        return web.Response(body=b"\x1f\x8b...", headers={"Content-Encoding": "gzip"})

    with serving(bomb) as origin:
        assert ask(f"{origin}/x", extra_origin=origin).body == b"\x1f\x8b..."


def test_slow_answer_ends():
    async def drip(request):
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(50):
            await asyncio.sleep(0.05)
            await response.write(b".")
        return response

    with serving(drip) as origin, pytest.raises(NoAnswer, match=r"within 0\.3 s"):
        ask(f"{origin}/x", extra_origin=origin, seconds=0.3)


def test_nobody_there():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        origin = f"http://127.0.0.1:{free.getsockname()[1]}"
        with pytest.raises(NoAnswer):
            ask(f"{origin}/x", extra_origin=origin)


def test_proxy_from_the_environment_is_not_used(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:1")

    async def hello(request):
        return web.Response(text="hello")

    with serving(hello) as origin:
        assert ask(f"{origin}/x", extra_origin=origin).status == 200
