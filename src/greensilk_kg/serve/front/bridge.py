"""Runs a WSGI application (PEP 3333) for a request that came by RSGI, in a thread."""

from __future__ import annotations

import io
import itertools
import re
import sys
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import quote

from greensilk_kg.serve.execute import GONE
from greensilk_kg.serve.front.coding import unmarked
from greensilk_kg.serve.front.message import Response
from greensilk_kg.serve.web.observe import RECORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from wsgiref.types import WSGIApplication

    from greensilk_kg.serve.front.message import Headers, Scope, Transport
    from greensilk_kg.serve.operation.accesslog import Record

_RAW = re.compile("[^\\x00-\\x7f]+")
_PIECES = 8
"""Pieces of a body up to which they are put together before they are sent."""


class FileBody:
    """A file that an application hands over to be sent (PEP 3333, `wsgi.file_wrapper`).

    Args:
        file: Open, at the place where the body begins.
        block: Bytes of a piece.
    """

    def __init__(self, file: IO[bytes], block: int = 1 << 16) -> None:
        self.file = file
        self._block = block

    def __iter__(self) -> Iterator[bytes]:
        """Yield the pieces."""
        return iter(lambda: self.file.read(self._block), b"")

    def close(self) -> None:
        """Close the file."""
        self.file.close()


def environment(scope: Scope, transport: Transport, body: bytes, record: Record) -> dict[str, Any]:
    """Return the WSGI environment of a request; HEAD is asked as GET, so that both have the same headers."""
    host, _, port = scope.server.rpartition(":")
    client, _, client_port = scope.client.rpartition(":")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "GET" if scope.method == "HEAD" else scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode("utf-8", "surrogateescape").decode("latin-1"),
        "QUERY_STRING": _RAW.sub(lambda raw: quote(raw[0]), scope.query_string),
        "SERVER_NAME": host.strip("[]"),
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "REMOTE_ADDR": client.strip("[]"),
        "REMOTE_PORT": client_port,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": io.BytesIO(body),
        "wsgi.input_terminated": True,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        "wsgi.file_wrapper": FileBody,
        GONE: transport.client_disconnect,
        RECORD: record,
    }
    for name, value in scope.headers.items():
        key = name.upper().replace("-", "_")
        if key in {"CONTENT_TYPE", "CONTENT_LENGTH"}:
            environ[key] = value
        elif f"HTTP_{key}" in environ:
            environ[f"HTTP_{key}"] += ("; " if key == "COOKIE" else ", ") + value
        else:
            environ[f"HTTP_{key}"] = value
    if scope.method == "HEAD":
        environ.pop("HTTP_RANGE", None)  # means something with GET only (RFC 9110, section 14.2)
    for name in {"HTTP_IF_MATCH", "HTTP_IF_NONE_MATCH"} & environ.keys():
        environ[name] = unmarked(environ[name])
    environ["CONTENT_LENGTH"] = str(len(body))
    return environ


def call(application: WSGIApplication, environ: dict[str, Any]) -> Response:
    """Run the application and return its response; blocks."""
    said: list[tuple[int, Headers]] = []

    def start_response(status: str, headers: Headers, *_: object) -> Callable[[bytes], object]:
        named = [(name.lower(), value) for name, value in headers]
        said[:] = [(int(status.split(" ", 1)[0]), named)]
        return _no_writing

    found = application(environ, start_response)
    head = said[0]
    if isinstance(found, FileBody):
        if isinstance(found.file, io.BytesIO):
            return Response(*head, body=found.file.read())
        return Response(*head, file=found.file)
    return _collected(head, found)


def _collected(head: tuple[int, Headers], found: Iterable[bytes]) -> Response:
    pieces = iter(found)
    first = list(itertools.islice(pieces, _PIECES))
    if len(first) < _PIECES:
        _close(found)
        return Response(*head, body=b"".join(first))
    return Response(*head, file=_rest(first, pieces, found))


def _rest(first: list[bytes], pieces: Iterator[bytes], found: Iterable[bytes]) -> Iterator[bytes]:
    try:
        yield from first
        yield from pieces
    finally:
        _close(found)


def _close(found: Iterable[bytes]) -> None:
    close = getattr(found, "close", None)
    if close is not None:
        close()


def _no_writing(_: bytes) -> None:
    raise NotImplementedError("this server has no write(); return the body")
