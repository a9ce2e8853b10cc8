"""A request and a response, as the front passes them on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Iterator

Headers = list[tuple[str, str]]


class Scope(Protocol):
    """A request's head as granian has it (RSGI 1.6)."""

    method: str
    path: str
    query_string: str
    client: str
    server: str
    scheme: str
    http_version: str
    headers: HeaderMap


class HeaderMap(Protocol):
    """Request headers, their names in lower case."""

    def get(self, name: str) -> str | None:
        """Return the first value of a header."""

    def get_all(self, name: str) -> list[str]:
        """Return all values of a header, in their order."""

    def items(self) -> list[tuple[str, str]]:
        """Return every header."""


class Stream(Protocol):
    """A response body under way."""

    async def send_bytes(self, data: bytes) -> None:
        """Send a piece; waits while the client is slow."""


class Transport(Protocol):
    """The other half of RSGI: the request's body, the response, the client's presence."""

    def __call__(self) -> Awaitable[bytes]:
        """Return the whole body."""

    def __aiter__(self) -> AsyncIterator[bytes]:
        """Return the body in pieces."""

    def client_disconnect(self) -> Awaitable[None]:
        """Return something to wait for that ends when the client has gone away."""

    def response_empty(self, status: int, headers: Headers) -> None:
        """Send a response without a body."""

    def response_bytes(self, status: int, headers: Headers, body: bytes) -> None:
        """Send a response whose body is at hand."""

    def response_stream(self, status: int, headers: Headers) -> Stream:
        """Begin a response whose body is sent in pieces."""


@dataclass(frozen=True, slots=True)
class Response:
    """A response on its way to the client.

    Attributes:
        status: HTTP status.
        headers: Names in lower case, with values.
        body: The body where it is short.
        file: Where it is long: an open file at its beginning, or pieces that are made one after another.
        route: Of what is kept: the rule that its path matched.
    """

    status: int
    headers: Headers
    body: bytes = b""
    file: IO[bytes] | Iterator[bytes] | None = None
    route: str = ""

    def header(self, name: str) -> str:
        """Return the first value of a header, or nothing.

        Example:
            >>> Response(200, [("etag", '"a"')]).header("etag")
            '"a"'
        """
        return next((value for key, value in self.headers if key == name), "")
