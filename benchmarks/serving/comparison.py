"""One comparison from the data to the page."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from benchmarks.serving import page
from benchmarks.serving.answers import check, expected
from benchmarks.serving.ceiling import generator_ceiling, start_constant
from benchmarks.serving.questions import Shape, read_shapes
from benchmarks.serving.runners import BareRunner, HttpRunner, Runner
from benchmarks.serving.series import Plan, Series, measure
from benchmarks.serving.servers import CACHED, SERVERS
from benchmarks.serving.servers.running import UnavailableError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from benchmarks.serving.data import Data

CHECKED = 25
"""Queries of each shape whose answers are compared."""
CHECKED_SLOWLY = 3
SLOW = frozenset({"rdflib-endpoint"})
"""Measured in one round, and compared on fewer queries."""
REPEATED = 20
"""Different requests of the series with the cache on."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for.

    Attributes:
        clients: Numbers of clients, ascending.
        seconds: Of each run.
        rounds: How often all is measured.
        shapes: Names of shapes; none for all.
        servers: Names of servers.
    """

    clients: Sequence[int]
    seconds: float
    rounds: int
    shapes: Sequence[str]
    servers: Sequence[str]


def compare(data: Data, asked: Asked, folder: Path) -> str:
    """Start all servers, check their answers, measure, and return the page."""
    store = data.load(ox.Store())
    shapes = [one for one in read_shapes(store) if not asked.shapes or one.name in asked.shapes]
    plan = Plan(shapes, asked.clients, asked.seconds, asked.rounds)
    with ExitStack() as stack:
        servers, missing = _start(data, asked.servers, folder, stack)
        runners: dict[str, Runner] = {name: one for name, one in servers.items() if name != CACHED}
        checks = _check(store, plan, servers)
        del store
        for kind, place in (("memory", data.quads), ("disk", data.snapshot / "store")):
            runners[f"engine, {kind}"] = BareRunner(kind, place)
            stack.callback(runners[f"engine, {kind}"].stop)
        series = measure(plan, runners, SLOW)
        again = _repeated(plan, servers, folder, stack)
        found = page.Found(
            data, plan, list(runners), missing, checks, series, again, generator_ceiling(folder)
        )
    return page.written(found)


def _start(
    data: Data, names: Sequence[str], folder: Path, stack: ExitStack
) -> tuple[dict[str, HttpRunner], dict[str, str]]:
    started: dict[str, HttpRunner] = {}
    missing: dict[str, str] = {}
    for number, name in enumerate(names):
        own = folder / f"server-{number}"
        own.mkdir()
        try:
            started[name] = HttpRunner(SERVERS[name].start(data, own))
            stack.callback(started[name].stop)
        except UnavailableError as error:
            missing[name] = str(error)
    return started, missing


def _check(store: ox.Store, plan: Plan, servers: Mapping[str, HttpRunner]) -> dict[tuple[str, str], str]:
    checks: dict[tuple[str, str], str] = {}
    for shape in plan.shapes:
        wanted = expected(store, shape, CHECKED)
        for name, runner in servers.items():
            most = CHECKED_SLOWLY if name in SLOW else CHECKED
            checks[name, shape.name] = check(runner.running, shape, wanted[:most])
    return checks


def _repeated(plan: Plan, servers: Mapping[str, HttpRunner], folder: Path, stack: ExitStack) -> Series:
    """Measure a few requests again and again with the cache on, beside a constant body of the same size."""
    if CACHED not in servers:
        return Series()
    first = plan.shapes[0]
    few = Shape(page.REPEATED, first.title, first.entity, first.queries[:REPEATED])
    ours = servers[CACHED]
    constant = start_constant(folder, ours.running, few, os.cpu_count() or 1)
    stack.callback(constant.stop)
    again = Plan([few], plan.clients, plan.seconds, plan.rounds)
    return measure(again, {CACHED: ours, page.CONSTANT: HttpRunner(constant)})
