"""The engine without a server: `python -m benchmarks.serving.bare memory|disk PLACE`.

Reads orders as lines of JSON, prints a measure for each. As many processes as cores run queries, each after
the other, and write the answers as a server would; `clients` beyond that add nothing.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from benchmarks.serving.measure import Measure, summary

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Work:
    """What to run.

    Attributes:
        queries: Complete SPARQL texts.
        clients: How many run at once, as far as there are cores.
        seconds: For how long new queries are begun.
    """

    queries: list[str]
    clients: int
    seconds: float


def answer(store: ox.Store, query: str) -> bytes:
    """Return a query's answer as SPARQL JSON or Turtle."""
    found = store.query(query)
    if isinstance(found, ox.QueryTriples):
        return found.serialize(format=ox.RdfFormat.TURTLE) or b""
    return found.serialize(format=ox.QueryResultsFormat.JSON) or b""


def measure(open_store: Callable[[], ox.Store], work: Work) -> Measure:
    """Run queries in forked processes."""
    context = multiprocessing.get_context("fork")
    processes = min(work.clients, os.cpu_count() or 1)
    with context.Pool(processes) as pool:
        parts = pool.starmap(_run, [(open_store, work, number, processes) for number in range(processes)])
    latencies = [one for part in parts for one in part[0]]
    took = max(part[1] for part in parts)
    found = summary(latencies, took, {}, sum(part[2] for part in parts), 0.0)
    return Measure(**{**asdict(found), "server": sum(part[3] for part in parts)})


def _run(
    open_store: Callable[[], ox.Store], work: Work, first: int, step: int
) -> tuple[list[float], float, int, float]:
    store = open_store()
    used, begun = time.process_time(), time.monotonic()
    latencies, size, number, now = [], 0, first, begun
    while now - begun < work.seconds:
        size += len(answer(store, work.queries[number % len(work.queries)]))
        number += step
        before, now = now, time.monotonic()
        latencies.append(now - before)
    return latencies, now - begun, size, time.process_time() - used


_MEMORY: list[ox.Store] = []
"""The store in memory: made before the fork, so that all processes have the same pages."""


def in_memory() -> ox.Store:
    """Return the store that was loaded before the fork."""
    return _MEMORY[0]


@dataclass(frozen=True, slots=True)
class OnDisk:
    """Opens a store on disk after the fork.

    Attributes:
        folder: Its folder.
    """

    folder: str

    def __call__(self) -> ox.Store:
        """Open it for reading."""
        return ox.Store.read_only(self.folder)


def main(kind: str, place: str) -> None:
    """Answer orders until standard input ends."""
    if kind == "memory":
        _MEMORY.append(ox.Store())
        with open(place, "rb") as stream:  # noqa: PTH123 - a name from our own parent
            _MEMORY[0].bulk_load(stream, ox.RdfFormat.N_QUADS)
    opener = in_memory if kind == "memory" else OnDisk(place)
    print("ready", flush=True)
    for line in sys.stdin:
        print(json.dumps(asdict(measure(opener, Work(**json.loads(line))))), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
