"""Measures everything in turns: A B C, A B C, so that what disturbs the machine disturbs all alike."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.serving.measure import Measure
    from benchmarks.serving.questions import Shape
    from benchmarks.serving.runners import Runner

WARM_UP = 0.3
"""Seconds of load on each server before a shape is measured; not counted."""
BEARABLE = 10.0
"""Seconds that a round of answers to all clients may take, going by the figures for fewer clients."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is measured.

    Attributes:
        shapes: With their queries.
        clients: Numbers of clients, ascending.
        seconds: Of each run.
        rounds: How often all is measured.
    """

    shapes: Sequence[Shape]
    clients: Sequence[int]
    seconds: float
    rounds: int


@dataclass(frozen=True, slots=True)
class Series:
    """What was measured.

    Attributes:
        runs: (name, shape, clients) → one measure a round.
        skipped: (name, shape, clients) → why it was not measured.
    """

    runs: dict[tuple[str, str, int], list[Measure]] = field(default_factory=dict)
    skipped: dict[tuple[str, str, int], str] = field(default_factory=dict)


def measure(plan: Plan, runners: Mapping[str, Runner], once: frozenset[str] = frozenset()) -> Series:
    """Carry a plan out.

    Args:
        plan: What is measured.
        runners: Name → what is measured, in the order of the turns.
        once: Names of those that are measured in the first round alone, because they are slow.
    """
    series = Series()
    for turn, shape, clients in product(range(plan.rounds), plan.shapes, plan.clients):
        _tell(f"round {turn + 1}/{plan.rounds}  {shape.name}  {clients} clients")
        for name, runner in runners.items():
            key = (name, shape.name, clients)
            if key in series.skipped or (turn and name in once):
                continue
            reason = "" if turn else _too_slow(series, name, shape.name, clients)
            if reason:
                series.skipped[key] = reason
                continue
            if not turn and name not in once:
                runner.run(shape, clients, WARM_UP)
            series.runs.setdefault(key, []).append(runner.run(shape, clients, plan.seconds))
    return series


def _too_slow(series: Series, name: str, shape: str, clients: int) -> str:
    fewer = [runs[0] for (who, what, _), runs in series.runs.items() if (who, what) == (name, shape)]
    if not fewer:
        return ""
    rate = max(one.rate for one in fewer)
    return "" if rate * BEARABLE > clients else f"too slow: {rate:.2f} a second"


def _tell(words: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{words}", end="", file=sys.stderr, flush=True)
