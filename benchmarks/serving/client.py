"""One request on a connection of its own: for answers that are looked at, not measured."""

from __future__ import annotations

import socket
import time
from dataclasses import dataclass

from benchmarks.serving.wire import BrokenResponseError, Incoming, get

_READ = 1 << 18


@dataclass(frozen=True, slots=True)
class Response:
    """A whole answer.

    Attributes:
        status: HTTP status.
        headers: Name in lower case → value in lower case; the last of several.
        body: Without framing.
        seconds: From the request to the last byte.
    """

    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float


def request(host: str, port: int, target: str, accept: str, within: float = 120.0) -> Response:
    """Send a GET request and return the answer; see `exchange`."""
    return exchange(host, port, get(f"{host}:{port}", target, accept), within)


def exchange(host: str, port: int, sent: bytes, within: float = 120.0) -> Response:
    """Send a whole request on a connection of its own and return the answer.

    Raises:
        OSError: No connection; `TimeoutError` after so many seconds of silence.
        BrokenResponseError: The answer is not complete.
    """
    begun = time.monotonic()
    incoming = Incoming(keep=True)
    with socket.create_connection((host, port), timeout=within) as connection:
        connection.sendall(sent)
        while True:
            data = connection.recv(_READ)
            if incoming.feed(data) if data else incoming.end():
                break
            if not data:
                raise BrokenResponseError("the connection ended without an answer")
    fields = (line.decode("latin-1").partition(":") for line in incoming.head.split(b"\r\n")[1:] if line)
    headers = {name: value.strip() for name, _, value in fields}
    return Response(incoming.status, headers, bytes(incoming.body), time.monotonic() - begun)
