"""Events whose names a verb splits: 甲网络召开了首次会议, 甲与乙在丙市举行签约仪式."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.families import Family
from greensilk_kg.extract.core.mask import CODES, without_definitions
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.event_frames import LAND, NOTE, OWNER, PARTY, WAYS
from greensilk_kg.extract.names.registry import ANAPHOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.core.mask import Masked

HOW = "name/form"
LONGEST = 40
"""Code points of a name that is put together, at most."""
EVENT, DATE = CODES["Event"], CODES["Date"]
NOW = r"(?:近日|日前|当天|当日|同日|今[天日]|昨[天日])"
ASIDE = (
    rf"(?:，?(?:{NOW}|于?{DATE}|\d{{1,2}}日(?:上午|下午)?)|"
    rf"在[{LAND}]{{1,3}}(?:首都|首府)?[{LAND}]?(?:的)?[㐀-鿿]{{0,8}}?|{WAYS})*"
)
HOLDS = r"(?:举行|举办)(?:了)?(?:隆重|盛大|简短|简朴|热烈)?的?"
SORT = "(?:战略|全面|框架|合作|项目|协议|备忘录|合同|文件|谅解|物资|设备|框架性|商务)"
SIGNING = "(?:签约|签署|签字|换文|互换|交接|移交|捐赠|赠送|揭牌)"
TWO = re.compile(
    rf"(?P<owner>(?<![、和与同及])[{PARTY}]{NOTE}(?:、[{PARTY}]{NOTE})*[与和同][{PARTY}]{NOTE})(?![、和与同及]){ASIDE}{HOLDS}"
    rf"(?P<head>{SORT}{{0,4}}{SIGNING}(?:仪式|典礼)|{EVENT})(?=[，。；]|$)"
)
PLAIN = re.compile(rf"{SORT}{{0,4}}{SIGNING}(?:仪式|典礼)$")
MET = re.compile(
    rf"(?P<owner>[{OWNER}](?:（[^（）]{{1,20}}）)?(?:(?!{NOW}|通过|以视频)[㐀-鿿]){{0,8}}?)"
    rf"(?:，?{NOW})?(?:(?:通过|以|在|于)[^，。；]{{1,16}}?|{DATE}|{WAYS})(?:召开|举行|举办)了?"
    r"(?P<head>(?:首|第[一二三四五六七八九十\d]{1,3})次[㐀-鿿]{0,8}?(?:会议|全会|大会|例会))(?=[，。；]|$)"
)
"""Whose meeting it is, before the verb that it is held with: 甲网络以视频方式召开了首次会议."""
PRESS = re.compile(
    rf"(?P<owner>[{OWNER}](?=(?:新闻)?发言人)|{EVENT})(?:新闻中心|(?:新闻)?发言人{CODES['Person']}?)?(?:，?{NOW}|{DATE}|\d{{1,2}}日|[上下]午|于|"
    rf"在[^，。；：{CODES['Person']}]{{1,12}}?|{WAYS})*?(?:召开|举行|举办)了?"
    r"(?P<head>(?:例行|专题|中外|媒体|月度|年度|季度)*(?:新闻发布会|记者招待会|记者会|新闻通气会|吹风会))(?=[，。；]|$)"
)
"""Whose press conference a spokesman holds, and that of a meeting: 甲大会新闻发言人举行新闻发布会."""
TIME = "次"
BARE_NUMBER = re.compile(
    "(?:首|第[一二三四五六七八九十\\d]{1,3})次(?:工作|全体|联合)?(?:会议|会谈|磋商|对话|会晤|活动|大会|全会)"
)
FORMS = Family(
    (form, (form, cls)) for form, cls in ((TWO, "Ceremony"), (MET, "Conference"), (PRESS, "Conference"))
)


def split_names(masked: Masked, surface: str, *, heading: bool = False) -> Iterator[Mention]:
    """Yield events that stand behind the verb and are called by whose they are, which stands before it.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.
        heading: Whether it is a heading: a counted meeting in one is called in full by the text.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> network = Mention(0, 4, "Initiative", "Partnership", "甲乙网络", "name/form")
        >>> text = "甲乙网络日前召开首次会议。"
        >>> [(one.name, text[one.start : one.end]) for one in split_names(mask(text, 0, (network,)), text)]
        [('甲乙网络首次会议', '首次会议')]
    """
    for pattern, cls in FORMS.concerned(masked.letters):
        for found in pattern.finditer(masked.string):
            head = masked.written(found.span("head"), surface)
            if (found["head"] == EVENT and not PLAIN.match(head)) or (heading and pattern is not TWO):
                continue
            start, end = masked.span(*found.span("head"))
            low = masked.span(*found.span("owner"))[0] if pattern is not TWO else start
            name = without_definitions(_owner(masked, found, surface)) + head
            if len(name) <= LONGEST:
                yield Mention(start, end, "Event", cls, name, HOW, name_start=low, name_end=end)


def without_bare_numbers(names: Iterable[Mention]) -> Iterator[Mention]:
    """Leave out meetings that are called by their number alone: nothing says of which series 首次会议 is."""
    return (one for one in names if one.kind != "Event" or BARE_NUMBER.fullmatch(one.plain) is None)


def _owner(masked: Masked, found: re.Match[str], surface: str) -> str:
    """Return whose an event is as written; where a word points back, what it means."""
    first = masked.mentions[found.start("owner")]
    points = first.how == ANAPHOR and found.end("owner") - found.start("owner") == 1
    return first.name if points else masked.written(found.span("owner"), surface)
