"""What the marks of one line say: a heading, an item of a list, a row, a source line, page furniture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.text.line import Dropped, Run
from greensilk_kg.zh.datelines import is_imprint

if TYPE_CHECKING:
    from greensilk_kg.text.line import Mark

_LONGEST_NUMBER = 20
LONGEST_SIGN = 200

_PICTURE = re.compile(r"(?:!\[[^\]]*\]\([^)]*\)\s*)+|<!--.*-->|<img\b[^>]*>")
_RULE = re.compile(r"(?:[-*_=─━—]\s*){3,}|\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?")
_RULE_STARTS = frozenset("-*_=─━—|:")
_PAGE_NUMBER = re.compile(
    r"[-—–·~～]{0,3}\s*\d{1,3}\s*[-—–·~～]{0,3}|[-—–·]*\s*第?\s*\d{1,3}\s*版\s*[-—–·]*|[〔【\[]\s*\d{1,3}\s*[〕】\]]"
    r"|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|\d+\s*/\s*\d+"
)
_HEADING = re.compile(r"(#{1,6})\s+")
_QUOTE = re.compile(r"(?:>\s*)+")
_BULLET = re.compile(r"[-*+]\s+(?=\S)|[-–](?=[^\s\d\-–—])|[•◆◇▪▫■□●○◎◉➢➤►▲△▶▷▼▽※★☆✦]\s*(?=\S)")
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
_MARKED = re.compile(r"[*_`\[\]<>\\]")


def furniture(line: str) -> str:
    """Tell what of a page without text a line is: its number, a rule, a picture; else an empty string."""
    if len(line) <= _LONGEST_NUMBER and _PAGE_NUMBER.fullmatch(line):
        return "page number"
    if line[0] in _RULE_STARTS and len(line) <= LONGEST_SIGN and _RULE.fullmatch(line):
        return "rule"
    return "picture" if line[0] in "!<" and _PICTURE.fullmatch(line) else ""


def sign(kept: str, mark: Mark) -> Mark:
    """Tell a source line and a line of a table of contents by their words."""
    if _CREDIT.fullmatch(kept) or (mark == "text" and is_imprint(kept)):
        return "credit"
    return "contents" if mark == "text" and kept[-1].isdigit() and _CONTENTS.fullmatch(kept) else mark


def lead(text: str, start: int, end: int) -> tuple[int, Mark, int]:
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


def runs(text: str, start: int, end: int, mark: Mark, dropped: list[Dropped]) -> list[Run]:
    """Return what of a line is kept behind its lead; the marks inside it go to `dropped`."""
    if mark == "row":
        start, end = _cells(start, end, dropped)
    elif mark == "heading" and text[start:end].endswith("#"):
        closed = start + len(text[start:end].rstrip("# "))
        dropped.append(Dropped(closed, end, "mark"))
        end = closed
    if not _MARKED.search(text, start, end):
        return [Run(start, end)]
    kept = []
    for match in _INLINE.finditer(text, start, end):
        kept.append(Run(start, match.start()))
        dropped.append(Dropped(match.start(), match.end(), "mark"))
        start = match.end()
    kept.append(Run(start, end))
    return [run for run in kept if run.start < run.end]


def _cells(start: int, end: int, dropped: list[Dropped]) -> tuple[int, int]:
    dropped.extend((Dropped(start, start + 1, "mark"), Dropped(end - 1, end, "mark")))
    return start + 1, end - 1
