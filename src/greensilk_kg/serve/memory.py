"""Whether the data fit into memory, where queries are answered 2 to 15 times faster than from disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from greensilk_kg.serve import groups
from greensilk_kg.serve.config import processes_by_cores

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.serve.config import Config

STATEMENT = 1000
"""Bytes that a statement takes in one copy, and some more while it is loaded.

About 700 were measured, and 420 beside them, in the server's own copy, for one of the default graph.
"""
COPIES = 2
"""Of the data for one server process: its own, and the one that its query workers share."""
SHARE = 0.5
"""Of the memory that is free, what all copies may take."""


def fits(counts: Iterable[int], config: Config) -> bool:
    """Return whether the data is held in memory.

    Args:
        counts: Statements of each graph.
        config: What the operator wants; `auto` compares with the memory that is free.
    """
    if config.in_memory != "auto":
        return config.in_memory == "always"
    processes = config.processes or processes_by_cores()
    return sum(counts) * STATEMENT * COPIES * processes < free() * SHARE


def free() -> int:
    """Return the bytes of memory that this process can have with no other swapped out; 0 if unknown."""
    limits = [found for found in (_of_the_machine(), groups.left()) if found is not None]
    return min(limits, default=0)


def _of_the_machine() -> int | None:
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    found = [line.split()[1] for line in lines if line.startswith("MemAvailable:")]
    return int(found[0]) * 1024 if found else None
