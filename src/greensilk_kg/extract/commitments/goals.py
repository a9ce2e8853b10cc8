"""The goals of a clause: for which year, which words, which figure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.model.value import DateMatch, QuantityMatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

DATE, QUANTITY = CODES["Date"], CODES["Quantity"]
BASE_BEFORE = re.compile(r"(?:自|从|由|较|比|同|与|以|相比|相较|原定|截[至止]|早在)(?:原[来定]的)?$")
BASE_AFTER = re.compile(
    r"年?(?:底|末)?(?:以来|水平|为基准|基准|(?:的)?基础|基线|基数|同期|相比|起|至今|时的|度|可持续发展|议程|愿景|战略|规划|气候大会|世博会|世界杯|奥运)"
)
BEHIND = re.compile(r"(?:年?底|末|年末)?(?:之前|以前|前|时|左右)?")
EMPTY = re.compile(rf"(?:，|{words('commitments/empty')})*[，；。：]?$")
UNSURE = re.compile(
    "预计|预测|预期|估计|有望|可能|或将|据测|测算|缺口|(?<![供响适相反效])应(?!对|用|急)|须|需(?!求)|呼吁|建议|若|如果|假如|一旦|未能|落空|放弃|"
    "召开|举行|主办|举办|承办|签署|签订|出版|会议|展会"
)
TARGET = re.compile(words("commitments/target"))
RAISED = re.compile(
    rf"(?:由|从)[^，；。]{{0,10}}{QUANTITY}[^，；。{QUANTITY}]{{0,8}}?(?:至|到|为|成|达)[^，；。{QUANTITY}]{{0,4}}{QUANTITY}"
)
APART = re.compile("[、，；]|和|及|并|以及")
GOES_ON = re.compile(
    rf"(?:届时|并|同时|使|将|[^，；。{QUANTITY}]{{0,24}}?(?:达|至|到|占|超|低于|少于|为|增加|减少|下降|降低|提高|增长|减排|减碳|上升|提升|扩大|压减|削减|新增))"
    rf"[^，；。]*?{QUANTITY}|{any_of('commitments/goal-verb')}[^，；。]*?{QUANTITY}|届时|[^，；。]*?(?:同期|同年)"
)
NOW = re.compile(rf"(?<![由从])(?:目前|现在|如今|当前)|已[经达]?|截[至止]|去年|今年|上年|(?<![较比]){DATE}")
"""What shows that a figure behind a target is the state of today."""
REACHED = re.compile(f"(?:比例|比重|占比|份额|规模|总量|容量)已(?:经)?[达升降超占为][^，；。]*{QUANTITY}")
SO_FAR = re.compile("截[至止]|目前|迄今|至今")
"""How a clause begins that tells what is reached so far, not what the year before it is for."""
OF_LEVEL = re.compile("(?:水平|同期|基准年?)的$")
"""Before a share of what once was, which is no goal by itself: 不超过1990年水平的60%."""
AHEAD = re.compile(
    rf"(?:到|至|力争|争取|不晚于|不迟于){DATE}|{DATE}年?[底末]?之?(?:前|实现)|将|要(?!求|素)|{words('commitments/ahead')}|(?:最高|预计|即)可|可达|把"
)
"""What shows a year to lie ahead in a text of which nothing says when it was written."""
CLAUSE = re.compile(r"[^，；。：]*")
TIMES = {"YR", "MO", "DAY", "HR", "MIN", "SEC", "WK"}
LONGEST, OPENING = 70, 12


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal in a masked sentence.

    Attributes:
        year: By when.
        start: Offset of its words in the masked sentence.
        end: Behind the last one.
        figure: What is to be reached, or `None`.
        date: Offset of the year.
    """

    year: int
    start: int
    end: int
    figure: Mention | None
    date: int


