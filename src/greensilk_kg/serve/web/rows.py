"""Tables for programs: rows as CSV."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def as_csv(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    r"""Return rows as CSV with a line of column names, each cell as it is. Source: RFC 4180.

    Example:
        >>> as_csv(["a", "b"], [("x, y", 1)])
        'a,b\r\n"x, y",1\r\n'
        >>> as_csv(["a"], [("=1+1",)])
        'a\r\n=1+1\r\n'
    """
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(columns)
    writer.writerows(rows)
    return made.getvalue()
