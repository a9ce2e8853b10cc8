"""One line of a document: where it stands, how wide it is, what it is marked as."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

from greensilk_kg.model.quick import quick

Mark = Literal["text", "heading", "bullet", "row", "contents", "credit"]


class Dropped(NamedTuple):
    """A stretch of the source that is left out of the prepared text, and why."""

    start: int
    end: int
    reason: str


class Run(NamedTuple):
    """A stretch of the source that is kept; offsets in code points, `end` exclusive."""

    start: int
    end: int


@quick
@dataclass(frozen=True, slots=True)
class Line:
    """One line without layout marks.

    Attributes:
        runs: What is kept of it, in order; never empty.
        text: The kept characters, simplified, without white space at either end.
        mark: What its marks say it is.
        level: Markdown level of a heading, else 0.
        gap: Empty lines before it.
        page: Whether a page break or page furniture stands before it.
        indent: White space before it, in columns.
        width: Columns of its characters without white space; a Han character has two.
    """

    runs: tuple[Run, ...]
    text: str
    mark: Mark
    level: int
    gap: int
    page: bool
    indent: int
    width: int


_NARROW = re.compile("[“”‘’]")


def columns(text: str) -> int:
    """Return how wide a text is: a Han character or full-width mark has two columns, a quote one and a half.

    Example:
        >>> columns("绿色a")
        5
    """
    return len(text.encode("gbk", "replace")) - len(_NARROW.findall(text)) // 2
