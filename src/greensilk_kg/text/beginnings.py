"""Which paragraph begins an article, and which heading only stands amid one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.text import signs
from greensilk_kg.text.blocks import naming
from greensilk_kg.text.headings import YEAR
from greensilk_kg.text.speeches import heads_speech, is_byline
from greensilk_kg.zh.datelines import opens_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.text.blocks import Block, Setting

_ARTICLE_GAP = 2
_LEAST_NAMED = 0.5
_NUMBERED = re.compile(r"（?([一二三四五六七八九十]{1,3})(?:、|）)")
_COUNT = "一二三四五六七八九十"


def begins_article(
    blocks: Sequence[Block], index: int, last: Block, setting: Setting, *, bodied: bool
) -> bool:
    """Tell whether a paragraph begins an article.

    Args:
        blocks: The text's paragraphs, in order.
        index: Which of them.
        last: The paragraph before, as it was grouped.
        setting: How the document parts its articles.
        bodied: Whether the article before has text yet.
    """
    block = blocks[index]
    if block.kind == "credit":
        return False
    if (last.kind == "contents") != (block.kind == "contents"):
        return True
    if not bodied:
        return False
    if last.kind == "credit":
        return not _is_aside(blocks, index)
    if block.kind == "body":
        led = (
            setting.newsletter
            and block.page
            and (signs.is_lead(block.text) or signs.is_recent_lead(block.text))
        )
        return led or signs.starts_speech(block.text) or opens_report(block.text)
    return _is_over_article(blocks, index, setting) and _names_article(blocks, index, setting)


def _is_over_article(blocks: Sequence[Block], index: int, setting: Setting) -> bool:
    """Tell whether a paragraph is a heading as stands over articles: no year, no speaker, no list's mark."""
    block = blocks[index]
    if block.kind != "heading" or block.level == YEAR or (block.bullet and not setting.newsletter):
        return False
    return not _is_speakers(blocks, index) and not _is_section(blocks, index, setting)


def _is_section(blocks: Sequence[Block], index: int, setting: Setting) -> bool:
    """Tell whether a heading is one of the numbered sections of the report whose title stands above them."""
    number = _number(blocks[index])
    if setting.newsletter or number is None:
        return False
    above = [block for block in reversed(blocks[:index]) if block.kind == "heading"]
    if not above or above[-1].marked or _number(above[-1]) is not None:
        return False
    if number > 1:
        return _number(above[0]) == number - 1
    below = (block for block in blocks[index + 1 :] if block.kind == "heading")
    return _number(above[0]) is None and any(_number(block) == number + 1 for block in below)


def _number(block: Block) -> int | None:
    """Return which of the numbered sections a heading is, up to ten: 2 for 二、成果文件, else `None`."""
    found = None if block.marked else _NUMBERED.match(block.text)
    return _COUNT.index(found[1]) + 1 if found is not None and found[1] in _COUNT else None


def _is_speakers(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a line names who holds the speech over which the heading before stands."""
    if not is_byline(blocks[index].text):
        return False
    above = next((block for block in reversed(blocks[:index]) if block.kind == "heading"), None)
    return above is not None and heads_speech(above.text)


def _is_aside(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether text behind a source line belongs to the report above: undated, and without a source."""
    block = blocks[index]
    if block.kind != "body" or block.page or signs.starts_dated(block.text):
        return False
    after = next((other for other in blocks[index:] if other.kind != "body" or other.page), None)
    return after is not None and after.kind != "credit"


def _names_article(blocks: Sequence[Block], index: int, setting: Setting) -> bool:
    block = blocks[index]
    if block.marked or not setting.newsletter or signs.is_contact(block.text):
        return True
    if _stands_over_report(blocks, index):
        return True
    if _is_torn(blocks, index):
        return False
    apart = block.page or block.gap >= _ARTICLE_GAP
    return setting.lists(block.text) if setting.titles else apart


def _stands_over_report(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a newsletter's heading follows a text with its source, or stands over one, or a lead."""
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    led = after is not None and (
        after.kind == "credit" or (after.kind == "body" and signs.is_credit_lead(after.text))
    )
    return led or (blocks[index - 1].kind == "body" and signs.is_credited(blocks[index - 1].text))


def _is_torn(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether the text under a newsletter's heading is the rest of the report above.

    So it is where a layout put the next report's heading over it: it begins without a lead, and has
    few of the heading's words.
    """
    after = index + 1
    if after >= len(blocks) or blocks[after].kind != "body" or signs.starts_dated(blocks[after].text):
        return False
    body: list[str] = []
    while after < len(blocks) and blocks[after].kind == "body" and not (body and blocks[after].page):
        body.append(blocks[after].text)
        after += 1
    return naming(blocks[index].text, "".join(body)) < _LEAST_NAMED


def is_caption(blocks: Sequence[Block], index: int, group: Sequence[Block], setting: Setting) -> bool:
    """Tell whether a heading-like line amid a report stands under a picture, or over another's text.

    Args:
        blocks: The text's paragraphs, in order.
        index: Which of them.
        group: The report's paragraphs before it.
        setting: How the document parts its articles.
    """
    block = blocks[index]
    if block.marked or group[-1].kind != "body" or signs.is_contact(block.text):
        return False
    if setting.newsletter and block.page and setting.titles:
        return not setting.lists(block.text) or _is_torn(blocks, index)
    return signs.is_caption(block.text)
