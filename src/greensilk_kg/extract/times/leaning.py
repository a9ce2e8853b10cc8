"""Words that count from the day of publication: 今天, 昨晚, 三天前, 本月5日, 上月."""

from __future__ import annotations

import datetime as dt
import re

from greensilk_kg.model.value import DateParts
from greensilk_kg.zh.numerals import parse_number

PART = "(?:凌晨|清晨|早上|早晨|早间|上午|中午|下午|傍晚|晚间|晚上|晚(?![会宴报期餐些于]))"
NOT_NOW = (
    "(?!的|是|来|天|和|与明天|头条|中国|关注|之|人|"
    "，?(?:世界|人类|我们|中国|绿色|国际|全球|越来越|很多|许多|已成))"
)
"""Behind 今天 and its like: what shows that the present time is meant, or a name."""
DAYS = {"今": 0, "昨": -1, "前": -2, "明": 1}
MONTHS_AWAY = {"本": 0, "这个": 0, "当": 0, "上": -1, "上个": -1, "下": 1, "下个": 1}
NOTE = rf"(?:（(?:\d{{1,2}}月)?\d{{1,2}}日{PART}?）)?"
LEANING = re.compile(
    rf"(?:(?<![至到直时像如以往自])(?P<day>[今昨])(?:[天日]{PART}?|[晚晨早](?!间新闻|报)){NOTE}{NOT_NOW}"
    rf"|(?<![之以目此当提先从年月日\d])(?P<ago>[两一二三四五六七八九十\d]{{1,2}})天前(?=[，在由]|[㐀-鿿])(?!后)"
    rf"|(?<![㐀-鿿])(?P<month>本|上个?|下个?)月(?P<of>\d{{1,2}})日(?:{PART})?"
    rf"|(?<![比较与和至到从自历每同])(?P<whole>上个?|本)月(?=[，㐀-鿿])(?!以来|来|同期|相比|环比|[增降升均的刊报色光亮球薪票度租计末初底中]))",
    re.MULTILINE,
)
MONTHS = 12
EVERY_MONTH = 28


def lean(found: re.Match[str], issue: DateParts) -> DateParts | None:
    """Return the date that a word of `LEANING` means, or `None` where the turn of a month hides it.

    Args:
        found: A match of `LEANING`.
        issue: The day of publication; its year may be unknown.

    Example:
        >>> issue = DateParts(2024, 3, 1)
        >>> lean(LEANING.match("昨天，"), issue)
        DateParts(year=2024, month=2, day=29, relative=None)
        >>> lean(LEANING.match("上月5日在"), issue).day, LEANING.search("直到今天")
        (5, None)
    """
    if found["day"]:
        return _shifted(issue, DAYS[found["day"]])
    if found["ago"]:
        count = parse_number(found["ago"].replace("两", "二"))
        return None if count is None else _shifted(issue, -int(count))
    away = MONTHS_AWAY[found["month"] or found["whole"]]
    day = int(found["of"]) if found["of"] else None
    month = (issue.month or 0) + away
    year = issue.year
    if not 1 <= month <= MONTHS:
        month, year = month - away * MONTHS, year + away if year else None
        if year is None:
            return None
    return DateParts(year, month, day)


def _shifted(issue: DateParts, days: int) -> DateParts | None:
    if issue.year is None or issue.month is None or issue.day is None:
        day = (issue.day or 0) + days
        return DateParts(None, issue.month, day) if 1 <= day <= EVERY_MONTH or not days else None
    date = dt.date(issue.year, issue.month, issue.day) + dt.timedelta(days=days)
    return DateParts(date.year, date.month, date.day)
