"""Puts the prefixes of written RDF in order: the engine writes them in another one in each process.

With it the same request gets the same bytes from every process, as a strong entity tag promises.
"""

from __future__ import annotations

import re
from typing import IO

_HEAD = 8192
"""Bytes in which all prefixes are found."""
_OPENING = re.compile(rb"<rdf:RDF (xmlns:[^>]*)>")


def sorted_prefixes(data: bytes) -> bytes:
    r"""Return RDF with its prefixes in order: the engine writes them in another one in each process.

    Example:
        >>> sorted_prefixes(b"@prefix b: <u:> .\n@prefix a: <v:> .\nb:x a:y 1 .\n")
        b'@prefix a: <v:> .\n@prefix b: <u:> .\nb:x a:y 1 .\n'
        >>> sorted_prefixes(b'<rdf:RDF xmlns:b="u:" xmlns:a="v:">')
        b'<rdf:RDF xmlns:a="v:" xmlns:b="u:">'
    """
    end = 0
    while data.startswith(b"@prefix ", end):
        end = data.index(b"\n", end) + 1
    if end:
        return b"".join([*sorted(data[:end].splitlines(keepends=True)), data[end:]])
    opening = _OPENING.search(data, 0, _HEAD)
    if opening is None:
        return data
    names = b" ".join(sorted(opening[1].split()))
    return data[: opening.start(1)] + names + data[opening.end(1) :]


class SortedHead:
    """A writable that sorts the prefixes on their way to a file; `finish` has to be called at the end.

    Args:
        output: The file.
    """

    def __init__(self, output: IO[bytes]) -> None:
        self._output = output
        self._head: bytearray | None = bytearray()

    def write(self, data: bytes) -> int:
        """Take some bytes."""
        if self._head is None:
            return self._output.write(data)
        self._head += data
        if len(self._head) >= _HEAD:
            self.finish()
        return len(data)

    def flush(self) -> None:
        """Do nothing; `finish` does it."""

    def finish(self) -> None:
        """Write what is held back."""
        if self._head is not None:
            held, self._head = bytes(self._head), None
            self._output.write(sorted_prefixes(held))
