"""Confidence of rules out of judged statements.

A rule's confidence is the lower end of the 90 % interval of its verdicts. Where fewer than `FEW` were judged,
those of its family (the part of its name before the slash) are taken instead, and where these are too few
as well, all. The verdicts of all say nothing against a single rule, so that this last pool never falls
below `TRUSTED`: nothing is set aside for want of judging.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.measure.precision import by, tally
from greensilk_kg.extract.core.confidence import ALL, FAMILY
from greensilk_kg.validate.evidence import TRUSTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.measure.precision import Tally
    from benchmarks.measure.sheet import Judged

FEW = 20
HEAD = """\
# How sure each rule's claims are: made by `python -m benchmarks.quality --calibrate` out of the judged
# sheets of the last two rounds in benchmarks/results/; do not edit. Lower end of the 90 % interval, of the
# rule, of its family where fewer than 20 were judged, and of all (*) where these are too few as well. Rules
# that are not listed take the confidence of their family (area/*), else that of all.
# rule\tjudged\tright\tconfidence
"""

Row = tuple[str, "Tally", float]


def calibrated(judged: Sequence[Judged]) -> list[Row]:
    """Return (name, tally, confidence) of all, of the families that were judged often enough, of rules.

    Args:
        judged: Verdicts; those that are unsure do not count.

    Returns:
        All first (`*`), then families (`event/*`) and rules by name.
    """
    everything = tally(judged)
    pool = max(TRUSTED, everything.low)
    families = {name: one for name, one in by(judged, lambda one: one.family).items() if one.judged >= FEW}
    rows = [(f"{name}{FAMILY}", one, one.low) for name, one in families.items()]
    for name, one in by(judged, lambda one: one.rule).items():
        family = families.get(name.partition("/")[0])
        rows.append((name, one, one.low if one.judged >= FEW else family.low if family else pool))
    return [(ALL, everything, pool), *sorted(rows, key=lambda row: row[0])]


def render(rows: Sequence[Row]) -> str:
    """Return the table as the extractor reads it."""
    lines = (f"{name}\t{one.judged}\t{one.right}\t{sure:.3f}\n" for name, one, sure in rows)
    return HEAD + "".join(lines)
