"""Guests told behind 的有, 的是, 坐着, whatever they did: 赶来的还有甲协会会长乙, 台下坐着丙国代表."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.claims import cover
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.frames.details import DURING
from greensilk_kg.extract.frames.presence import is_away
from greensilk_kg.extract.frames.words import LOOSE, PLACES, UNDONE
from greensilk_kg.extract.rules.left_out import left_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.frames.clauses import Clauses
    from greensilk_kg.model.claim import Claim

RULE = "frame/guests"
PERSON = CODES["Person"]
GUEST = f"[{PERSON}{CODES['Institution']}{CODES['Country']}{CODES['Initiative']}]"
CAME = (
    "(?:来|到|到场|到会|赴会|与会|参会|出席|参加|列席|就座|在座|落座|在场|助阵|捧场|亮相|露面|上台|登台|发言|致辞|讲话|演讲|授课|对谈|分享|"
    "坐[在下]?|站[在上]?|同行|露脸|入席|就位|观礼|道贺|祝贺)"
)
WHERE = (
    f"(?:前排|后排|台[上下]|席[间上]|会场[里内上]?|现场|主[席宾][台席]上?|嘉宾席上?|[观听]众席[上里]?|"
    f"第[一二]排|{LOOSE}{{0,4}}座席上?)"
)
THOSE = (
    f"(?:{LOOSE}{{0,14}}?{CAME}(?:{LOOSE}{{0,6}})?的(?:[^，。；：]{{0,8}}?(?:人|嘉宾|客人|代表|单位|"
    f"机构|企业|客商|贵宾|同行|学员))?(?:里|中|当中)?，?(?:还|也|则|便|就|另|主要|既)*(?:有|是|包括|"
    f"为)：?)"
)
SEEN = f"(?:{WHERE}(?:{LOOSE}{{0,4}})?(?:坐着|站着|坐满了?|坐的是|迎来了?|出现了|还?有))"
LISTS = re.compile(
    f"(?:会上|当天|现场|其中|期间)?(?:{THOSE}|{SEEN})(?P<list>(?:[^，。；：]|，(?=[^，。；：]*{GUEST}))*?{GUEST}[^，。；：]*)$"
)
ELSE = re.compile(
    "缺席|未|没有|不在|致信|贺信|书面|委托|代表(?:作|之作)|作品|画像|名字|照片|展品|来自[^，。；：]{0,12}的(?:钱|资金|设备|货|产品|消息)|获|得主|论文|倡议|计划|报告|协议|访|会[见晤谈]"
)
TAIL = re.compile(
    f"”?(?:博士|教授|女士|先生|院士|等)?(?:的|等|{LOOSE}|{CODES['Quantity']}|[{PLACES}]){{0,16}}$"
)
SPLIT = re.compile("、|，|以及|[和与及]")
PEOPLE = re.compile(
    "(?:代表团?|官员|专家|学者|嘉宾|师生|学员|学生|人员|人士|团队|负责人|同行|同事|客商|企业家|渔民|农户|青年|记者|技术员|工程师)"
)


def read_guests(told: Clauses) -> Iterator[Claim]:
    """Yield who was at the event that is reported, or that the sentence names, by lists of guests.

    Args:
        told: The sentence.
    """
    focus = told.scene.focus
    if focus.is_chronicle or focus.is_to_come or re.search(GUEST, told.string) is None:
        return
    for begin, end in _stretches(told.string):
        found = LISTS.fullmatch(told.string, begin, end)
        if found is None or ELSE.search(told.string, begin, end) or is_away(told, begin):
            continue
        if UNDONE.search(told.string, begin, found.start("list")) is not None:
            continue
        event = _event(told, found)
        span = cover([told.reading.masked.span(begin, end)])
        for at in guests(told.string, *found.span("list")):
            one = told.mentions.get(at)
            if event is None or event.ref is None or one is None or one.ref is None:
                continue
            if told.scene.fitting.fits(event, "participant", one):
                yield told.scene.claims.make(event.ref, "participant", one.ref, at=span, rule=RULE)


def guests(string: str, begin: int, end: int) -> list[int]:
    """Return where the guests stand in a list: persons, else bodies and lands whose people came.

    Example:
        >>> person, body, land = (CODES[kind] for kind in ("Person", "Institution", "Country"))
        >>> guests(f"{person}、{body}的三位专家", 0, 8), guests(f"来自{land}、{land}的渔民", 0, 8)
        ([0, 2], [2, 4])
    """
    found: list[int] = []
    low = begin
    for high in [*(one.start() for one in SPLIT.finditer(string, begin, end)), end]:
        part = [at for at in range(low, high) if re.match(GUEST, string[at])]
        people = [at for at in part if string[at] == PERSON]
        if people:
            found.append(people[-1])
        elif part and re.fullmatch(f".*?[{FIRST}-{LAST}]{TAIL.pattern}", string[low:high]):
            found.append(part[-1])
        low = high + 1
    return found


def _stretches(string: str) -> list[tuple[int, int]]:
    """Return begin and end of each stretch of a sentence between its stronger marks."""
    return [found.span() for found in re.finditer("[^；。！？]+", string)] + [
        (found.start(1), found.end(1)) for found in re.finditer("，([^；。！？]+)", string)
    ]


def _event(told: Clauses, found: re.Match[str]) -> Mention | None:
    """Return the event that the sentence names as where it is done, else the gathering that is reported."""
    named = DURING.search(told.string, 0, found.end())
    if named is not None:
        return told.mentions[named.start(1)]
    if not told.scene.focus.may_go_on("Gathering", told.reading, 0):
        return None
    return next(iter(left_out(told.scene, "Gathering", told.reading, found, {})), None)
