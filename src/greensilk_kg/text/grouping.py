"""Where one article ends and the next begins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from greensilk_kg.model.quick import quick
from greensilk_kg.text import signs
from greensilk_kg.text.headings import YEAR, heading_levels
from greensilk_kg.text.speeches import heads_speech, is_byline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.model.text import Span
    from greensilk_kg.text.paragraphs import Kind

_FRONT_LINES = 5
_ARTICLE_GAP = 2
_SHORT = 8
_LONGEST_TITLE = 90
_LEAST_NAMED = 0.5


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
class _Setting:
    """How a document parts its articles: by sources, by a table of contents."""

    newsletter: bool
    titles: tuple[str, ...]

    def lists(self, heading: str) -> bool:
        """Tell whether the table of contents has a heading, whole or in part."""
        key = _key(heading)
        return any(
            key == title or (len(key) > _SHORT and (key in title or title in key)) for title in self.titles
        )


def group_blocks(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Group a text's paragraphs to articles.

    An article begins at a heading, behind a source line, and with a speaker's answer; years of a chronicle
    and headings inside a newsletter's report begin none. In a newsletter a page that starts with a lead
    begins one too.

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
        if group and _begins(marked, index, group[-1], setting, bodied=bodied):
            yield group
            group, bodied = [], False
        bodied = bodied or block.kind == "body"
        captioned = block.kind == "heading" and group and _is_caption(marked, index, group, setting)
        group.append(replace(block, kind="caption", level=0) if captioned else block)
    if group:
        yield group


def naming(title: str, text: str) -> float:
    """Return the share of a title's pairs of characters that a text holds, from 0 to 1.

    Example:
        >>> naming("光伏项目开工", "该光伏项目昨日开工。"), naming("光伏项目开工", "会议在京召开。")
        (0.8, 0.0)
    """
    key = _key(title)
    pairs = {key[index : index + 2] for index in range(len(key) - 1)}
    return sum(pair in text for pair in pairs) / len(pairs) if pairs else 0.0


def _with_contents(blocks: Sequence[Block]) -> list[Block]:
    """Mark the lines before the first prose as contents, where they are a list of titles."""
    first = next((index for index, block in enumerate(blocks) if _is_prose(block)), 0)
    front = blocks[:first]
    titles = [block for block in front if block.kind in {"heading", "body"}]
    if len(titles) < _FRONT_LINES or any(block.marked for block in front):
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


def _read_setting(blocks: Sequence[Block]) -> _Setting:
    credited = sum(
        block.kind == "credit" and index > 0 and blocks[index - 1].kind != "heading"
        for index, block in enumerate(blocks)
    )
    titles = tuple(_key(block.text) for block in blocks if block.kind == "contents")
    return _Setting(credited > 1, titles if len(titles) >= _FRONT_LINES else ())


def _begins(blocks: Sequence[Block], index: int, last: Block, setting: _Setting, *, bodied: bool) -> bool:
    """Tell whether a paragraph begins an article; `bodied` tells whether the one before has text yet."""
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
        return led or signs.starts_speech(block.text)
    is_heading = block.kind == "heading" and block.level != YEAR and not _is_speakers(blocks, index)
    return is_heading and _names_article(blocks, index, setting)


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


def _names_article(blocks: Sequence[Block], index: int, setting: _Setting) -> bool:
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


def _is_caption(blocks: Sequence[Block], index: int, group: Sequence[Block], setting: _Setting) -> bool:
    """Tell whether a heading-like line amid a report stands under a picture, or over another's text."""
    block = blocks[index]
    if block.marked or group[-1].kind != "body" or signs.is_contact(block.text):
        return False
    if setting.newsletter and block.page and setting.titles:
        return not setting.lists(block.text) or _is_torn(blocks, index)
    return signs.is_caption(block.text)


def _key(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
