"""The event that a line of a chronicle names as a whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.zh.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.model.text import Sentence, Text

EVENT_ENDINGS = ("会", "论坛", "会议", "仪式", "活动", "发布", "培训班", "）")
HEADLINE = re.compile(
    "出席|参加|举行|举办|召开|主办|承办|协办|访问|拜访|到访|会见|主持|签署|(?:》|[在于][^，。》]{2,12}|正式|成功)发布$|"
    "亮相|受邀|应邀|登上|率团|率队|组团"
)
ORGANISED = re.compile(
    r"[^，。：；“”（）]{2,20}?(?:联合|共同|成功|顺利|圆满|牵头|再次|首次|受邀|正式)*(?:承办|主办|协办)了?(?!方|地|国|城市|单位|权|[会者])(?=.{6})"
)
"""Who holds an event, before its name in a headline: 甲大学承办乙培训班."""
LOOKS_BACK = re.compile(rf"{any_of('times/looks-back')}(?:[（(][^（）()]{{2,12}}[）)])?$")
"""How a heading over many entries ends: 大事记（2021年）."""
CREDIT = re.compile(r"[（(][^（）()]{0,12}?(?:图片|供图|资料图|来源|摄)[^（）()]{0,16}[）)]$")
"""Who took the picture under which a line stands."""
LONGEST_ENTRY = 60
LOOK_AHEAD = 40


def entry(text: Text, sentence: Sentence) -> Iterator[Mention]:
    """Yield the event that a line of a chronicle names as a whole: its date and place follow.

    Args:
        text: The prepared text.
        sentence: One of its headings; any other sentence names no event so.
    """
    start, end = sentence.span.start, sentence.span.end
    credit = CREDIT.search(text.folded[start:end])
    following = text.folded[end : end + LOOK_AHEAD].lstrip()
    end = start + credit.start() if credit else end
    line = text.folded[start:end]
    if sentence.role != "heading" or len(line) > LONGEST_ENTRY or not line.endswith(EVENT_ENDINGS):
        return
    if LOOKS_BACK.search(line):
        return
    dates = find_dates(following)
    organised = ORGANISED.match(line)
    at = organised.end() if organised else 0
    if dates and dates[0].start == 0 and not HEADLINE.search(line, at):
        start += at
        name = text.surface[start:end]
        yield Mention(start, end, "Event", "Conference", name, "name/entry", name_start=start, name_end=end)
