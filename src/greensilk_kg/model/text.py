"""A document's text made ready for reading, with an exact map back to the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from greensilk_kg.model.quick import quick

if TYPE_CHECKING:
    from collections.abc import Sequence

Role = Literal["heading", "body", "credit", "caption", "contents"]


@quick
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a string: code points from `start`, `end` exclusive.

    Example:
        >>> Span(2, 5).of("abcdefg")
        'cde'
    """

    start: int
    end: int

    def of(self, string: str) -> str:
        """Return this stretch of a string."""
        return string[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


@quick
@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, heading or line of a list.

    Attributes:
        span: In the prepared text; no line feed inside.
        role: `heading`, `body`, `credit` (来源 lines), `caption`, or `contents` (of a table of contents).
        headings: The headings in force, outermost first (a chronicle's year stands here).
        paragraph: Number of its paragraph in the article, from 0.
    """

    span: Span
    role: Role
    headings: tuple[Span, ...]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Article:
    """One report, chapter or interview: the scope of abbreviations and of what 会议 or 该项目 mean.

    Attributes:
        span: In the prepared text.
        title: The heading that names it, or `None`; not always inside `span`, since layouts put headings
            after their text.
        credit: The 来源 line, or `None`.
        sentences: In reading order.
    """

    span: Span
    title: Span | None
    credit: Span | None
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A document's text as one string without layout, in two forms of equal length.

    Line wraps, page breaks inside sentences and spaces between Han characters are gone; paragraphs are
    separated by one line feed. A space stays where Latin words meet.

    Attributes:
        surface: The characters as the source has them.
        folded: The same, character by character, for matching: half width, simplified characters,
            one kind of quotes and dashes.
        origin: For each character its offset in `Document.text`.
        stitches: Offsets in the prepared text, ascending, where reading order was mended: the character
            there does not follow, in the source, the one before it (a title's second half, a paragraph
            that the layout had torn off).
        articles: In reading order; together they cover everything but lone line feeds.
    """

    surface: str
    folded: str
    origin: Sequence[int]
    stitches: tuple[int, ...]
    articles: tuple[Article, ...]

    def source_spans(self, span: Span) -> tuple[Span, ...]:
        """Return where a span of the prepared text stands in the source.

        Args:
            span: A non-empty span of the prepared text.

        Returns:
            Spans of `Document.text`, in reading order: one, unless reading order was mended inside `span`.
            Dropped white space between kept characters lies inside a returned span.
        """
        low = bisect_right(self.stitches, span.start) if self.stitches else 0
        high = bisect_left(self.stitches, span.end, low) if self.stitches else 0
        if low >= high:
            return (Span(self.origin[span.start], self.origin[span.end - 1] + 1),)
        cuts = (span.start, *self.stitches[low:high], span.end)
        return tuple(Span(self.origin[a], self.origin[b - 1] + 1) for a, b in pairwise(cuts))
