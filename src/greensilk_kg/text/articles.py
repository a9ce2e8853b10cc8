"""Paragraphs become articles: reports, chapters, interviews; each with its sentences."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from greensilk_kg.model.text import Article, Sentence, Span
from greensilk_kg.text.blocks import Block, naming
from greensilk_kg.text.grouping import group_blocks
from greensilk_kg.text.headings import PLAIN, Outline
from greensilk_kg.text.sentences import split_sentences
from greensilk_kg.zh.datelines import dates_publication, number_length, opening_length

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST = 60
"""Most sentences of a paragraph: what follows is another one, so that looking back in it has an end."""


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
    paragraph = 0
    for number, block in enumerate(group):
        above = outline.spans()
        if block.kind == "heading" and (block is title or block.level != PLAIN or number >= front):
            above = outline.enter(block.level, block.span)
        sentences.extend(_sentences(folded, block, above, paragraph))
        paragraph = max(paragraph, sentences[-1].paragraph if sentences else 0) + 1
    return Article(
        Span(group[0].span.start, group[-1].span.end),
        title.span if title else None,
        _credit(group),
        tuple(sentences),
    )


def _sentences(folded: str, block: Block, above: tuple[Span, ...], number: int) -> Iterator[Sentence]:
    """Yield a paragraph's sentences; an agency's opening, or its number, stands apart from its first."""
    if block.kind != "body":
        if block.span.start < block.span.end:
            yield Sentence(block.span, block.kind, above, number)
        return
    start = block.span.start + (opening_length(block.text) or number_length(block.text))
    if start == block.span.end:
        start = block.span.start
    if start > block.span.start:
        yield Sentence(Span(block.span.start, start), "caption", above, number)
    spans = split_sentences(folded, Span(start, block.span.end))
    for at, span in enumerate(span for span in spans if span.start < span.end):
        yield Sentence(span, block.kind, above, number + at // LONGEST)


def _credit(group: Sequence[Block]) -> Span | None:
    """Return the last source line that gives a day, else the last one."""
    credits_ = [block for block in group if block.kind == "credit"]
    dated = [block for block in credits_ if dates_publication(block.text)]
    return (dated or credits_)[-1].span if credits_ else None


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
