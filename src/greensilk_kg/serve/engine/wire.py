"""How messages cross the socket between server and worker: a head of two lengths, JSON, then raw bytes."""

from __future__ import annotations

import json
import socket
import struct
from typing import Any

_HEAD = struct.Struct(">II")
_CHUNK = 1 << 18
_to_json = json.JSONEncoder(separators=(",", ":")).encode


def encode(record: object, body: bytes = b"") -> bytes:
    """Return one message.

    Args:
        record: What JSON can hold.
        body: Raw bytes behind it.

    Example:
        >>> reader = Reader()
        >>> reader.feed(encode({"a": 1}, b"xyz"))
        >>> reader.take()
        ({'a': 1}, b'xyz')
    """
    text = _to_json(record).encode()
    return b"".join((_HEAD.pack(len(text), len(body)), text, body))


class Reader:
    """Puts messages together again from the pieces in which they arrive.

    Attributes:
        handles: File descriptors that came with them.
    """

    def __init__(self) -> None:
        self.handles: list[int] = []
        self._data = b""

    def feed(self, piece: bytes) -> None:
        """Take a piece."""
        self._data = self._data + piece if self._data else piece

    def take(self) -> tuple[Any, bytes] | None:
        """Return the next complete message, or `None` where more has to come."""
        data = self._data
        if len(data) < _HEAD.size:
            return None
        text, body = _HEAD.unpack_from(data)
        middle = _HEAD.size + text
        end = middle + body
        if len(data) < end:
            return None
        self._data = data[end:]
        return json.loads(data[_HEAD.size : middle]), data[middle:end]

    def read(self, stream: socket.socket) -> bool:
        """Read what has arrived, with its descriptors; return whether the other side is still there.

        Raises:
            BlockingIOError: Nothing has, and the socket does not wait.
        """
        piece, handles, _, _ = socket.recv_fds(stream, _CHUNK, 1)
        if handles:
            self.handles += handles
        self.feed(piece)
        return bool(piece)


def receive(stream: socket.socket) -> tuple[Any, bytes] | None:
    """Wait for one message; `None` where the other side has closed. One message is under way at a time."""
    reader = Reader()
    while (found := reader.take()) is None:
        if not reader.read(stream):
            return None
    return found


def send(stream: socket.socket, record: object, body: bytes = b"", handle: int | None = None) -> None:
    """Send one message, with a file descriptor where there is one."""
    data = encode(record, body)
    if handle is not None:
        sent = socket.send_fds(stream, [data], [handle])
        data = data[sent:]
    stream.sendall(data)
