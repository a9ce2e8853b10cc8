"""What an operator can set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

    from greensilk_kg.store.conflicts import Questions


@dataclass(frozen=True, slots=True)
class Config:
    """Limits and sizes of one server process.

    Attributes:
        timeout: Seconds that a query may take, the wait for a worker included.
        query_workers: Queries that run at once in one server process.
        ready_workers: Workers that are kept waiting for a query.
        in_memory: Whether workers hold the data in memory: `always`, `never`, or `auto` where they fit.
        cache: Bytes of the cache of responses in one server process; 0 for none.
        memory: Bytes that a query may use beside what an idle worker has.
        max_query: Largest request body or query in bytes; beyond it the answer is 413.
        max_result: Largest answer in bytes; beyond it the answer is 503.
        max_page_rows: Rows that an HTML page lists before it points to the download.
        shapes: Folder of the SHACL shapes; `None` where they are not served.
        conflicts: How readings that differ are looked for; `None` where they are not served.
    """

    timeout: float = 30.0
    query_workers: int = 16
    ready_workers: int = 2
    in_memory: Literal["auto", "always", "never"] = "auto"
    cache: int = 64 << 20
    memory: int = 2 << 30
    max_query: int = 1 << 20
    max_result: int = 1 << 30
    max_page_rows: int = 1000
    shapes: Path | None = None
    conflicts: Questions | None = None
