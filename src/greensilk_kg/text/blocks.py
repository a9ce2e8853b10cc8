"""The paragraphs of a prepared text that articles are made of, and how a document parts them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.model.quick import quick

if TYPE_CHECKING:
    from greensilk_kg.model.text import Span
    from greensilk_kg.text.paragraph import Kind

_SHORT = 8


@quick
@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the prepared text.

    Attributes:
        span: Where it stands in the prepared text.
        text: Its folded text.
        kind: What it is.
        marked: Level of a heading that its marks give, else 0.
        gap: Empty lines before it in the source.
        page: Whether a page break stands before it.
        bullet: Whether a list mark stood before it.
        level: Level of a heading among the others (see `headings`), else 0.
    """

    span: Span
    text: str
    kind: Kind
    marked: int = 0
    gap: int = 0
    page: bool = False
    bullet: bool = False
    level: int = 0


@dataclass(frozen=True, slots=True)
class Setting:
    """How a document parts its articles: by sources, by a table of contents.

    Attributes:
        newsletter: Whether more than one report tells its source.
        titles: The lines of its table of contents, letters and figures alone; none without such a table.
    """

    newsletter: bool
    titles: tuple[str, ...]

    def lists(self, heading: str) -> bool:
        """Tell whether the table of contents has a heading, whole or in part."""
        key = key_of(heading)
        return any(
            key == title or (len(key) > _SHORT and (key in title or title in key)) for title in self.titles
        )


def naming(title: str, text: str) -> float:
    """Return the share of a title's pairs of characters that a text holds, from 0 to 1.

    Example:
        >>> naming("光伏项目开工", "该光伏项目昨日开工。"), naming("光伏项目开工", "会议在京召开。")
        (0.8, 0.0)
    """
    key = key_of(title)
    pairs = {key[index : index + 2] for index in range(len(key) - 1)}
    return sum(pair in text for pair in pairs) / len(pairs) if pairs else 0.0


def key_of(text: str) -> str:
    """Return the letters and figures of a text.

    Example:
        >>> key_of("“绿色” 2023")
        '绿色2023'
    """
    return "".join(char for char in text if char.isalnum())
