"""Where a worker writes an answer: into memory while it is short, then into a file without a name."""

from __future__ import annotations

import errno
import io
import os
import tempfile
from typing import IO

SHORT = 1 << 16
"""Bytes up to which an answer travels through the socket."""


class Spool:
    """A writable that moves from memory to a temporary file.

    Args:
        most: Bytes after which writing raises `OSError` with `EFBIG`.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._memory = io.BytesIO()
        self._file: IO[bytes] | None = None
        self.size = 0

    def write(self, data: bytes) -> int:
        """Take some bytes.

        Raises:
            OSError: The answer is longer than may be, or the disk is full.
        """
        self.size += len(data)
        if self.size > self._most:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
        if self._file is None and self.size > SHORT:
            self._file = tempfile.TemporaryFile()  # noqa: SIM115 - `close` closes it
            self._file.write(self._memory.getvalue())
        return (self._file or self._memory).write(data)

    def flush(self) -> None:
        """Write out what the file object holds back."""
        if self._file is not None:
            self._file.flush()

    def body(self) -> bytes:
        """Return what is held in memory; empty where it is in the file."""
        return b"" if self._file is not None else self._memory.getvalue()

    def handle(self) -> int | None:
        """Return the file's descriptor, or `None` where all is in memory."""
        return None if self._file is None else self._file.fileno()

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
