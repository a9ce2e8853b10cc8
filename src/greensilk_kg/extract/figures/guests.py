"""Which event a number of guests is of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import About, Spot
    from greensilk_kg.model.value import QuantityMatch

QUANTITY, EVENT = CODES["Quantity"], CODES["Event"]
ATTENDED = re.compile(
    rf"参会|与会|参加(?!建设|项目|施工|工作)|出席|聚首|相聚|会聚|参训|线上接入|共襄|完成了?[^，。；]{{0,4}}(?:课程|研修|培训)|{words('figures/attended')}|"
    r"代表(?:从|围绕|就|结合|聚焦)[^，。；]{1,30}?(?:探讨|讨论|交流|分享|发言|研讨)"
)
GRADUATED = re.compile(
    rf"(?:领到|接过|获颁|获得|拿到|取得|领取|捧)了?[^，。；]{{0,6}}证书?|{any_of('figures/ends-course')}"
)
"""What those do who end a course of which the text tells."""
ON_THE_SPOT = re.compile("(?:^|[，、])(?:活动|仪式|会议)?现场(?:共|约|近|已?有|超过?|聚集了?|来了)*$")
"""What stands before the number of all who are where something is held."""
LEARNT = re.compile("参加(?:学习|培训|研修)")
CAME = re.compile(
    rf"(?:{any_of('figures/comer')})(?:共|总数|人数)?(?:分别)?(?:来自|包括|{any_of('figures/amounts-to')})[^，。；]{{0,40}}$|"
    rf"{any_of('figures/comes')}[^，。；的{QUANTITY}]{{0,8}}的(?:代表|嘉宾|人员|学员|来宾)?(?:还|总计)?(?:来自|包括|是|{any_of('figures/amounts-to')})[^，。；]{{0,40}}$"
)
COME_FROM = re.compile(f"[^，。；]{{0,6}}(?:{any_of('figures/comer')})(?:分别)?来自")
"""Behind the number of those who came, whence they did: 30名学员来自8个国家."""
FROM_LANDS = re.compile(rf"来自(?:[^，。；]{{0,40}}等)?{QUANTITY}[^，。；{QUANTITY}]{{1,8}}的$")
"""Whence guests come, where an event is spoken of: 来自甲、乙等8个国家的30位官员."""
LANDS_OF = re.compile(rf"(?:国家(?:[和及]地区)?|国|地区|经济体)?的(?:近|约|共|超过?)*{QUANTITY}")
"""Behind the number of lands whose guests are counted next: 来自甲国等11个国家的20多名学员."""
FROM = re.compile("来自(?:[^，。；]{0,60}等)?$")
PARTY = re.compile("一行(?:约|近|共)*$")
TRAVELS = re.compile(f"{words('figures/party-travels')}")
"""What a delegation does of which the words before a number tell: 代表团一行19人访问."""
JOURNEY = re.compile("访|考察|出席|会见|座谈|交流")
COURSE_RITE = re.compile("(?:开班|结业|开学|毕业|结课)(?:典礼|仪式|式)$")
AT_EVENT = re.compile(rf"(?:参加|出席|参与)了?[^，。；]{{0,8}}?(?P<many>{QUANTITY})?“?(?P<event>{EVENT})")
STRANGERS = re.compile(
    rf"(?:^|[与和同向])来自(?:[^，。；]{{0,40}}等)?{QUANTITY}[^，。；的{QUANTITY}]{{0,10}}的{QUANTITY}?[^，。；{QUANTITY}]{{2}}"
)
"""Whence those come who do something themselves: the lands are none of a body that was spoken of before."""
OF_EVENTS = {"count", "money", "ratio", "time"}
SHOWN_ON = re.compile("(?:展览|展出|展示|布展|展区|会展|会场)(?:总|净)?(?:面积|规模)[^，。；]{0,6}$")
"""How large the floor is on which things are shown is measured of an event."""
HEADS = {"人", "名", "位", "余人"}
LANDS = {"个", "国"}
PERSONS = {"人", "名", "位", "余人", "家", "个", "人次"}
BODY = re.compile(f"”?{any_of('events/body-of-event')}")
"""What shows that not the event is meant but the body that prepares it."""
OF_THEM = re.compile("其中|[^，。；]*(?:累计|历年|历届)")
"""How a clause begins that tells a part of those counted before, or of more than one meeting."""
TOLD_AT = re.compile("(?:发布|吹风|记者|通气|座谈|见面)会$|访谈$")
"""A meeting with the press, at which is told what is done elsewhere: only those who attend are its."""
ONE_OF_SERIES = re.compile(rf"第(?:{QUANTITY}|[一二三四五六七八九十百\d]+)[期届批次轮]$|[首本该这]期$")
"""What stands before the name of a series where one of its meetings is meant."""
SO_FAR = re.compile("截[至止]|累计|迄今|至今|历年|多年来|以来")
OVER_YEARS = re.compile("截[至止]|[^，。；]*已?有?[^，。；]{0,4}个?年头，|(?:开展|举办|创办|成立|实施)以来")
"""What shows that those are counted who came in the course of years."""
INVITES = re.compile("(?:邀请|选派|派遣|派出|资助|接待|组织|安排)[^，。；]*$")
"""What a land or body has done with persons in the course of time: no one meeting's guests."""
TAUGHT = re.compile("培[训养]|研修|学员|学习|轮训|进修|授课|结业")
SEVERAL = re.compile(rf"(?:参加|出席|参与)了?{QUANTITY}")


