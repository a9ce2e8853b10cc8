"""How records cross the socket between server and worker: a head of two lengths, JSON, then raw bytes."""

from __future__ import annotations

import json
import socket
import struct
from dataclasses import dataclass, field
from typing import Any

_HEAD = struct.Struct(">II")
_CHUNK = 1 << 18
_to_json = json.JSONEncoder(separators=(",", ":")).encode


def encode(record: dict[str, Any], body: bytes = b"") -> bytes:
    """Return one message.

    Example:
        >>> reader = Reader()
        >>> reader.feed(encode({"a": 1}, b"xyz"))
        >>> reader.take()
        ({'a': 1}, b'xyz')
    """
    text = _to_json(record).encode()
    return b"".join((_HEAD.pack(len(text), len(body)), text, body))


@dataclass(slots=True)
class Reader:
    """Puts messages together again from the pieces in which they arrive.

    Attributes:
        data: Bytes that belong to no complete message yet.
        handles: File descriptors that came with them.
    """

    data: bytearray = field(default_factory=bytearray)
    handles: list[int] = field(default_factory=list)

    def feed(self, piece: bytes) -> None:
        """Take a piece."""
        self.data += piece

    def take(self) -> tuple[dict[str, Any], bytes] | None:
        """Return the next complete message, or `None` where more has to come."""
        if len(self.data) < _HEAD.size:
            return None
        text, body = _HEAD.unpack_from(self.data)
        middle = _HEAD.size + text
        end = middle + body
        if len(self.data) < end:
            return None
        record = json.loads(self.data[_HEAD.size : middle])
        found = dict(record), bytes(self.data[middle:end])
        del self.data[:end]
        return found

    def read(self, stream: socket.socket) -> bool:
        """Read what has arrived, with its descriptors; return whether the other side is still there.

        Raises:
            BlockingIOError: Nothing has, and the socket does not wait.
        """
        piece, handles, _, _ = socket.recv_fds(stream, _CHUNK, 1)
        self.handles += handles
        self.feed(piece)
        return bool(piece)


def receive(stream: socket.socket) -> tuple[dict[str, Any], bytes] | None:
    """Wait for one message; `None` where the other side has closed. One message is under way at a time."""
    reader = Reader()
    while (found := reader.take()) is None:
        if not reader.read(stream):
            return None
    return found


def send(stream: socket.socket, record: dict[str, Any], body: bytes = b"", handle: int | None = None) -> None:
    """Send one message, with a file descriptor where there is one."""
    data = encode(record, body)
    if handle is not None:
        sent = socket.send_fds(stream, [data], [handle])
        data = data[sent:]
    stream.sendall(data)
