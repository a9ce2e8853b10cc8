"""What an operator can set."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

    from greensilk_kg.store.conflicts import Questions

InMemory = Literal["auto", "always", "never"]
AccessLog = Literal["json", "off"]
_MOST_PROCESSES = 8
"""Beyond it a machine's cores are better left to the query workers."""


@dataclass(frozen=True, slots=True)
class Config:
    """Limits and sizes; those of queries and of the cache are per server process.

    Attributes:
        timeout: Seconds that a query may take, the wait for a worker included.
        processes: Server processes; 0 for as many as the cores suggest (`processes_by_cores`).
        query_workers: Most queries that run at once in one server process.
        ready_workers: Of these, how many may be short ones; so many workers are kept started. One that
            turns out long leaves its place to the next (`engine.pool.Size`).
        memory: Bytes that a query may use beside what an idle worker has.
        max_query: Largest request body or query in bytes; beyond it the answer is 413.
        max_upload: Largest update or RDF document that may be sent to a writable store, in bytes.
        max_result: Largest answer in bytes; beyond it the answer is 503.
        max_page_rows: Rows that an HTML page lists before it points to the download.
        cache: Bytes of answers kept in one server process; 0 for none.
        in_memory: Whether query workers hold the data in memory: where they fit, in any case, or never.
        allow_services: Addresses that `SERVICE` and `LOAD` may call; empty for none.
        reload: Seconds between two looks at which snapshot is current; 0 for looks on SIGHUP alone.
        access_log: One JSON line a request on standard error, or none.
        token: Bearer token of those who may write; empty where nobody may.
        shapes: Folder of the SHACL shapes; `None` where they are not served.
        conflicts: How readings that differ are looked for; `None` where they are not served.
        cards: Folder of the question cards; `None` where they are not served.
        texts: Folder of plain texts whose passages pages may show, each named by the SHA-256 of the file
            that it was drawn from (`{digest}.txt`, UTF-8); `None` for none.
    """

    timeout: float = 30.0
    processes: int = 0
    query_workers: int = 16
    ready_workers: int = 2
    memory: int = 2 << 30
    max_query: int = 1 << 20
    max_upload: int = 32 << 20
    max_result: int = 1 << 30
    max_page_rows: int = 1000
    cache: int = 64 << 20
    in_memory: InMemory = "auto"
    allow_services: tuple[str, ...] = ()
    reload: float = 5.0
    access_log: AccessLog = "json"
    token: str = field(default="", repr=False)
    shapes: Path | None = None
    conflicts: Questions | None = None
    cards: Path | None = None
    texts: Path | None = None


def processes_by_cores() -> int:
    """Return how many server processes the cores that this process may use suggest."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, _MOST_PROCESSES)
