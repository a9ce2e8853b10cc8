"""The day in the lines over a report: 原创 某中心 2023-12-07 19:02, 某报 2024年4月9日 第05版."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.model.text import Span
from greensilk_kg.zh.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.model.value import DateParts

LINES = 7
"""Lines among which the day stands, at most."""
LONGEST = 120
"""Code points of such a line, at most."""
REST = 24
"""Code points of a line beside a day that does not end it, at most, where no word shows what line it is."""
TOLD = re.compile(
    r"来源|记者|作者|编辑|责编|发布|发表|时间|日期|原创|撰文|通讯员|供稿|点击|浏览|阅读|字号|打印|"
    r"第 ?\d{1,3} ?版|\d{1,2}:\d\d"
)
"""What stands beside the day of a report in the line over it."""
SENTENCE = re.compile("；|，[^，]{12,}，")
BETWEEN = re.compile("[至到—–~～]$")


def day_over(folded: str, start: int, end: int) -> tuple[DateParts, Span] | None:
    r"""Return the one full day in the lines over a report, and where it stands.

    Args:
        folded: The prepared text.
        start: Where the report begins, in code points.
        end: Where it ends.

    Example:
        >>> lines = "某报网\n港口变绿了\n2024年4月9日 第05版 记者 甲乙\n上个月，码头启用。"
        >>> day, at = day_over(lines, 0, len(lines))
        >>> (day.year, day.month, day.day), (at.start, at.end)
        ((2024, 4, 9), (10, 19))
        >>> day_over("2024年4月9日，港口的新码头启用了。", 0, 20)
    """
    found = {(one.year, one.month, one.day): (one, at) for one, at in _days(folded, start, end)}
    return next(iter(found.values())) if len(found) == 1 else None


def _days(folded: str, start: int, end: int) -> Iterator[tuple[DateParts, Span]]:
    """Yield the full days in the lines before the first sentence."""
    lines = 0
    while start < end and lines < LINES:
        stop = folded.find("\n", start, end)
        stop = end if stop < 0 else stop
        line = folded[start:stop]
        if "。" in line:
            return
        is_plain = SENTENCE.search(line) is None and len(line) <= LONGEST
        for one in find_dates(line) if is_plain else ():
            rest = len(line.strip()) - (one.end - one.start)
            is_single = (
                one.first.day is not None and one.last is None and not BETWEEN.search(line[: one.start])
            )
            ends = one.end == len(line.rstrip())
            if one.first.year and is_single and (ends or rest <= REST or TOLD.search(line)):
                yield one.first, Span(start + one.start, start + one.end)
        lines += bool(line.strip())
        start = stop + 1
