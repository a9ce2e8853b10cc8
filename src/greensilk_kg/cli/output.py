"""Writing results: to a file whole or not at all, or to standard output."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from greensilk_kg.cli import ReaderGoneError
from greensilk_kg.rdf.files import write_atomic

if TYPE_CHECKING:
    from pathlib import Path


def write(data: bytes, target: Path | None) -> None:
    """Write to a file, or to standard output where there is none (or it is `-`)."""
    if target is not None and str(target) != "-":
        write_atomic(target, data)
        return
    try:
        sys.stdout.flush()
        rest = memoryview(data)
        while rest:  # an unbuffered stream may take only a part of it
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()
    except BrokenPipeError as error:
        raise ReaderGoneError from error
