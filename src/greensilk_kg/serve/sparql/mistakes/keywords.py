"""The keywords and functions of SPARQL: `keywords.tsv`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from greensilk_kg.tables import read_table

_TABLE = Path(__file__).with_name("keywords.tsv")


@cache
def keywords() -> frozenset[str]:
    """Return them in capitals.

    Example:
        >>> "SELECT" in keywords()
        True
    """
    return frozenset(word for row in read_table(_TABLE, 1) for word in row.cells[0].split())