def goals(scene: Scene, reading: Reading, start: int, end: int, last: Goal | None) -> Iterator[Goal]:
    """Yield the goals of a clause.

    Args:
        scene: The article; tells which years lie ahead.
        reading: The sentence.
        start: Where the clause begins in the masked sentence.
        end: Behind its stop.
        last: The goal before, whose year holds on (届时…), or `None`.
    """
    masked = reading.masked
    if UNSURE.search(masked.string, start, end):
        return
    if scene.dating.is_undated and last is None and not AHEAD.search(masked.string, 0, end):
        return
    if REACHED.search(masked.string, start, end):
        return
    years = list(_years(scene, masked, start, end))
    now = bool(years) or NOW.search(masked.string, start, end)
    if last is not None and not now and GOES_ON.match(masked.string, start):
        yield from _with_figures(masked, (last.date, last.year), start, end)
    for number, year in enumerate(years):
        until = years[number + 1][0] if number + 1 < len(years) else end
        yield from _with_figures(masked, year, *_words(scene, masked, year[0], start, until))


def by_then(scene: Scene, reading: Reading, clause: re.Match[str]) -> Goal | None:
    """Return the year that a clause names and nothing else (到2027年，), as a goal to go on with.

    Args:
        scene: The article; tells which years lie ahead.
        reading: The sentence.
        clause: The clause.
    """
    for index, year in _years(scene, reading.masked, *clause.span()):
        if EMPTY.match(clause.string[index + 1 : clause.end()].lstrip("年底末前之")):
            return Goal(year, index, index + 1, None, index)
    return None


def _words(scene: Scene, masked: Masked, year: int, start: int, end: int) -> tuple[int, int]:
    """Return the words of a goal: behind the year, in the next clause, or before it."""
    behind = BEHIND.match(masked.string, year + 1)
    first = behind.end() if behind else year + 1
    if not EMPTY.match(masked.string[first:end]):
        return first, end
    opens = (
        year < start + OPENING
        and masked.string[end - 1] == "，"
        and not TARGET.search(masked.string, start, year)
    )
    return _next_clause(scene, masked, end) if opens else (start, year)


def _next_clause(scene: Scene, masked: Masked, start: int) -> tuple[int, int]:
    """Return the clause behind 到2030年，; an empty stretch where it names a year of its own."""
    found = CLAUSE.match(masked.string, start)
    end = found.end() if found else start
    unsure = UNSURE.search(masked.string, start, end) or SO_FAR.match(masked.string, start, end)
    other = unsure is not None or any(_years(scene, masked, start, end))
    return (start, start) if other else (start, end)


def _years(scene: Scene, masked: Masked, start: int, end: int) -> Iterator[tuple[int, int]]:
    for index in range(start, end):
        mention = masked.mentions.get(index)
        if mention is None or not isinstance(mention.value, DateMatch):
            continue
        date = mention.value.last or mention.value.first
        if date.month is not None or date.year is None or not scene.dating.is_ahead(date.year):
            continue
        if BASE_BEFORE.search(masked.string[start:index]) or BASE_AFTER.match(masked.string, index + 1):
            continue
        yield index, date.year


def _with_figures(masked: Masked, year: tuple[int, int], start: int, end: int) -> Iterator[Goal]:
    """Yield a goal for each figure that stands for itself; one without where the words are a target."""
    while end > start and masked.string[end - 1] in "，；。：、":
        end -= 1
    words = masked.string[start:end]
    if end <= start or len(words) > LONGEST:
        return
    found = [index for index in range(start, end) if _is_amount(masked.mentions.get(index))]
    if any(OF_LEVEL.search(masked.string, start, index) for index in found):
        return
    if not found:
        if TARGET.search(words):
            yield Goal(year[1], start, end, None, year[0])
        return
    raised = RAISED.search(words)
    if raised is not None:
        found = [index for index in found if index >= start + raised.end() - 1]
    begin = start
    for index, after in zip(found, [*found[1:], None], strict=True):
        if after is None:
            yield Goal(year[1], begin, end, masked.mentions[index], year[0])
        elif (apart := APART.search(masked.string, index + 1, after)) is not None:
            yield Goal(year[1], begin, apart.start(), masked.mentions[index], year[0])
            begin = apart.end()


def _is_amount(mention: Mention | None) -> bool:
    value = mention.value if mention is not None else None
    return isinstance(value, QuantityMatch) and value.unit not in TIMES
