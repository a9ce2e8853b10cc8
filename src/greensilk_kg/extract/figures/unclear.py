"""Whether a name that begins a clause is what the clause is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.sections import SECTION
from greensilk_kg.extract.figures.nameless import is_of_place
from greensilk_kg.extract.figures.narrower import is_narrowed
from greensilk_kg.extract.figures.topic_words import (
    AT_MEETING,
    BESIDE,
    FLOW_OF_LAND,
    FORESHOWN,
    NATIONAL,
    NO_LAND,
    NO_TOPIC,
    OF_FIRM,
    PART_OF_WORK,
    PASSING,
    PRAISED,
    ROLE,
    SEVERAL_WORKS,
    UNNAMED,
    UNNAMED_WORK,
    WORKS_IN_ALL,
)

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading

LANDS = CODES["Country"] + CODES["Place"]
ONE_OF_ITS = re.compile(
    rf"”?(?:框架下的?|沿线的?)?[^，。；、和等{CODES['Quantity']}]{{2,16}}(?:电站|电厂|风电场|(?:风电|光伏|水电|火电|燃煤|核电|储能)项目|铁路|公路|大桥|码头|机场)"
    "(?:项目|工程)?(?:总|装机|全长|年均?发电|占地|投资|设计)"
)
"""A work of a corridor whose name is not known: its size is not the corridor's."""
PART_OF = {"Institution": OF_FIRM, "Initiative": ONE_OF_ITS}
OF_BRI = re.compile("”?(?:绿色)?(?:贷款|融资|信贷|债券|业务|相关业务|项目贷款|资产|保险|保单)")
"""What a bank does along the initiative is a figure of the bank."""

RANKED = re.compile(
    rf"[东西南北中]{{0,2}}[部境]?(?:地区|境内|全境|目前|迄今|历史上|的)*(?:第一|头一?|首|唯一|最[大早新长高先]|规模最大){CODES['Quantity']}?"
    rf"[^，。；{CODES['Quantity']}]*{any_of('figures/plant')}(?:项目|工程)?(?:之一)?"
)
"""What a work is told to be the first or greatest of in a land, in a clause of its own."""
GIVES = re.compile(
    rf"[{LANDS}](?:政府)?(?:首期|率先|先期|已|将|还)*(?:承诺)?(?:出资|捐资|注资|提供|投入)了?[^，。；]{{0,4}}{CODES['Quantity']}[^，。；]{{0,4}}"
)
"""What a land gives to a fund, of which the sentence then goes on to tell."""
ONE_SIDE = "中方"
OF_THESE = re.compile(rf"其中{CODES['Country']}{CODES['Quantity']}")
"""How many of those counted before are of one side: 会员91家，其中中方40家、外方51家."""
IN_LAND = re.compile(f"[{LANDS}]境内")
"""What there is in a land is no way of the body that was spoken of."""
WITH_US = re.compile("[给为向帮请让跟和与同]了?(?:我们|咱们)")
"""What somebody does for or with those who speak, of whom they then go on to tell."""
RUNS_IT = re.compile(
    f"{CODES['Institution']}(?:(?:则|负责|承担|受托)+(?:后期|日常)?(?:运营|运维|施工|建设|设计|监理|供货|安装|管理)(?:管理|维护)?|总承?包|承建|承包|施工|监理)"
)
"""What a body does for a work of which the sentence goes on to tell, whatever its name."""
OF_PLACE = re.compile(
    rf"(?:国际|建工|建投|能建|电建|交建|路桥|外建|海外|矿业|能源)(?={CODES['Date']}|[在于已曾先进承参中签与为](?!外|国)|累计|去年|今年|目前做)"
)
"""Behind the name of a province or town, where a firm is called by it: 某省国际2004年进入…."""
DEFINES = re.compile(
    f"{CODES['Institution']}[”》]?(?:（[^（）]*）)?[是系](?:一[家个所]|[^，。；]{{2,20}}(?:银行|机构|组织|基金会?)$)"
)
"""What a body is, which is no part that it has in a work: 某行是一家多边开发银行."""
LINES = ("班列", "航线")
PART_OF_LINE = re.compile("”?（[^（）]{2,12}）")
"""One line of several is not the whole: 某某班列（甲地）."""
PAIR = re.compile(
    "(?:双边|货物|服务|农产品|之间的?|两国)*(?:贸易|进出口)(?!合作|协定|区|协议|便利|促进|伙伴)"
)
GATES = ("口岸", "港", "区", "园")
"""Ends of the names of places that lie in the one named before them (某市某关口岸进出口货物)."""
ONE_WORK = re.compile(
    rf"[^，。；]{{0,40}}(?:投资|建设|承建|修建|建造|开发|运营|援建|承包)的{CODES['Quantity']}?[^，。；{CODES['Quantity']}]{{0,12}}"
    rf"(?:项目|工程|电站|电厂|铁路|公路|大桥)(?!数量|总数|总装机|[^，。；]{{0,8}}{CODES['Quantity']})"
)
"""One work without a name that a country's companies have built: its size is not theirs."""


