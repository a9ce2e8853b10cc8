"""The page that a comparison prints."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from benchmarks.serving import report
from benchmarks.serving.figures import shown
from benchmarks.serving.servers import CACHED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from benchmarks.serving.data import Data
    from benchmarks.serving.measure import Measure
    from benchmarks.serving.series import Plan, Series

CONSTANT = "granian + Flask, constant body"
REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class Found:
    """All that a comparison found.

    Attributes:
        data: What was served.
        plan: What was measured.
        names: What was put under load, in the order of the columns.
        missing: Server → why it is not there.
        checks: (server, shape) → how its answers compare.
        series: The measures.
        again: Those of repeated requests.
        ceiling: The load generator against bare sockets.
    """

    data: Data
    plan: Plan
    names: Sequence[str]
    missing: Mapping[str, str]
    checks: Mapping[tuple[str, str], str]
    series: Series
    again: Series
    ceiling: Measure


def written(found: Found) -> str:
    """Return the page as Markdown."""
    return "\n\n".join(_parts(found)) + "\n"


def _parts(found: Found) -> Iterator[str]:
    plan, names = found.plan, found.names
    yield "# Servers compared"
    yield _conditions(found)
    yield from (f"**{name}** was not measured: {reason}." for name, reason in found.missing.items())
    yield "## Shapes"
    yield report.table(
        ["shape", "asks for", "different queries"],
        ([one.name, one.title, str(len(one.queries))] for one in plan.shapes),
    )
    yield "## Answers, compared with the engine in process"
    yield report.correctness(plan, found.checks, [name for name in names if not name.startswith("engine")])
    for clients in plan.clients:
        yield f"## Answers a second and 95th percentile, clients: {clients}"
        yield report.throughput(plan, found.series, names, clients)
    yield f"## Processor time of the server for one answer, clients: {plan.clients[-1]}, milliseconds"
    yield report.cost(plan, found.series, names, plan.clients[-1])
    yield "## Entity-style shapes, without cache"
    yield report.bars(plan, found.series)
    yield "## Repeated requests, with cache"
    yield report.repeated(found.again, plan.clients, CACHED, CONSTANT, REPEATED)


def _conditions(found: Found) -> str:
    data, plan, ceiling = found.data, found.plan, found.ceiling
    load = os.getloadavg()[0]
    each = 1e6 * ceiling.client / max(ceiling.answers, 1)
    machine = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}"
    versions = f"Python {platform.python_version()}, pyoxigraph {version('pyoxigraph')}"
    lines = (
        f"{data.statements:,} statements, {data.merged:,} of them in the default graph.",
        f"{machine}, {versions}, granian {version('granian')}; load average at the end {load:.1f}.",
        f"{plan.rounds} rounds of {plan.seconds:g} s for each figure, in turns;",
        "in brackets the least and the greatest of the rounds.",
        f"The load generator reaches {shown(ceiling.rate)} answers a second with {each:.0f} µs of processor",
        "time for each; it runs on the same cores.",
    )
    return "\n".join(lines)
