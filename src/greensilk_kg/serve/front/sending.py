"""Sends a response."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.serve.front.message import Response, Scope, Transport

_PIECE = 1 << 18


async def send(scope: Scope, transport: Transport, response: Response) -> int:
    """Send a response; return the bytes of its body that were sent."""
    if scope.method == "HEAD" or (not response.body and response.file is None):
        close(response)
        transport.response_empty(response.status, _with_length(response))
        return 0
    if response.file is None:
        transport.response_bytes(response.status, _with_length(response), response.body)
        return len(response.body)
    return await _send_file(transport, response)


def _with_length(response: Response) -> list[tuple[str, str]]:
    """Return the headers; those of a body at hand say how long it is."""
    bodiless = response.file is not None or response.status in {204, 304}
    if bodiless or response.header("content-length"):
        return response.headers
    return [*response.headers, ("content-length", str(len(response.body)))]


async def _send_file(transport: Transport, response: Response) -> int:
    stream, sent = transport.response_stream(response.status, response.headers), 0
    try:
        for piece in _pieces(response):
            await stream.send_bytes(piece)
            sent += len(piece)
    finally:
        close(response)
    return sent


def _pieces(response: Response) -> Iterator[bytes]:
    if hasattr(response.file, "read"):
        file = cast("IO[bytes]", response.file)
        return iter(lambda: file.read(_PIECE), b"")
    return cast("Iterator[bytes]", response.file)


def close(response: Response) -> None:
    """Close the file of a response, where there is one."""
    ending = getattr(response.file, "close", None)
    if ending is not None:
        ending()
