"""`/metrics`: the figures of all server processes as Prometheus reads them."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

from greensilk_kg.serve.operation import metrics

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prometheus_client import Metric
    from prometheus_client.registry import Collector

_LIVE = re.compile(r"gauge_live[a-z]+_(\d+)\.db")
_SNAPSHOT = "greensilk_snapshot_info"


def exposition(accept: str = "") -> tuple[bytes, str]:
    """Return the figures and their media type: Prometheus text, or OpenMetrics where that is asked for.

    Args:
        accept: The request's Accept header.
    """
    from prometheus_client import CollectorRegistry  # noqa: PLC0415 - see `metrics`
    from prometheus_client.exposition import choose_encoder  # noqa: PLC0415 - likewise

    registry = CollectorRegistry()
    registry.register(_Figures())
    encode, media_type = choose_encoder(accept)
    return encode(registry), media_type


class _Figures:
    """Collects anew for every request."""

    def collect(self) -> Iterator[Metric]:
        """Yield our own metrics, then those of the processes."""
        from prometheus_client import multiprocess  # noqa: PLC0415 - see `metrics`

        meters, folder = metrics.meters(), metrics.folder()
        if folder:
            time.sleep(2 * metrics.SOON)  # by then the others have written too
        metrics.flush()
        source: Collector = meters.registry
        if folder:
            drop_dead(Path(folder))
            source = multiprocess.MultiProcessCollector(None, folder)  # type: ignore[no-untyped-call]  # theirs
        for metric in source.collect():
            if metric.name == _SNAPSHOT:
                metric.samples = [sample for sample in metric.samples if sample.value]
            yield metric
        yield from _of_processes(live(Path(folder)) if folder else [os.getpid()])


def live(folder: Path) -> list[int]:
    """Return the numbers of the processes that have gauges in the folder, sorted."""
    found = (_LIVE.fullmatch(path.name) for path in folder.glob("gauge_live*.db"))
    return sorted({int(match[1]) for match in found if match})


def drop_dead(folder: Path) -> None:
    """Remove the gauges of processes that have ended."""
    from prometheus_client import multiprocess  # noqa: PLC0415 - see `metrics`

    for pid in live(folder):
        if not _runs(pid):
            multiprocess.mark_process_dead(pid, str(folder))  # type: ignore[no-untyped-call]  # theirs


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # another's process has the number now
        return False
    return True


def _of_processes(pids: Iterable[int]) -> list[Metric]:
    """Return CPU, memory and open files of each process, told apart by the label `pid`."""
    from prometheus_client import ProcessCollector  # noqa: PLC0415 - see `metrics`

    merged: dict[str, Metric] = {}
    for pid in pids:
        for metric in ProcessCollector(pid=lambda pid=pid: pid, registry=None).collect():  # type: ignore[misc]  # a default that binds
            known = merged.setdefault(metric.name, metric)
            marked = [sample._replace(labels={"pid": str(pid)}) for sample in metric.samples]
            known.samples = marked if known is metric else [*known.samples, *marked]
    return list(merged.values())
