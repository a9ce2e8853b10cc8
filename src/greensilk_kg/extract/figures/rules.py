"""Names of what reads figures: one for each sort of figure, since sorts are not equally sure.

How a figure's subject was found (in its own clause, or carried from before) is no part of the name.
"""

from __future__ import annotations

IN_NAME = "figure/in-name"
"""Figures in names have no time of their own."""
SORTS = {
    "money": "figure/money",
    "ratio": "figure/share",
    "time": "figure/duration",
    "count": "figure/count",
}
"""Dimension → rule; lengths, areas, powers, energies, masses and whatever else is measured are one sort."""
MEASURED = "figure/measure"
OF_COUNTS = {"participants": "figure/attendance", "donated-items": "figure/given"}
"""Counts that are read by ways of their own: who came to an event, what was given away."""


def rule_of(dimension: str, indicator: str) -> str:
    """Return the name of what reads a figure of a clause.

    Args:
        dimension: Kind of its unit.
        indicator: What it measures.

    Example:
        >>> rule_of("mass", "emission-reduction"), rule_of("count", "jobs"), rule_of("count", "participants")
        ('figure/measure', 'figure/count', 'figure/attendance')
    """
    own = OF_COUNTS.get(indicator) if dimension == "count" else None
    return own or SORTS.get(dimension, MEASURED)
