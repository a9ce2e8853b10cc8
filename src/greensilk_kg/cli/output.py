"""Writing results: to a file whole or not at all, or to standard output."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from greensilk_kg.rdf.files import write_atomic

if TYPE_CHECKING:
    from pathlib import Path


def write(data: bytes, target: Path | None) -> None:
    """Write to a file, or to standard output where there is none (or it is `-`)."""
    if target is None or str(target) == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        write_atomic(target, data)
