"""A paragraph: lines that belong together, and what they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from greensilk_kg.model.quick import quick

if TYPE_CHECKING:
    from greensilk_kg.text.line import Line

Kind = Literal["body", "heading", "credit", "caption", "contents"]


@quick
@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together.

    Attributes:
        lines: In reading order.
        text: Their text, joined without white space.
        kind: What it is.
        level: Level of a heading that its marks give, else 0.
        items: Numbers of its lines, from 0, that begin an item of a list behind another item.
    """

    lines: tuple[Line, ...]
    text: str
    kind: Kind = "body"
    level: int = 0
    items: frozenset[int] = frozenset()

    @property
    def gap(self) -> int:
        """Empty lines before it."""
        return self.lines[0].gap

    @property
    def page(self) -> bool:
        """Whether a page break stands before it."""
        return self.lines[0].page
