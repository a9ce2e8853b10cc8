"""What a picture shows, as CSV and JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Row = tuple[str | int, ...]
"""One line, with a cell for each column."""


def as_json(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """Return rows as a JSON array of objects.

    Example:
        >>> as_json(["a"], [(1,)])
        '[{"a": 1}]'
    """
    return json.dumps([dict(zip(columns, row, strict=True)) for row in rows], ensure_ascii=False)
