"""How sure each rule's claims are: `data/rules/confidence.tsv`, made out of judged statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.errors import ConfigurationError, Place
from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from greensilk_kg.tables import Row

ALL, FAMILY = "*", "/*"
COLUMNS = 4
REMEDY = "make the file with `python -m benchmarks.quality --calibrate`"


class Confidence:
    """Looks up the confidence of rules.

    Args:
        table: Name of a rule, of a family (`event/*`), or `*` for all → confidence.

    Attributes:
        pool: That of all rules together: of what is never judged by itself.

    Example:
        >>> sure = Confidence({"*": 0.93, "event/*": 0.9, "event/chair": 0.97})
        >>> sure.of("event/chair"), sure.of("event/theme"), sure.of("project/name")
        (0.97, 0.9, 0.93)
    """

    def __init__(self, table: Mapping[str, float]) -> None:
        self._table = table
        self.pool = table[ALL]

    def of(self, rule: str) -> float:
        """Return a rule's confidence: its own, else that of its family, else that of all."""
        family = rule.partition("/")[0] + FAMILY
        return self._table.get(rule, self._table.get(family, self.pool))


def load_confidence(path: Path) -> Confidence:
    """Load the table.

    Args:
        path: Rule, judged, right, confidence; parted by tabs.

    Raises:
        ConfigurationError: The file is missing, a confidence is no share, or the row of all is not there.
    """
    table = {row.cells[0]: _share(row) for row in read_table(path, COLUMNS)}
    if ALL not in table:
        raise ConfigurationError(f"no row {ALL!r}", where=Place(path), hint=REMEDY)
    return Confidence(table)


def _share(row: Row) -> float:
    try:
        share = float(row.cells[COLUMNS - 1])
    except ValueError:
        share = -1.0
    if not 0 < share <= 1:
        raise row.error(f"confidence {row.cells[COLUMNS - 1]!r} is no share", REMEDY)
    return share
