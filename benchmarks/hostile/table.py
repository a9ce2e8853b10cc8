"""The tables of `benchmarks.timeouts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.serving.report import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.hostile.attack import Outcome
    from benchmarks.hostile.queries import Hostile
    from benchmarks.hostile.watch import Light, Peak

LIGHT_BAR = 50.0
"""Milliseconds under which the 95th percentile of light queries has to stay."""
HEAD = ("limit, s", "query", "status", "seconds", "Retry-After", "limit", "elapsed", "hint", "verdict")


def proofs(queries: Sequence[Hostile], found: Mapping[str, str], seconds: float) -> str:
    """Return what became of the queries in the engine without a server."""
    rows = [[one.name, one.kind, found[one.name]] for one in queries]
    return f"## In the engine, {seconds:g} s\n\n" + table(["query", "what keeps it busy", "ended"], rows)


def alone(outcomes: Sequence[Outcome], peak: Peak) -> str:
    """Return what became of queries that ran one after another."""
    return "\n\n".join(["## One at a time", table(HEAD, map(_row, outcomes)), _memory(peak)])


def together(outcomes: Sequence[Outcome], light: Light, calm: Light, peak: Peak) -> str:
    """Return what became of queries that ran at once, and of the light ones beside them."""
    p95, usual = light.milliseconds(0.95), calm.milliseconds(0.95)
    verdict = "met" if p95 < LIGHT_BAR and not light.failures else "MISSED"
    words = (
        f"Light queries beside them: {len(light.seconds)} answered, median {light.milliseconds(0.5):.1f} ms, "
        f"p95 {p95:.1f} ms (without hostile ones {usual:.1f} ms), {len(light.failures)} failed; "
        f"bar {LIGHT_BAR:g} ms {verdict}."
    )
    title = f"## {len(outcomes)} at once, limit {outcomes[0].limit:g} s"
    return "\n\n".join([title, table(HEAD, map(_row, outcomes)), words, _memory(peak)])


def _row(outcome: Outcome) -> list[str]:
    problem = outcome.problem
    return [
        f"{outcome.limit:g}",
        outcome.name,
        str(outcome.status) if outcome.status else "broken off",
        f"{outcome.seconds:.2f}",
        outcome.retry or "–",
        *(str(problem.get(name, "–")) for name in ("limit", "elapsed")),
        "yes" if problem.get("hint") else "–",
        "; ".join(outcome.faults) or "stopped",
    ]


def _memory(peak: Peak) -> str:
    one, every = peak.one / 2**20, peak.all / 2**20
    return f"Memory at most: {one:,.0f} MiB in one process, {every:,.0f} MiB in {peak.processes} processes."
