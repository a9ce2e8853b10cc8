"""The stage itself: a document's text in, the prepared text out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.model.text import Span, Text
from greensilk_kg.text.articles import make_articles
from greensilk_kg.text.blocks import Block
from greensilk_kg.text.flow import make_flow
from greensilk_kg.text.folding import fold
from greensilk_kg.text.line import Dropped
from greensilk_kg.text.lines import split_lines
from greensilk_kg.text.order import in_reading_order
from greensilk_kg.text.page_heads import without_page_heads
from greensilk_kg.text.paragraphs import make_paragraphs
from greensilk_kg.text.running import without_running_heads

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.text.paragraph import Paragraph


def prepare(document_text: str) -> Text:
    r"""Make a document's text ready for reading.

    Args:
        document_text: `Document.text`.

    Returns:
        The text without layout, with its articles and sentences; time and memory grow with its length.

    Example:
        >>> text = prepare("# 要闻\n\n2024年5月，两国签署《绿色\n\n发展协议》。")
        >>> text.surface
        '要闻\n2024年5月，两国签署《绿色发展协议》。'
        >>> text.origin[0]
        2
    """
    lines, _ = without_running_heads(split_lines(document_text)[0])
    lines, _ = without_page_heads(lines)
    groups = in_reading_order(make_paragraphs(lines))
    flow = make_flow(document_text, groups)
    folded = fold(flow.surface)
    articles = make_articles(folded, list(_blocks(folded, groups)))
    return Text(flow.surface, folded, flow.origin, flow.stitches, articles)


def dropped(document_text: str) -> list[Dropped]:
    """List what `prepare` leaves out besides white space, and why.

    Args:
        document_text: `Document.text`.

    Returns:
        Stretches of the source, by offset: marks of Markdown, rules, page numbers, running heads, pictures,
        invisible characters. Every character of the source is kept once, listed here, or white space.
    """
    invisible = (
        Dropped(index, index + 1, "invisible")
        for index, char in enumerate(document_text)
        if char in "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\xad"
    )
    lines, marks = split_lines(document_text)
    lines, heads = without_running_heads(lines)
    return sorted([*marks, *heads, *without_page_heads(lines)[1], *invisible])


def _blocks(folded: str, groups: Sequence[Sequence[Paragraph]]) -> Iterator[Block]:
    if not groups:
        return
    start = 0
    for text, group in zip(folded.split("\n"), groups, strict=True):
        first = group[0]
        bullet = first.lines[0].mark == "bullet"
        span = Span(start, start + len(text))
        yield Block(span, text, first.kind, first.level, first.gap, first.page, bullet)
        start = span.end + 1
