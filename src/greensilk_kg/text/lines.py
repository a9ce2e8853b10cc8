"""A document's lines: where they stand, how wide they are, what they are marked as."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from greensilk_kg.model.quick import quick
from greensilk_kg.text.dashes import list_lines
from greensilk_kg.zh.datelines import is_imprint

if TYPE_CHECKING:
    from collections.abc import Iterator

Mark = Literal["text", "heading", "bullet", "row", "contents", "credit"]


class Dropped(NamedTuple):
    """A stretch of the source that is left out of the prepared text, and why."""

    start: int
    end: int
    reason: str


class Run(NamedTuple):
    """A stretch of the source that is kept; offsets in code points, `end` exclusive."""

    start: int
    end: int


@quick
@dataclass(frozen=True, slots=True)
class Line:
    """One line without layout marks.

    Attributes:
        runs: What is kept of it, in order; never empty.
        text: The kept characters, without white space at either end.
        mark: What its marks say it is.
        level: Markdown level of a heading, else 0.
        gap: Empty lines before it.
        page: Whether a page break or page furniture stands before it.
        indent: White space before it, in columns.
        width: Columns of its characters without white space; a Han character has two.
    """

    runs: tuple[Run, ...]
    text: str
    mark: Mark
    level: int
    gap: int
    page: bool
    indent: int
    width: int


_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")
_FEED = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_LONGEST_NUMBER = 20
_LONGEST_SIGN = 200
_PAGE_GAP = 3  # as many empty lines stand where a page ended or a picture was

_PICTURE = re.compile(r"(?:!\[[^\]]*\]\([^)]*\)\s*)+|<!--.*-->|<img\b[^>]*>")
_RULE = re.compile(r"(?:[-*_=─━—]\s*){3,}|\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?")
_RULE_STARTS = frozenset("-*_=─━—|:")
_PAGE_NUMBER = re.compile(
    r"[-—–·~～]{0,3}\s*\d{1,3}\s*[-—–·~～]{0,3}|[-—–·]*\s*第?\s*\d{1,3}\s*版\s*[-—–·]*|[〔【\[]\s*\d{1,3}\s*[〕】\]]"
    r"|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|\d+\s*/\s*\d+"
)
_HEADING = re.compile(r"(#{1,6})\s+")
_QUOTE = re.compile(r"(?:>\s*)+")
_BULLET = re.compile(r"[-*+]\s+(?=\S)|[-–](?=[^\s\d\-–—])|[•◆◇▪▫■□●○➢►※★]\s*(?=\S)")
_CONTENTS = re.compile(r".*?(?:[.．·…]\s*){3,}\s*\d{1,4}|.*\S\t+\d{1,4}")
_OPEN, _CLOSE = r"[（(【\[［〔]", r"[)）】\]］〕]"
_MEDIA = "网|报|社|台|周刊|月刊|杂志|客户端|公众号|通讯|微信|频道|在线|官网"
_CREDIT = re.compile(
    rf"{_OPEN}?\s*(?:资料来源|文章来源|信息来源|消息来源|新闻来源|来源|稿源|供稿|撰稿|编辑|图源|转自|摘自|原载|综合)\s*[:：][^。]{{1,60}}"
    rf"|{_OPEN}\s*(?:据|摘自|转自|原载|综合|来源)?\s*[^（）()【】\[\]［］。，：]{{1,24}}?(?:{_MEDIA})》?"
    rf"(?:[\s，,]*(?:\d{{4}}\s*年)?(?:\d{{1,2}}\s*月)?(?:\d{{1,2}}\s*日)?(?:电|消息|综合|报道)?)?\s*{_CLOSE}"
    r"|(?:来源|稿源|转自|摘自|原载)[\s\u3000]+[^。，：]{2,24}"
    r"|[（(][^（）()。]{1,40}?\s*(?:供稿|整理编辑|整理|编辑|编译|供图)\s*[)）]"
)
_ROW = re.compile(r"\|.*\|")
_INLINE = re.compile(
    r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)|\[(?=[^\]\n]{0,500}\]\([^)\n]{0,2000}\))|\]\([^)\n]{0,2000}\)|\*\*|__(?!\w)|(?<!\w)__|`+"
    r"|<(?=https?://|mailto:)|(?<=\w)>(?=\s|$)|</?[a-zA-Z][^<>\n]{0,80}>|\\(?=[!-/:-@\[-`{-~])|\[\^\d+\]"
)
_DATELINE_COLUMN = re.compile(
    r"\d{4}年\d{1,2}月\d{1,2}(?:-\d{1,2})?日[，,][\u4e00-\u9fff]{2,4}(?=([ \t]+)[“《])"
)
_NARROW = re.compile("[“”‘’]")
_SPACES = re.compile(r"\s+")
_MARKED = re.compile(r"[*_`\[\]<>\\]")


def split_lines(text: str) -> tuple[list[Line], list[Dropped]]:
    """Split a document into lines.

    Args:
        text: `Document.text`.

    Returns:
        The lines that hold something, in order; and the marks and page furniture that were left out
        (white space is left out too, and not listed).
    """
    lines: list[Line] = []
    dropped: list[Dropped] = []
    page = False
    for stretch in _stretches(text):
        page = page or stretch.page
        reason = _furniture(text[stretch.start : stretch.end])
        if reason:
            dropped.append(Dropped(stretch.start, stretch.end, reason))
            page = True
            continue
        read = _read(text, stretch._replace(page=page), dropped)
        if read is not None:
            lines.append(read)
            page = False
    listed = list_lines(lines)
    dropped.extend(Dropped(lines[at].runs[0].start, one.runs[0].start, "mark") for at, one in listed.items())
    return [listed.get(at, line) for at, line in enumerate(lines)], dropped


def columns(text: str) -> int:
    """Return how wide a text is: a Han character or full-width mark has two columns, a quote one and a half.

    Example:
        >>> columns("绿色a")
        5
    """
    return len(text.encode("gbk", "replace")) - len(_NARROW.findall(text)) // 2


class _Stretch(NamedTuple):
    """A line without white space at either end; its indent; the empty lines before; whether a page ended."""

    start: int
    end: int
    indent: int
    gap: int
    page: bool


def _stretches(text: str) -> Iterator[_Stretch]:
    last = 0
    for match in _LINE.finditer(text):
        line = match.group()
        stripped = line.strip()
        if not stripped:
            continue
        start = match.start() + len(line) - len(line.lstrip())
        indent = columns(line[: start - match.start()]) if start > match.start() else 0
        between = text[last:start]
        gap = max(len(_FEED.findall(between)) - 1, 0) if len(between) > 1 else 0
        last = start + len(stripped)
        page = gap >= _PAGE_GAP or "\f" in between
        column = _DATELINE_COLUMN.match(stripped)
        if column:
            yield _Stretch(start, start + column.end(), indent, gap, page)
            start, gap, page = start + column.end(1), 0, False
        yield _Stretch(start, last, indent, gap, page)


def _furniture(line: str) -> str:
    if len(line) <= _LONGEST_NUMBER and _PAGE_NUMBER.fullmatch(line):
        return "page number"
    if line[0] in _RULE_STARTS and len(line) <= _LONGEST_SIGN and _RULE.fullmatch(line):
        return "rule"
    return "picture" if line[0] in "!<" and _PICTURE.fullmatch(line) else ""


def _read(text: str, stretch: _Stretch, dropped: list[Dropped]) -> Line | None:
    first, mark, level = _lead(text, stretch.start, stretch.end)
    if first > stretch.start:
        dropped.append(Dropped(stretch.start, first, "mark"))
    runs = tuple(_runs(text, first, stretch.end, mark, dropped))
    kept = "".join(text[a:b] for a, b in runs).strip()
    if not kept:
        return None
    if mark != "heading" and len(kept) <= _LONGEST_SIGN:
        mark = _sign(kept, mark)
    return Line(
        runs, kept, mark, level, stretch.gap, stretch.page, stretch.indent, columns(_SPACES.sub("", kept))
    )


def _sign(kept: str, mark: Mark) -> Mark:
    """Tell a source line and a line of a table of contents by their words."""
    if _CREDIT.fullmatch(kept) or (mark == "text" and is_imprint(kept)):
        return "credit"
    return "contents" if mark == "text" and kept[-1].isdigit() and _CONTENTS.fullmatch(kept) else mark


def _lead(text: str, start: int, end: int) -> tuple[int, Mark, int]:
    """Return where a line's content begins behind its marks, what the marks say, and a heading's level."""
    quote = _QUOTE.match(text, start, end)
    start = quote.end() if quote else start
    heading = _HEADING.match(text, start, end)
    if heading:
        return heading.end(), "heading", len(heading.group(1))
    bullet = _BULLET.match(text, start, end)
    if bullet:
        return bullet.end(), "bullet", 0
    return start, "row" if _ROW.fullmatch(text, start, end) else "text", 0


def _runs(text: str, start: int, end: int, mark: Mark, dropped: list[Dropped]) -> list[Run]:
    if mark == "row":
        start, end = _cells(start, end, dropped)
    elif mark == "heading" and text[start:end].endswith("#"):
        closed = start + len(text[start:end].rstrip("# "))
        dropped.append(Dropped(closed, end, "mark"))
        end = closed
    if not _MARKED.search(text, start, end):
        return [Run(start, end)]
    runs = []
    for match in _INLINE.finditer(text, start, end):
        runs.append(Run(start, match.start()))
        dropped.append(Dropped(match.start(), match.end(), "mark"))
        start = match.end()
    runs.append(Run(start, end))
    return [run for run in runs if run.start < run.end]


def _cells(start: int, end: int, dropped: list[Dropped]) -> tuple[int, int]:
    dropped.extend((Dropped(start, start + 1, "mark"), Dropped(end - 1, end, "mark")))
    return start + 1, end - 1
