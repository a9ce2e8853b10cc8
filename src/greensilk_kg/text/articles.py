"""Paragraphs become articles: reports, chapters, interviews; each with its sentences."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from greensilk_kg.model.text import Article, Sentence, Span
from greensilk_kg.text.grouping import Block, group_blocks, naming
from greensilk_kg.text.headings import PLAIN, Outline
from greensilk_kg.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence


def make_articles(folded: str, blocks: Sequence[Block]) -> tuple[Article, ...]:
    """Split a prepared text into articles and sentences.

    Args:
        folded: The folded text.
        blocks: Its paragraphs, in order.

    Returns:
        The articles, in order; together they cover every paragraph.
    """
    outline = Outline()
    return tuple(_article(folded, group, outline) for group in group_blocks(blocks))


def _article(folded: str, group: Sequence[Block], outline: Outline) -> Article:
    title = _title(group)
    front = _front(group)
    sentences: list[Sentence] = []
    for number, block in enumerate(group):
        above = outline.spans()
        if block.kind == "heading" and (block is title or block.level != PLAIN or number >= front):
            above = outline.enter(block.level, block.span)
        spans = split_sentences(folded, block.span) if block.kind == "body" else [block.span]
        sentences.extend(Sentence(span, block.kind, above, number) for span in spans if span.start < span.end)
    credit = [block.span for block in group if block.kind == "credit"]
    return Article(
        Span(group[0].span.start, group[-1].span.end),
        title.span if title else None,
        credit[-1] if credit else None,
        tuple(sentences),
    )


def _front(group: Sequence[Block]) -> int:
    """Return how many paragraphs stand before an article's text."""
    return sum(1 for _ in takewhile(lambda block: block.kind != "body", group))


def _title(group: Sequence[Block]) -> Block | None:
    """Return the heading before an article's text that shares most with it, else its first heading."""
    headings = [block for block in group if block.kind == "heading"]
    front = [block for block in group[: _front(group)] if block.kind == "heading"]
    if len(front) < 2 or any(block.level != PLAIN for block in front):  # noqa: PLR2004 - a choice needs two
        return headings[0] if headings else None
    text = "".join(block.text for block in group if block.kind == "body")
    return max(front, key=lambda block: naming(block.text, text))
