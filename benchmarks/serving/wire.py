"""Requests made once, and responses of HTTP/1.1 taken apart as they come in (RFC 9112)."""

from __future__ import annotations

from enum import Enum, auto
from urllib.parse import quote

_LONGEST_HEAD = 1 << 16


class BrokenResponseError(ConnectionError):
    """What came is no whole response."""


class _At(Enum):
    """What the next byte belongs to."""

    HEAD = auto()
    BODY = auto()
    CHUNK_LINE = auto()
    CHUNK = auto()
    TRAILER = auto()
    UNTIL_CLOSE = auto()


class _Then(Enum):
    """What follows a step."""

    STEP = auto()
    WAIT = auto()
    DONE = auto()


def get(host: str, target: str, accept: str) -> bytes:
    """Return a GET request on a connection that is kept."""
    return f"GET {target} HTTP/1.1\r\nHost: {host}\r\nAccept: {accept}\r\n\r\n".encode("ascii")


def post_query(host: str, target: str, accept: str, query: str) -> bytes:
    """Return a query by POST directly (SPARQL 1.1 Protocol, section 2.1.3): the way for long ones."""
    body = query.encode()
    fields = f"Host: {host}\r\nAccept: {accept}\r\nContent-Type: application/sparql-query"
    return f"POST {target} HTTP/1.1\r\n{fields}\r\nContent-Length: {len(body)}\r\n\r\n".encode("ascii") + body


def query_target(path: str, query: str) -> str:
    """Return the target of a query by GET (SPARQL 1.1 Protocol, section 2.1.1).

    Example:
        >>> query_target("/sparql", "ASK {}")
        '/sparql?query=ASK%20%7B%7D'
    """
    return f"{path}{'&' if '?' in path else '?'}query={quote(query, safe='')}"


class Incoming:
    r"""The responses to GET and POST requests on one connection, one after another.

    Attributes:
        status: Of the response that is coming or has come.
        size: Bytes of its body so far, without framing.
        head: Its status line and header section, lower case.
        closes: Whether the connection ends with it.
        body: The body so far, where it is kept.

    Args:
        keep: Whether the body is kept; it is counted in any case.

    Example:
        >>> answer = Incoming(keep=True)
        >>> answer.feed(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nh"), answer.feed(b"i")
        (False, True)
        >>> answer.status, bytes(answer.body)
        (200, b'hi')
    """

    __slots__ = ("_at", "_data", "_keep", "_left", "body", "closes", "head", "size", "status")

    def __init__(self, *, keep: bool = False) -> None:
        self._keep = keep
        self._data = b""
        self._at = _At.HEAD
        self._left = self.size = self.status = 0
        self.head = b""
        self.closes = False
        self.body = bytearray()

    def feed(self, data: bytes) -> bool:
        """Take what came; return whether a response is now complete.

        Raises:
            BrokenResponseError: It is not HTTP/1.1, or more came than one response.
        """
        self._data = self._data + data if self._data else data
        while (then := self._step()) is _Then.STEP:
            pass
        if then is _Then.WAIT:
            return False
        if self._data:
            raise BrokenResponseError("bytes after the end of a response")
        return True

    def end(self) -> bool:
        """Take the end of the connection; return whether it completes a response.

        Raises:
            BrokenResponseError: The response was not complete.
        """
        if self._at is _At.UNTIL_CLOSE:
            self._at = _At.HEAD
            return True
        if self._at is not _At.HEAD or self._data:
            raise BrokenResponseError("the connection ended within a response")
        return False

    def _step(self) -> _Then:
        if self._at is _At.HEAD:
            return self._read_head()
        if self._at is _At.BODY or self._at is _At.CHUNK:
            return self._read_body()
        if self._at is _At.UNTIL_CLOSE:
            self._take(len(self._data))
            return _Then.WAIT
        return self._read_line()

    def _read_head(self) -> _Then:
        head, found, rest = self._data.partition(b"\r\n\r\n")
        if not found:
            if len(head) > _LONGEST_HEAD:
                raise BrokenResponseError("a header section without an end")
            return _Then.WAIT
        if not head.startswith(b"HTTP/1.1 ") or not head[9:12].isdigit():
            raise BrokenResponseError(f"no status line of HTTP/1.1: {head[:40]!r}")
        self._data, self.head = rest, head.lower() + b"\r\n"
        self.status, self.size = int(head[9:12]), 0
        self.body = bytearray()
        self.closes = b"\r\nconnection: close\r\n" in self.head
        return self._frame()

    def _frame(self) -> _Then:
        length = self.head.find(b"\r\ncontent-length:")
        if self.status in {204, 304}:
            return _Then.DONE
        if b"\r\ntransfer-encoding: chunked\r\n" in self.head:
            self._at = _At.CHUNK_LINE
        elif length < 0:
            self._at, self.closes = _At.UNTIL_CLOSE, True
        else:
            self._left = int(self.head[length + 17 : self.head.index(b"\r\n", length + 2)])
            if not self._left:
                return _Then.DONE
            self._at = _At.BODY
        return _Then.STEP

    def _read_body(self) -> _Then:
        self._left -= self._take(self._left)
        if self._left:
            return _Then.WAIT
        ends = self._at is _At.BODY
        self._at = _At.HEAD if ends else _At.CHUNK_LINE
        return _Then.DONE if ends else _Then.STEP

    def _read_line(self) -> _Then:
        line, found, rest = self._data.partition(b"\r\n")
        if not found:
            return _Then.WAIT
        self._data = rest
        if self._at is _At.TRAILER:
            self._at = _At.TRAILER if line else _At.HEAD
            return _Then.STEP if line else _Then.DONE
        if line:  # an empty one ends the chunk before
            self._left = int(line.partition(b";")[0], 16)
            self._at = _At.CHUNK if self._left else _At.TRAILER
        return _Then.STEP

    def _take(self, most: int) -> int:
        taken = self._data[:most]
        self._data = self._data[most:]
        self.size += len(taken)
        if self._keep:
            self.body += taken
        return len(taken)
