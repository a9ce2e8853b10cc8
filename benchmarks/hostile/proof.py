"""Shows that a query does not end: the engine runs it, without a server, in a process of its own."""

from __future__ import annotations

import multiprocessing
import os
import time
from typing import TYPE_CHECKING

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.hostile.queries import Hostile


def prove(quads: Path, queries: Sequence[Hostile], seconds: float) -> dict[str, str]:
    """Run each query in the engine, in memory, for so long at most.

    Returns:
        Name → what became of it: `still running`, or when and how it ended.
    """
    store = ox.Store()
    with quads.open("rb") as stream:
        store.bulk_load(stream, ox.RdfFormat.N_QUADS)
    context = multiprocessing.get_context("fork")
    found: dict[str, str] = {}
    step = os.cpu_count() or 1
    for first in range(0, len(queries), step):
        running = {
            one.name: context.Process(target=_run, args=(store, one)) for one in queries[first:][:step]
        }
        found |= _watch(running, seconds)
    return found


def _watch(running: dict[str, multiprocessing.context.ForkProcess], seconds: float) -> dict[str, str]:
    begun = time.monotonic()
    found: dict[str, str] = {}
    for process in running.values():
        process.start()
    while len(found) < len(running):
        time.sleep(0.05)
        took = time.monotonic() - begun
        for name, process in running.items():
            if name not in found and not process.is_alive():
                found[name] = f"ended with status {process.exitcode} after {took:.1f} s"
            elif name not in found and took > seconds:
                process.kill()
                found[name] = "still running"
    return found


def _run(store: ox.Store, one: Hostile) -> None:
    answer = store.query(one.query)
    with open(os.devnull, "wb") as sink:  # noqa: PTH123 - no path of ours
        if isinstance(answer, ox.QueryTriples):
            answer.serialize(sink, format=ox.RdfFormat.N_TRIPLES)
        else:
            answer.serialize(sink, format=ox.QueryResultsFormat.TSV)
