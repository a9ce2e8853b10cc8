"""What a picture shows, as CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Row = tuple[str | int, ...]
"""One line, with a cell for each column."""


def as_csv(columns: Sequence[str], rows: Iterable[Row]) -> str:
    r"""Return rows as CSV (RFC 4180) with a line of column names.

    Example:
        >>> as_csv(["a", "b"], [("x, y", 1)])
        'a,b\r\n"x, y",1\r\n'
    """
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(columns)
    writer.writerows(rows)
    return made.getvalue()


def as_json(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """Return rows as a JSON array of objects.

    Example:
        >>> as_json(["a"], [(1,)])
        '[{"a": 1}]'
    """
    return json.dumps([dict(zip(columns, row, strict=True)) for row in rows], ensure_ascii=False)