def is_attribute(masked: Masked, mention: Mention, first: int, end: int) -> bool:
    """Tell whether a name only says of what sort a thing is.

    An initiative does so of a bank's business (“…”贷款余额), a land of the work spoken of (甲国首座…的水厂).
    """
    if mention.kind in {"Country", "Place"}:
        return RANKED.fullmatch(masked.string, first + 1, end) is not None
    return mention.kind == "Initiative" and OF_BRI.match(masked.string, first + 1, end) is not None


def is_passing(own: tuple[Mention, ...], clause: str, last: tuple[Mention, ...]) -> bool:
    """Tell whether what a clause is about is not spoken of further: a way, or who builds the project.

    Args:
        own: What the clause is about.
        clause: Its words.
        last: What was spoken of before it.
    """
    if not own:
        at_home = IN_LAND.search(clause) is not None and (not last or last[0].kind == "Institution")
        return bool(PASSING.search(clause)) and not at_home and not SECTION.match(clause)
    before = last[0].kind if last else ""
    if own[0].kind == "Country" and before in {"Initiative", ""}:
        return GIVES.fullmatch(clause) is not None
    if own[0].kind != "Institution":
        return False
    runs = before in {"", "Institution"} and own[0].ref != (last[0].ref if last else None)
    if WITH_US.search(clause) or (runs and RUNS_IT.fullmatch(clause)):
        return True
    if before == "Event":
        return AT_MEETING.search(clause) is not None
    role = bool(ROLE.search(clause)) and not PRAISED.search(clause) and not DEFINES.match(clause)
    return before in {"Project", "Initiative"} and role and not WORKS_IN_ALL.search(clause)


def is_unclear(masked: Masked, mention: Mention, first: int, end: int) -> bool:
    """Tell whether a name that begins a clause is only part of what the clause is about."""
    if NATIONAL.match(masked.string, first, end) and ONE_WORK.match(masked.string, first, end):
        return True
    if _is_part(masked, mention, first, end) or is_narrowed(masked, mention, first, end):
        return True
    several = SEVERAL_WORKS.match(masked.string, first + 1, end)
    if several or any(one.match(masked.string, first, end) for one in (FLOW_OF_LAND, NATIONAL)):
        return False
    if NO_TOPIC.match(masked.string, first + 1, end):
        return True
    if mention.kind in PART_OF:
        return PART_OF[mention.kind].match(masked.string, first + 1, end) is not None
    return mention.kind in {"Country", "Place"} and bool(
        OF_PLACE.match(masked.string, first + 1, end)
        or NO_LAND.match(masked.string, first + 1, end)
        or is_of_place(masked.string, first, end)
        or UNNAMED.match(masked.string, first + 1, end)
        or UNNAMED_WORK.match(masked.string, first + 1, end)
    )


def _is_part(masked: Masked, mention: Mention, first: int, end: int) -> bool:
    """Tell whether a clause speaks of one line, one side or one further work of what it names first."""
    if mention.plain == ONE_SIDE:
        return OF_THESE.match(masked.string, max(0, first - 2), end) is not None
    if mention.plain.endswith(LINES) and PART_OF_LINE.match(masked.string, first + 1, end):
        return True
    if mention.kind != "Project":
        return False
    return bool(PART_OF_WORK.match(masked.string, first + 1, end) or BESIDE.match(masked.string, first, end))


def is_pair(masked: Masked, first: int, end: int) -> bool:
    """Tell whether two names side by side are of those who trade with each other (中国东盟贸易额)."""
    inner = masked.mentions.get(first + 1)
    gate = inner is not None and inner.plain.endswith(GATES)
    return not gate and PAIR.match(masked.string, first + 2, end) is not None


def is_one_of_lines(masked: Masked, head: int) -> bool:
    """Tell whether a land before a line's name makes it one of several (某省中欧班列)."""
    return masked.mentions[head].plain.endswith(LINES) and masked.string[head - 1 : head] in {*LANDS}


def foreshown(reading: Reading) -> tuple[Mention, ...]:
    """Return the project that the end of a sentence says its figures are about (…，这是…电站)."""
    found = FORESHOWN.search(reading.masked.string) if "这" in reading.masked.string else None
    return (reading.masked.mentions[found.start("head")],) if found else ()
