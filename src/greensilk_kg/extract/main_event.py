"""The one event that an article reports, where there is one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.needs import finditer
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.rules.shorthand import GRAND, PAVILION, TODAY
from greensilk_kg.model.value import DateMatch
from greensilk_kg.zh.labels import starts_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading

EVENT = CODES["Event"]
PLACES = f"[{CODES['Place']}{CODES['Country']}]+"
HOW = (
    rf"(?:{words('events/way')}|以线上线下相?结合的?[形方]式|"
    rf"{CODES['Date']}|\d{{1,2}}日(?:上午|下午|晚)?)"
)
WHERE = rf"(?:(?:在|于|假|以|通过|采用|采取)[^，。；：{EVENT}]{{1,30}}?)?"
HELD = re.compile(
    rf"{EVENT}(?:”|（[^（）]{{1,30}}）|“[^“”]{{1,40}}”)?(?:(?:在|于)?“?{EVENT}”?(?:（[^（）]{{1,20}}）)?(?:期间|框架下|{PAVILION}))?(?:，?[已刚]?于?(?:{TODAY}|\d{{1,2}}[日号](?:上午|下午|晚)?)(?:起?一?连续?(?:{CODES['Quantity']}|[两三四五六七八九十\d]天))?)?{WHERE}{HOW}*"
    rf"(?:开展(?=$|[，。；！])|{any_of('events/opened')})(?!期间|之际|之前|之后|前夕|前|后|地点|多届|多次|[式地方会词前]|了?“?{EVENT}|[^，。；的]{{0,8}}{any_of('events/apart')})"
)
HELD_SO = re.compile(
    rf"(?:^|[，；的起{CODES['Date']}])“?(?P<event>{EVENT})(?:”|（[^（）]{{1,30}}）)?(?:{TODAY}，?)?(?:就|便|也|正|如期|终于|随即)*(?:[在于借假]|放在|选在|开到了?|移师|走进|来到)"
    rf"(?:这里|此间|此地|(?:[^，。；：的{EVENT}]|的(?!名)){{0,20}}?(?:{PLACES}|[{CODES['Institution']}]|[厅馆堂坪场楼院]|中心|酒店|会议室|总部|大学|操场|码头|岸边|湖畔)(?:内|里|上|的?[㐀-鿿]{{1,3}}[里上内中])?)"
    rf"(?:(?![将拟]|发挥|享|占|位居|成为|获|创|设立|诞生|发布|宣布|签|揭晓|成立|落户|永久|轮流|提出|致)[㐀-鿿{CODES['Quantity']}]){{2,8}}(?=[，。；！]|$)"
)
"""That an event takes place, whatever the verb: 甲论坛在乙地铺开, 甲仪式就在这里进行."""
SORT = "(?:(?:主题|专题|线上|高级别)?(?:边会|分论坛|平行论坛|论坛|沙龙|研讨会|对话会|圆桌会|讲座|活动)(?=“))?"
"""The word for what an event is before its title in quotes."""
HOLDS = re.compile(
    rf"从[^，。；：]{{0,30}}?“?({EVENT})”?(?:新闻发布会)?(?:上|中|现场|组委会)?(?:获悉|了解到|得知)|正在[^，。；：]{{1,20}}?(?:举办|召开|举行)的“?({EVENT})|"
    rf"(?:举办|召开|举行|主办|承办)(?:的|{GRAND}){SORT}“?({EVENT})(?!等|之|的|期间|框架|上|中|系列|筹备)|"
    rf"为“?({EVENT})”?(?:揭开|拉开|启动|揭了?幕|剪彩|敲钟|鸣锣|按下)|"
    rf"[向为]“?({EVENT})”?(?:开幕)?(?:致|发来|发去|发)了?(?:贺信|贺电|信祝贺|电祝贺)"
)
COMING = re.compile(
    rf"(?P<event>{EVENT})”?(?:（[^（）]{{1,20}}）)?(?:[将拟]|即将|定于|计划|预计)[^，。；：{EVENT}]{{0,30}}?{any_of('events/held')}(?=[，。；！]|$)"
)
"""That an event is still to be held: 某论坛将于9月在某市举行."""
COMES = re.compile(rf"(?:出席|参加)(?:了)?“?({EVENT})(?!筹备)")
SPEECH = re.compile(
    rf"^(?:[^。；！？，：]{{2,40}}?[—―－]{{1,2}})?[—―－\-（(]*{CODES['Person']}?[在于]“?(?P<event>{EVENT})”?(?:上|期间)?的?"
    r"(?:主旨|视频|书面|开幕|闭幕|主题|重要|总结|即席)?(?:演讲|讲话|致辞|致词|发言|讲演)(?:[（(](?:节选|摘要|全文|摘编|摘登)[)）])?[）)]?$"
)
"""What stands over a speech that is printed: ——在第三届论坛开幕式上的主旨演讲."""
BESIDE = re.compile(
    "(?:期间|同期|间隙|框架下|同时|之余|之际)[，,]?(?:还|也|又|另)?(?:举办|召开|举行|办|开)(?:了|过)?(?:一[场次个])?“?$|"
    "(?:还|也|又|另外?)(?:举办|召开|举行)(?:了|过)?(?:一[场次个])?“?$"
)
"""What shows before an event that it is held beside the one that is told of: 移交期间还举行了“…”结业典礼."""
LEADS = 3
FIRSTS = 6
"""Among how many sentences the event is held that an article tells of without a word of it in its title."""
ONCE = re.compile("[将拟曾]|此前|去年|前年|年前|期间|记者|回忆")
"""What shows in a first sentence that who came did so at another time."""
GREAT = re.compile(r"缔约方|气候变化大会|^COP\d|联合国大会")
"""Names of conferences at which hundreds of events are held: an article tells of one of those."""


def main_event(title: Sequence[Reading], body: Sequence[Reading]) -> Mention | None:
    """Return the event that an article reports.

    That is the event which the title says is held, else the only one which the first sentence, or the first
    ones, say is held, else the one at which the printed speech was held, else the only one which the title
    names where the first sentence names it too, or where a programme follows (时间：…).

    Args:
        title: The title, where the article has one, as a list of one.
        body: The sentences of the text in order.
    """
    firsts = [_only(readings) for readings in (title, body[:1], body[:LEADS])]
    for number, one in enumerate(firsts):
        if one is not None:
            rest = [other for other in firsts[number + 1 :] if other is not None]
            return next((other for other in rest if _is_short_for(one.name, other.name)), one)
    coming = [
        reading.masked.mentions[found.start(1)]
        for reading in title
        for found in COMES.finditer(reading.masked.string)
    ]
    if not coming and all(one.kind != "Event" for reading in title for one in reading.mentions):
        coming = list({one.ref: one for reading in body[:LEADS] for one in _come_on_a_day(reading)}.values())
    coming.extend(one for one in map(speech_at, (*title, *body[:LEADS])) if one is not None)
    if len(coming) == 1:
        return coming[0]
    named = {one.ref: one for reading in title for one in reading.mentions if one.kind == "Event"}
    early = {one.ref for reading in body[:1] for one in reading.mentions}
    is_programme = any(starts_label(reading.masked.string) for reading in body[:1])
    is_told = is_programme or named.keys() <= early
    return next(iter(named.values())) if len(named) == 1 and is_told else None


def _come_on_a_day(reading: Reading) -> Iterator[Mention]:
    """Yield the events of which a sentence that begins with a day, or tells one, says that somebody came."""
    days = [one for one in reading.mentions if isinstance(one.value, DateMatch) and one.value.first.day]
    if days and ONCE.search(reading.masked.string) is None:
        yield from came_to(reading)


def side_event(body: Sequence[Reading]) -> Mention | None:
    """Return the only event that the first sentences say is held beside a great conference, or alone.

    Args:
        body: The sentences of the text in order.
    """
    found = {one.ref: one for reading in body[:FIRSTS] for one in held(reading)}
    own = [one for one in found.values() if not (GREAT.search(one.plain) or is_beside(one, body))]
    return own[0] if len(own) == 1 else None


def is_beside(event: Mention, body: Sequence[Reading]) -> bool:
    """Tell whether an event is first named as held beside what is told of: 移交期间还举行了….

    Args:
        event: What an article may report.
        body: Its sentences in order.
    """
    return next(
        (
            BESIDE.search(reading.masked.string, 0, at) is not None
            for reading in body
            for at, one in reading.masked.placed(0, len(reading.masked.string))
            if one.ref == event.ref
        ),
        False,
    )


def is_to_come(event: Mention, readings: Sequence[Reading]) -> bool:
    """Tell whether an article only announces its event: a first sentence says that it will be held.

    Args:
        event: What the article reports.
        readings: Its title and first sentences.
    """
    return any(
        reading.masked.mentions[found.start("event")].ref == event.ref
        for reading in readings
        for found in (COMING.search(reading.masked.string),)
        if found is not None
    )


def speech_at(line: Reading) -> Mention | None:
    """Return the event at which the speech was held over which a line stands, or `None`."""
    found = SPEECH.match(line.masked.string.strip())
    return line.masked.mentions[line.masked.string.index(found["event"])] if found else None


def _only(readings: Sequence[Reading]) -> Mention | None:
    found = {one.ref: one for reading in readings for one in held(reading) if not is_beside(one, [reading])}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_short_for(short: str, full: str) -> bool:
    """Tell whether a name has only letters of another, in the same order (发展研修班, 发展官员研修班).

    Example:
        >>> _is_short_for("发展研修班", "发展官员研修班"), _is_short_for("甲论坛", "乙论坛")
        (True, False)
    """
    letters = iter(skeleton(full))
    return len(short) < len(full) and all(letter in letters for letter in skeleton(short))


def held(reading: Reading) -> Iterator[Mention]:
    """Yield the events of which a sentence says that they are held."""
    string, letters = reading.masked.string, reading.masked.letters
    for found in finditer(HELD, string, letters):
        yield reading.masked.mentions[found.start()]
    for found in finditer(HOLDS, string, letters):
        yield reading.masked.mentions[found.start(found.lastindex or 1)]
    for found in finditer(HELD_SO, string, letters) if COMING.search(string) is None else ():
        yield reading.masked.mentions[found.start("event")]


def came_to(reading: Reading) -> Iterator[Mention]:
    """Yield the events of which a sentence says that somebody comes to them."""
    for found in COMES.finditer(reading.masked.string):
        yield reading.masked.mentions[found.start(1)]