def may_be_of_event(spot: Spot, dimension: str) -> bool:
    """Tell whether a figure may measure an event: no meeting has a weight, but a fair has a floor."""
    return dimension in OF_EVENTS or SHOWN_ON.search(spot.since) is not None


def at_event(spot: Spot, value: QuantityMatch, indicator: str) -> str:
    """Return what a number at an event measures: those who came take part, and only who is taught learns.

    Args:
        spot: Where the figure stands.
        value: The figure.
        indicator: What its words tell.
    """
    if value.measure not in HEADS:
        return indicator
    if indicator == "experts" or ATTENDED.search(spot.after + spot.since):
        return "participants"
    taught = TAUGHT.search(spot.sentence + spot.after) is not None
    return "count" if indicator == "trained-persons" and not taught else indicator


def guests(spot: Spot, value: QuantityMatch) -> About | None:
    """Return the event that guests attend (50余名代表参会), `None` where the figure tells of none.

    Args:
        spot: Where the figure stands.
        value: The figure.
    """
    string, end = spot.reading.masked.string, spot.clause.end
    if value.measure == "人次" and LEARNT.search(string, spot.index, end):
        return None
    if _is_over_years(spot):
        return None
    came = None if OF_THEM.match(spot.before) else _came(spot, value)
    if value.measure not in PERSONS | {"国"} or not (came or ATTENDED.search(string, spot.index, end)):
        return ((), None) if _are_strangers(spot) else None
    if SEVERAL.search(string, spot.index, end):
        return (), None
    named = AT_EVENT.search(string, spot.index, end)
    if named is not None:
        return (() if named["many"] else (spot.mention(named.start("event")),)), None
    here = [one for one in spot.clause.topics if one.kind == "Event"]
    of_bodies = [one for one in here if _names_body(spot, one)]
    kind = "MainEvent" if of_bodies and here == of_bodies else "Event"
    if kind == "Event" and here:
        event: Mention | None = next(one for one in here if one not in of_bodies)
    else:
        event = spot.scene.focus.find(kind, spot.reading, spot.reading.masked.origin[end])
    if event is None and spot.clause.topics and spot.clause.topics[0].kind == "Initiative":
        event = spot.clause.topics[0]
    if event is not None and (_is_told_at(spot, event) or _is_one_of(spot, event)):
        event = None
    if event is not None and came and came.re is PARTY and JOURNEY.search(event.plain) is None:
        event = None
    return ((_course(spot, event),) if event is not None else ()), None


def _is_over_years(spot: Spot) -> bool:
    """Tell whether those are counted whom somebody invited, or who came, in the course of years."""
    if SO_FAR.search(spot.sentence) and INVITES.search(spot.before):
        return True
    of_event = any(one.kind == "Event" for one in spot.clause.topics)
    return not of_event and OVER_YEARS.search(spot.sentence) is not None


def _came(spot: Spot, value: QuantityMatch) -> re.Match[str] | None:
    """Return the words that show those who are counted to have come to something."""
    string, end = spot.reading.masked.string, spot.clause.end
    came = CAME.search(string, spot.start, spot.index)
    if value.measure in LANDS and FROM.search(spot.before):
        lands = LANDS_OF.match(string, spot.index + 1, end)
        heads = spot.mention(lands.end() - 1).value if lands else None
        came = came or (lands if getattr(heads, "measure", "") in HEADS else None)
    if value.measure in HEADS:
        came = came or ON_THE_SPOT.search(spot.before)
        party = PARTY.search(spot.since)
        came = came or GRADUATED.search(string, spot.index, end)
        came = came or (party if party and TRAVELS.search(string, spot.index, end) else None)
        came = came or FROM_LANDS.search(string, spot.start, spot.index)
        came = came or COME_FROM.match(string, spot.index + 1, end)
    return came


def _is_told_at(spot: Spot, event: Mention) -> bool:
    """Tell whether the press only heard of those who are counted."""
    press = TOLD_AT.search(event.plain.rstrip("”")) is not None
    return press and ATTENDED.search(spot.whole, spot.index, spot.clause.end) is None


def _is_one_of(spot: Spot, event: Mention) -> bool:
    """Tell whether the sentence names a series for one of its meetings: 第三期“…研修班”."""
    for index, one in spot.reading.masked.placed(0, spot.index):
        if one.ref == event.ref:
            return ONE_OF_SERIES.search(spot.whole[:index].rstrip("“")) is not None
    return False


def _course(spot: Spot, event: Mention) -> Mention:
    """Return the course that a ceremony opens or ends, where the article names it; else the event."""
    rite = COURSE_RITE.search(event.plain)
    if rite is None:
        return event
    name = event.plain[: rite.start()].strip("“”")
    named = (one for reading in spot.scene.article.readings for one in reading.mentions)
    return next((one for one in named if one.kind == "Event" and one.plain.strip("“”") == name), event)


def _names_body(spot: Spot, event: Mention) -> bool:
    return BODY.match(spot.scene.text.folded, event.end) is not None


def _are_strangers(spot: Spot) -> bool:
    """Tell whether a clause begins with those who come from so many lands, though no event is spoken of."""
    begin = spot.before.rfind("来自")
    topics = spot.clause.topics
    if begin < 0 or not spot.clause.carried or (topics and topics[0].kind == "Event"):
        return False
    string = spot.reading.masked.string[: spot.clause.end]
    start = max(0, begin - 1)
    return STRANGERS.match(spot.before[start:] + string[spot.index :]) is not None
