"""Paragraphs become articles: reports, chapters, interviews."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from greensilk_kg.model.text import Article, Sentence, Span
from greensilk_kg.text import signs
from greensilk_kg.text.headings import YEAR, Outline, heading_levels
from greensilk_kg.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.text.paragraphs import Kind

_FRONT_LINES = 5
_ARTICLE_GAP = 2


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
    """

    span: Span
    text: str
    kind: Kind
    marked: int
    gap: int
    page: bool
    bullet: bool


def make_articles(folded: str, blocks: Sequence[Block]) -> tuple[Article, ...]:
    """Split a prepared text into articles and sentences.

    An article begins at a heading, and behind a credit line; a chronicle's years, and headings inside
    a report of a newsletter, begin none.

    Args:
        folded: The folded text.
        blocks: Its paragraphs, in order.

    Returns:
        The articles, in order; together they cover every block.
    """
    blocks = _with_contents(blocks)
    levels = iter(heading_levels([(block.text, block.marked) for block in blocks if block.kind == "heading"]))
    leveled = [(block, next(levels) if block.kind == "heading" else 0) for block in blocks]
    outline = Outline()
    articles = []
    for group in _grouped(leveled):
        articles.append(_article(folded, group, outline))
    return tuple(articles)


def _with_contents(blocks: Sequence[Block]) -> list[Block]:
    """Mark the lines before the first prose as contents, where they are a list of titles."""
    first = next((i for i, block in enumerate(blocks) if _is_prose(block)), len(blocks))
    front = blocks[:first]
    titles = [block for block in front if block.kind in {"heading", "body"} and not block.marked]
    listed = sum(block.bullet for block in titles)
    if len(titles) < _FRONT_LINES or any(block.marked for block in front) or first == len(blocks):
        return list(blocks)
    last = (
        max((i for i, block in enumerate(front) if block.bullet), default=len(front) - 1)
        if listed
        else len(front) - 1
    )
    return [
        replace(block, kind="contents") if 0 < index <= last and block.kind != "credit" else block
        for index, block in enumerate(blocks)
    ]


def _is_prose(block: Block) -> bool:
    return (
        block.kind == "body"
        and not block.bullet
        and signs.is_prose(block.text)
        and signs.is_final(block.text)
    )


def _grouped(leveled: Sequence[tuple[Block, int]]) -> Iterator[list[tuple[Block, int]]]:
    credits_used = sum(block.kind == "credit" for block, _ in leveled) > 1
    titles = {_key(block.text) for block, _ in leveled if block.kind == "contents"}
    group: list[tuple[Block, int]] = []
    for block, level in leveled:
        if group and _begins(block, level, group, newsletter=credits_used, titles=titles):
            yield group
            group = []
        group.append((block, level))
    if group:
        yield group


def _begins(
    block: Block, level: int, group: Sequence[tuple[Block, int]], *, newsletter: bool, titles: set[str]
) -> bool:
    last = group[-1][0]
    if block.kind == "credit":
        return False
    if last.kind == "credit" or (last.kind == "contents") != (block.kind == "contents"):
        return True
    if signs.starts_speech(block.text) and block.kind == "body":
        return any(other.kind == "body" for other, _ in group)
    if block.kind != "heading" or level == YEAR:
        return False
    if not any(other.kind == "body" for other, _ in group):
        return False
    apart = block.page or block.gap >= _ARTICLE_GAP
    return not newsletter or bool(block.marked) or apart or _key(block.text) in titles


def _key(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _article(folded: str, group: Sequence[tuple[Block, int]], outline: Outline) -> Article:
    sentences: list[Sentence] = []
    for number, (block, level) in enumerate(group):
        if block.kind == "heading":
            outline.enter(level, block.span)
        above = outline.spans()[:-1] if block.kind == "heading" else outline.spans()
        spans = split_sentences(folded, block.span) if block.kind == "body" else [block.span]
        sentences.extend(Sentence(span, block.kind, above, number) for span in spans if span.start < span.end)
    headings = [block.span for block, _ in group if block.kind == "heading"]
    sources = [block.span for block, _ in group if block.kind == "credit"]
    return Article(
        Span(group[0][0].span.start, group[-1][0].span.end),
        headings[0] if headings else None,
        sources[-1] if sources else None,
        tuple(sentences),
    )
