"""The measures as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.serving.figures import figure, ratio, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from benchmarks.serving.measure import Measure
    from benchmarks.serving.series import Plan, Series

OURS = "greensilk"
BARS = {"Virtuoso 7": 3.0, "Oxigraph server": 1.0}
"""Competitor → how many times as many answers a second entity-style shapes shall have."""
REPEATED_BAR = 0.7
"""The part of a constant body's answers a second that repeated requests shall have."""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table.

    Example:
        >>> print(table(["a", "b"], [["1", "2"]]))
        | a | b |
        | --- | --- |
        | 1 | 2 |
    """
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def throughput(plan: Plan, series: Series, names: Sequence[str], clients: int) -> str:
    """Return answers a second, and the 95th percentile of their times, by shape and server."""
    return _by_shape(plan, series, names, clients, _rate_cell)


def cost(plan: Plan, series: Series, names: Sequence[str], clients: int) -> str:
    """Return processor time of the server for one answer, in milliseconds, by shape and server."""
    return _by_shape(plan, series, names, clients, _cost_cell)


def correctness(plan: Plan, checks: Mapping[tuple[str, str], str], names: Sequence[str]) -> str:
    """Return how the answers compare with those of the engine in process."""
    rows = ([shape.name, *(checks.get((name, shape.name), "–") for name in names)] for shape in plan.shapes)
    return table(["shape", *names], rows)


def bars(plan: Plan, series: Series) -> str:
    """Return the ratios of the entity-style shapes to the competitors, and whether the bar is met."""
    clients = plan.clients[-1]
    rows = []
    for shape in plan.shapes:
        if shape.entity:
            ours = _rates(series, OURS, shape.name, clients)
            rows += [
                [shape.name, other, _against(ours, _rates(series, other, shape.name, clients), bar)]
                for other, bar in BARS.items()
            ]
    return table(["shape", "against", f"ratio, clients: {clients}"], rows)


def repeated(series: Series, clients: Sequence[int], ours: str, constant: str, shape: str) -> str:
    """Return repeated requests beside a constant body."""
    rows = []
    for count in clients:
        mine, other = (_rates(series, name, shape, count) for name in (ours, constant))
        cells = [_rate_cell(series.runs.get((name, shape, count), [])) for name in (ours, constant)]
        rows.append([str(count), *cells, _against(mine, other, REPEATED_BAR)])
    return table(["clients", ours, constant, "ratio"], rows)


def _by_shape(
    plan: Plan,
    series: Series,
    names: Sequence[str],
    clients: int,
    cell: Callable[[Sequence[Measure]], str],
) -> str:
    rows = []
    for shape in plan.shapes:
        keys = [(name, shape.name, clients) for name in names]
        cells = [series.skipped.get(key) or cell(series.runs.get(key, [])) for key in keys]
        rows.append([shape.name, *cells])
    return table(["shape", *names], rows)


def _rate_cell(runs: Sequence[Measure]) -> str:
    if not runs:
        return "–"
    text = f"{figure([run.rate for run in runs])}, {shown(figure([run.p95 for run in runs]).middle)} ms"
    faults = {reason: sum(run.errors.get(reason, 0) for run in runs) for run in runs for reason in run.errors}
    return text + "".join(f"; {times} × {reason}" for reason, times in faults.items())


def _cost_cell(runs: Sequence[Measure]) -> str:
    known = [1000 * run.server / run.answers for run in runs if run.answers and run.server]
    return str(figure(known)) if known else "–"


def _rates(series: Series, name: str, shape: str, clients: int) -> list[float]:
    return [run.rate for run in series.runs.get((name, shape, clients), [])]


def _against(ours: Sequence[float], theirs: Sequence[float], bar: float) -> str:
    found = ratio(ours, theirs)
    if found is None:
        return "not measured"
    return f"{found} × – bar {bar} {'met' if found.middle >= bar else 'MISSED'}"
