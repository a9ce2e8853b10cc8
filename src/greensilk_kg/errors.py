"""Errors that say where, what and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something is wrong.

    Attributes:
        path: The file.
        line: Line number from 1, or `None` where the whole file is meant.
        column: Column from 1 in code points, or `None`.
    """

    path: Path
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        """Return `path[:line[:column]]`, as compilers write it."""
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)


class GreensilkError(Exception):
    """Something the user can mend: what is wrong, where, and what to do.

    Args:
        what: What is wrong, in one sentence without a final stop.
        where: The file and line, if it is in a file.
        hint: What to do about it.

    Example:
        >>> from pathlib import Path
        >>> print(GreensilkError("no such file", where=Place(Path("a.txt")), hint="check the name"))
        a.txt: no such file (check the name)
    """

    def __init__(self, what: str, *, where: Place | None = None, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        """Return `where: what (hint)`."""
        where = f"{self.where}: " if self.where else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{where}{self.what}{hint}"


class UnreadableInputError(GreensilkError):
    """A document or dataset that cannot be read; the command exits with status 2."""


class ConfigurationError(GreensilkError):
    """A rule, lexicon, shape, ontology or register file that is broken."""
