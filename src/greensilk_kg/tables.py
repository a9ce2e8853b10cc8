"""Tab-separated tables: one entry a line, `#` begins a comment line, errors name file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.errors import ConfigurationError, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Row(NamedTuple):
    """One line of a table: where it stands, and its cells (missing ones at the end are empty)."""

    path: Path
    line: int
    cells: tuple[str, ...]

    def error(self, what: str, hint: str) -> ConfigurationError:
        """Return the error to raise about this row."""
        return ConfigurationError(what, where=Place(self.path, self.line), hint=hint)


def read_table(path: Path, columns: int) -> Iterator[Row]:
    """Yield the rows of a table.

    Args:
        path: A UTF-8 file.
        columns: How many cells a row may have; shorter rows are filled with empty cells.

    Raises:
        ConfigurationError: The file is not there, or a row has too many cells.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as error:
        what = error.strerror or "unreadable"
        raise ConfigurationError(what, where=Place(path), hint="restore the file") from error
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(line.split("\t"))
        row = Row(path, number, cells + ("",) * (columns - len(cells)))
        if len(cells) > columns:
            raise row.error(f"{len(cells)} cells where {columns} are allowed", "separate cells with one tab")
        yield row
