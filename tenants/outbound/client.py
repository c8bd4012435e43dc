"""The client itself: https, public addresses, no redirects, limits on time and size."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType

import aiohttp
from aiohttp.abc import AbstractResolver

from tenants.outbound.connecting import NotPublic, extra_connector, public_connector
from tenants.outbound.errors import NoAnswer, OutboundRefused
from tenants.outbound.targets import Target, read_target

SECONDS = 10.0
MAX_BYTES = 16 * 1024


@dataclass(frozen=True)
class Answer:
    """`complete` is false when the other side said more than we wanted to hear. A redirect is an answer like others."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    complete: bool = True


class Outbound:
    """`async with Outbound(extra_origin=settings.PUSH_EXTRA_ORIGIN) as out: await out.post(url, data=b"...")`."""

    def __init__(
        self,
        *,
        extra_origin: str = "",
        seconds: float = SECONDS,
        max_bytes: int = MAX_BYTES,
        in_flight: int = 100,
        resolver: AbstractResolver | None = None,
    ) -> None:
        self.extra_origin = extra_origin
        self.max_bytes = max_bytes
        self.in_flight = in_flight
        self.resolver = resolver
        self.timeout = aiohttp.ClientTimeout(total=seconds)
        self._sessions: dict[bool, aiohttp.ClientSession] = {}

    async def __aenter__(self) -> "Outbound":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        for session in self._sessions.values():
            await session.close()

    async def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        return await self.request("GET", url, headers=headers)

    async def post(self, url: str, data: bytes, headers: Mapping[str, str] | None = None) -> Answer:
        return await self.request("POST", url, data=data, headers=headers)

    async def request(
        self, method: str, url: str, *, data: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Raises OutboundRefused where we do not go, NoAnswer where nobody answers in time."""
        target = read_target(url, self.extra_origin)
        try:
            async with self._session(target).request(
                method, target.url, data=data, headers=headers, allow_redirects=False
            ) as response:
                body, complete = await self._read(response)
                return Answer(response.status, response.headers, body, complete)
        except TimeoutError as error:
            raise NoAnswer(f"no answer within {self.timeout.total:g} s") from error
        except aiohttp.ClientConnectorError as error:
            if isinstance(error.os_error, NotPublic):
                raise OutboundRefused(str(error.os_error)) from error
            raise NoAnswer(str(error)) from error
        except (aiohttp.ClientError, OSError) as error:
            raise NoAnswer(str(error) or type(error).__name__) from error

    async def _read(self, response: aiohttp.ClientResponse) -> tuple[bytes, bool]:
        body = bytearray()
        async for chunk in response.content.iter_any():
            body += chunk
            if len(body) > self.max_bytes:
                response.close()  # the connection is of no more use, the rest of the body is still on its way
                return bytes(body[: self.max_bytes]), False
        return bytes(body), True

    def _session(self, target: Target) -> aiohttp.ClientSession:
        if target.is_extra not in self._sessions:
            connector = (
                extra_connector(self.in_flight) if target.is_extra else public_connector(self.in_flight, self.resolver)
            )
            # No proxy from the environment, no cookies kept, and what is packed stays packed (bombs).
            self._sessions[target.is_extra] = aiohttp.ClientSession(
                connector=connector,
                timeout=self.timeout,
                trust_env=False,
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                headers={"User-Agent": "Lehrwerk"},
            )
        return self._sessions[target.is_extra]
