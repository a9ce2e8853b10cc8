"""Where one article ends and the next begins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.text import signs
from greensilk_kg.text.beginnings import begins_article, is_caption
from greensilk_kg.text.blocks import Setting, key_of
from greensilk_kg.text.headings import heading_levels
from greensilk_kg.text.sheets import LEAST_ENTRIES
from greensilk_kg.zh.labels import is_entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.text.blocks import Block

_FRONT_LINES = 5
_LONGEST_TITLE = 90


def group_blocks(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Group a text's paragraphs to articles.

    An article begins at a heading, behind a source line, and with a speaker's answer; years of a chronicle,
    headings with a list's mark, and headings inside a newsletter's report begin none. In a newsletter a page
    that starts with a lead begins one too, and so does a paragraph that an agency opens with place and day.

    Args:
        blocks: The text's paragraphs, in order.

    Yields:
        The paragraphs of each article; lines of a table of contents and captions are marked as such.
    """
    marked = _leveled(_with_contents(blocks))
    setting = _read_setting(marked)
    group: list[Block] = []
    bodied = False
    for index, block in enumerate(marked):
        if group and begins_article(marked, index, group[-1], setting, bodied=bodied):
            yield group
            group, bodied = [], False
        bodied = bodied or block.kind == "body"
        captioned = block.kind == "heading" and group and is_caption(marked, index, group, setting)
        group.append(replace(block, kind="caption", level=0) if captioned else block)
    if group:
        yield group


def _with_contents(blocks: Sequence[Block]) -> list[Block]:
    """Mark the lines before the first prose as contents, where they are a list of titles."""
    first = next((index for index, block in enumerate(blocks) if _is_prose(block)), 0)
    front = blocks[:first]
    titles = [block for block in front if block.kind in {"heading", "body"}]
    if len(titles) < _FRONT_LINES or any(block.marked for block in front):
        return list(blocks)
    if sum(block.kind == "body" and is_entry(block.text) for block in front) >= LEAST_ENTRIES:
        return list(blocks)
    listed = any(block.bullet for block in front)
    last = max(index for index, block in enumerate(front) if block.bullet or not listed)
    return [
        replace(block, kind="contents") if 0 < index <= last and block.kind != "credit" else block
        for index, block in enumerate(blocks)
    ]


def _is_prose(block: Block) -> bool:
    return (
        block.kind == "body"
        and not block.bullet
        and signs.is_prose(block.text)
        and (signs.is_final(block.text) or len(block.text) > _LONGEST_TITLE)
    )


def _leveled(blocks: Sequence[Block]) -> list[Block]:
    levels = iter(heading_levels([(block.text, block.marked) for block in blocks if block.kind == "heading"]))
    return [replace(block, level=next(levels)) if block.kind == "heading" else block for block in blocks]


def _read_setting(blocks: Sequence[Block]) -> Setting:
    credited = sum(
        block.kind == "credit" and index > 0 and blocks[index - 1].kind != "heading"
        for index, block in enumerate(blocks)
    )
    titles = tuple(key_of(block.text) for block in blocks if block.kind == "contents")
    return Setting(credited > 1, titles if len(titles) >= _FRONT_LINES else ())
