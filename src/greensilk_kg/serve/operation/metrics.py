"""What happened, counted and timed for Prometheus, right over several server processes.

Each process writes its figures into files of a folder that all of them share (`shared`); whichever process is
asked adds them up. Counters of a process that ended go on counting; its gauges are dropped. What happens with
every request is counted in memory first and written by `flush`.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from greensilk_kg.serve.operation.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prometheus_client import Histogram

    from greensilk_kg.serve.operation.tally import Spans

_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""The variable by which prometheus-client is told of the folder."""
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_BUCKETS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
SOON = 0.02
"""Seconds after which a process has written what it counted."""
OUTCOMES = (
    "ok",
    "syntax",
    "unacceptable",
    "refused",
    "timeout",
    "busy",
    "memory",
    "too-large",
    "cancelled",
    "failed",
)
"""How a query can end. `refused`: it would call another host; `cancelled`: its client has gone away."""


@contextmanager
def shared() -> Iterator[None]:
    """Let all processes that are started inside count together; to be entered before anything is counted.

    Raises:
        RuntimeError: This process has counted by itself already.
    """
    if "prometheus_client" in sys.modules:
        raise RuntimeError("prometheus_client was imported before its folder was known")
    folder, owner = tempfile.mkdtemp(prefix="greensilk-metrics-"), os.getpid()
    os.environ[_FOLDER] = folder
    try:
        yield
    finally:
        del os.environ[_FOLDER]
        if os.getpid() == owner:  # and not a process that was forked inside and ends
            shutil.rmtree(folder)


def folder() -> str | None:
    """Return the folder that several processes share; `None` where one process counts by itself."""
    return os.environ.get(_FOLDER)


class Meters:
    """All metrics; made once in each process."""

    def __init__(self) -> None:
        from prometheus_client import (  # noqa: PLC0415 - decides at its import where figures are kept
            CollectorRegistry,
            Counter,
            Gauge,
            Histogram,
        )

        self.registry = CollectorRegistry()
        own: dict[str, Any] = {"namespace": "greensilk", "registry": self.registry}
        timed: dict[str, Any] = {"buckets": _BUCKETS, **own}
        total = {"multiprocess_mode": "livesum", **own}
        self.requests = Counter("http_requests", "Requests answered.", ("route", "method", "status"), **own)
        self.request_seconds = Histogram(
            "http_request_duration_seconds", "From the request's head to the last byte.", ("route",), **timed
        )
        self.queries = Counter("queries", "Queries by how they ended.", ("form", "outcome"), **own)
        self.query_seconds = Histogram(
            "query_duration_seconds", "Of queries, the wait for a worker included.", **timed
        )
        self.timeouts = Counter("query_timeouts", "Queries stopped at their limit.", **own)
        self.workers = Gauge("workers", "Processes that run queries.", ("state",), **total)
        self.idle, self.busy = (self.workers.labels(state) for state in ("idle", "busy"))
        self.worker_starts = Counter("worker_starts", "Query workers started.", **own)
        self.cache_hits = Counter("cache_hits", "Requests answered from the cache of responses.", **own)
        self.cache_misses = Counter("cache_misses", "Requests that the cache had no response to.", **own)
        self.cache_bytes = Gauge("cache_bytes", "Taken by the cache of responses.", **total)
        self.snapshot = Gauge(
            "snapshot_info",
            "1 for the snapshot being served.",
            ("version",),
            multiprocess_mode="livemax",
            **own,
        )
        self.statements = Gauge(
            "snapshot_statements",
            "Statements of the default graph.",
            multiprocess_mode="livemostrecent",
            **own,
        )


meters = cache(Meters)
_requests: Tally[tuple[str, str, int]] = Tally(_BUCKETS)
_queries: Tally[tuple[str, str]] = Tally(_BUCKETS)


def request_ended(route: str, method: str, status: int, seconds: float) -> None:
    """Count a request.

    Args:
        route: The rule that its path matched, such as `/id/<type>/<slug>`, and never the path: there must be
            few of them.
        method: As the client wrote it.
        status: Of the response.
        seconds: Until its last byte.
    """
    _requests.add((route, method if method in _METHODS else "other", status), seconds)


def query_ended(form: str, outcome: str, seconds: float) -> None:
    """Count a query.

    Args:
        form: `select`, `ask`, `construct`, `describe`, `update`, or `unknown` where it cannot be read.
        outcome: One of `OUTCOMES`.
        seconds: From its arrival, the wait for a worker included.
    """
    _queries.add((form, outcome), seconds)


def flush() -> None:
    """Add what this process has counted of requests and queries to the figures that all processes share."""
    found = meters()
    for (route, method, status), spans in _requests.take().items():
        found.requests.labels(route, method, str(status)).inc(sum(spans.counts))
        _observe(found.request_seconds.labels(route), spans)
    for (form, outcome), spans in _queries.take().items():
        found.queries.labels(form, outcome).inc(sum(spans.counts))
        _observe(found.query_seconds, spans)
        if outcome == "timeout":
            found.timeouts.inc(sum(spans.counts))


def _observe(histogram: Histogram, spans: Spans) -> None:
    """Add many durations at once; the library has no public way."""
    histogram._sum.inc(spans.total)  # noqa: SLF001
    for bucket, count in zip(histogram._buckets, spans.counts, strict=True):  # noqa: SLF001
        if count:
            bucket.inc(count)


def workers(idle: int, busy: int) -> None:
    """Say how many query workers this process has now."""
    found = meters()
    found.idle.set(idle)
    found.busy.set(busy)


def worker_started() -> None:
    """Count a query worker that was started."""
    meters().worker_starts.inc()


def cache_hit() -> None:
    """Count a request that was answered from the cache."""
    meters().cache_hits.inc()


def cache_miss() -> None:
    """Count a request that the cache had nothing for."""
    meters().cache_misses.inc()


def cache_size(size: int) -> None:
    """Say how many bytes this process's cache takes now."""
    meters().cache_bytes.set(size)


def serving(version: str, statements: int, before: str = "") -> None:
    """Say which snapshot this process serves.

    Args:
        version: Of the snapshot.
        statements: Of its default graph.
        before: Version of the one that it took the place of.
    """
    found = meters()
    if before and before != version:
        found.snapshot.labels(before).set(0)
    found.snapshot.labels(version).set(1)
    found.statements.set(statements)
