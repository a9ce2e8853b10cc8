"""Whether a figure is so much a year or a day, and whether it is planned or achieved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.figures.spot import Spot
    from greensilk_kg.model.value import QuantityMatch

DATE, QUANTITY = CODES["Date"], CODES["Quantity"]
DAY = (
    "每天|每日|日均|日处理|日产|日供|日发|"
    "(?<![今昨当节生末])日[^，。；、日年]{2,6}?(?:处理|生产|供水|供应|输送)(?:量|能力)"
)
RATES = re.compile(
    r"(?P<YR>年(?:货物|旅客|货运|客运|运输|吞吐|处理|供|输)|每年|年均|年平均|年产|年上网|年发电|年减|年节|年处理|年新?增|年发|年可|年用|年消耗|年回收|年替代|年接待|(?<![0-9])全年)|"
    rf"(?P<DAY>{DAY})|(?P<MO>每月|月均)|"
    r"(?P<total>累计|共计|总计|合计|总投资|总装机|总长|全长|总面积|一次性)"
)
YEAR_LONG = re.compile(rf"{DATE}(?:全年|年发电|年产|年处理|年供)")
TIMED = re.compile(rf"{DATE}(?!起|以来|后|投)|去年|今年|前年|上半年|前[一二三两]季度")
"""A time of its own: a rate told before does not hold on."""
SHORT = {"DAY": re.compile(f"{DAY}|、"), "MO": re.compile("每月|月均|、")}
"""Rates that hold in their own clause alone."""
STEADY = {"length", "area", "power", "voltage", "speed", "time", "ratio"}
"""Kinds of figures that are no flows: a rate in an earlier clause is not theirs."""
FLOWS = re.compile(words("figures/moved-by-count"))
FLOWING = {"energy", "mass", "volume"}
MOVED = (
    r"(?!全部|主要|重点|被|继续|逐步|陆续|正式|直接|进一步|[在于为向由与通以对从按分使可])[^，。；]{2,14}?"
    rf"(?:{any_of('figures/turned-into')}|(?:由|从)(?:原来|过去|以前|此前|最初))"
)
"""What shows that 将 says what is done with something (将荒滩改造为…), not that it will be."""
WITH = re.compile(rf"将[与同和跟](?:其|来自|全球|现有|各国?|{QUANTITY}|国家|地区|和|的)*$")
"""Who are partners already: 将与来自10国的20个伙伴携手."""
PARTNERS = re.compile("[^，。；]{0,40}?(?:合作伙伴|伙伴|成员|会员|盟友)")
PLANNED = re.compile(
    rf"预计|计划|打算|商定|约定|承诺(?!的|书|函|资金|金额|总额|额)|宣布(?!了|的)[^，。；]{{0,16}}?(?:开展|实施|提供|启动|出资|投资|捐赠|援助|设立|建设)(?![^，。；]*(?:已|完成|建成))|拟(?!态)|设计(?!了|人员|师|院|方)|规划(?:建|装机|总|占|面积|容量|投资|产能|发电|年|规模|用地|产量|处理|里程|长度)|"
    rf"(?<![主需重必想概简])(?:还要再?|要再)(?:上|建|增|投|买|添|新)|(?<![主需重必想概简])要(?:在[^，。；]{{1,10}})?(?:投资|兴建|新建|建设|建成)|有望|届时|力争|预期|愿(?=意|在|为|向|同|与|对)|未来|今后|(?<![即已])(?<!成功)将(?!军|近|来|其|该|此|低碳|绿色)(?!{MOVED})|待[^，。；]{{0,6}}(?:建成|投产|完工|投运)后"
)
SOON = re.compile(rf"^(?:并|且|在|未来|今后)*{QUANTITY}内(?![部陆地外容])")
"""How a clause begins that tells within what time something is done that the one before plans."""
TO_COME = re.compile(rf"(?:并|且)?[到至]{DATE}(?!以来)")
"""How a clause begins that tells until when what the one before plans is reached."""
AWAITED = re.compile(r"[^，。；]{0,8}(?:将|拟)(?:共同)?(?:参加|出席|参会|与会|到会|受益|获益|入驻|应邀)")
"""What shows behind a figure that those it counts are still to come: 200人将参加."""
DONE = re.compile("已(?!拟|计划|规划)|迄今|至今|实际")
"""What shows that a figure is reached though a plan is spoken of before it."""
COMES = re.compile("投产|建成|投运|竣工|完工|并网|投入(?:使用|运营|商业)")
"""What a plant that yields a flow has still to be: 将于明年投产，年发电量…."""
THROUGH = re.compile(
    rf"(?:^|[，。；])[{CODES['Institution']}{CODES['Country']}{CODES['Initiative']}]?(?:还|并)?(?:将|计划|拟|旨在|力争|打算)(?:通过|采取|依托|借助|利用|围绕|会同|联合|携手|[同与和](?=[^，。；]*(?:一道|一起|共同|携手)))[^，。；{QUANTITY}]*，$"
)
"""How something will be done; what the next clause says is not done yet."""
CAUSES = re.compile("(?:从而|进而|以)?(?:使得?|推动|带动|促使)")
"""How a clause begins that tells what comes of what the one before says will be done."""
PROMISED = re.compile(
    r"(?:将(?!军|来|其|该|此)|愿(?=意|在|为|向|同|与|对)|宣布未来|承诺)[^，。；]*(?:提供|实施|援助|援建|培训|派遣|举办|建设|开展|设立|捐赠|支持)"
)
GOES_ON = re.compile(
    "(?:并|还|再|同时|以及)*(?:将|会)?(?:提供|实施|援助|援建|培训|派遣|举办|建设|开展|设立|捐赠|支持)"
)
"""A clause that goes on with what is promised: …将向甲国提供…，培训1000名青年."""
FORESEEN = re.compile(
    rf"(?:预计(?:到|至)?{DATE}(?:底|前)?|[^，]*(?<!已)(?:提出|目标是?|计划|规划|预计|预测)|[^，]*(?:提出|力争|计划|规划)[^，]*(?:[十“”二三四五]五”?|期|{DATE})[末底])，$"
)
SET = re.compile("已[^，]*(?:提出|制定|公布)")
"""Aims that are set already: what they cover is no plan."""
DONE_THEN = re.compile(
    rf"(?<!{DATE})(?<!{DATE}[全正即])(?<!{DATE}..)(?:{words('figures/done-then')}|投入(?:商业)?(?:运营|使用|运行)|商运|运营)"
    rf"(?:投产|投运|运营|发电|通车|并网|投入使用|使用)?(?:之?后|，届时)(?P<then>[^。；]*)$"
)
"""What a work will give once it stands: 建成后，每年可发电…."""
THEN = re.compile("可(?!再生|持续|靠)|能(?!源|力|耗|效|量)|将(?!军|来|其|该|此)|预计|有望")
SEEN = re.compile(rf"已|目前|累计|截[至止]|实际|{DATE}|了|以来")
ABLE = re.compile("(?:每年|年均?)?(?:可|能|为)")
REAL = re.compile(rf"已|目前|累计|截[至止]|实际|{DATE}|[。；]")


def _behind_last(pattern: re.Pattern[str], string: str) -> int:
    """Return where the last match ends."""
    return max((found.end() for found in pattern.finditer(string)), default=0)


def rate(spot: Spot, value: QuantityMatch, dimension: str) -> str | None:
    """Return the unit of time of a rate, `None` for a total.

    Args:
        spot: Where the figure stands.
        value: The figure.
        dimension: Kind of its unit.
    """
    if value.per or value.unit == "PERCENT":
        return value.per
    if dimension == "count" and not FLOWS.search(value.measure):
        return None
    near = spot.before if dimension in {"count", "money"} else spot.sentence
    where = spot.since if dimension in STEADY else near
    if not spot.clause.carried or TIMED.search(spot.before):
        where = spot.since if dimension in STEADY else spot.before
    said = [found.lastgroup for found in RATES.finditer(where)]
    own = [found.lastgroup for found in RATES.finditer(spot.since)]
    if said and said[-1] in SHORT and not SHORT[said[-1]].search(spot.before):
        return None
    if not said or YEAR_LONG.search(spot.before) or (own and "total" in own):
        return None
    return said[-1] if said[-1] != "total" else None


OF_PLAN = re.compile(rf"^(?P<plan>.*{QUANTITY}[^；]*?)(?:，|（)(?:其中|包括|包含)(?P<parts>[^；]*)$")
"""A plan and the parts of what it gives: 到2030年将达3亿千瓦，其中光伏2亿千瓦."""
PARTS = ("其中", "包括", "包含")
FOLLOWS = re.compile(
    rf"(?:并|还|再|同时|预计|每年|年|可|能|直接|间接|新)*{any_of('figures/comes-of-plan')}(?!了|过)"
)
"""How a clause begins that tells what else comes of a plan: 计划引进50家企业，创造1万个岗位."""
NOT_YET = re.compile(rf"已|目前|现有|累计|截[至止]|实际|{DATE}|了|以来")
OFFERED = re.compile(
    "(?:提出|宣布)的[^。；“”]*(?:建设|实施|开展|提供|设立)[^。；“”]*$|宣布[^。；]*启动[^。；]*，即[^。；]*$"
)
"""A plan that tells what it is made of: 甲国提出的建设10个园区的倡议."""


def planned(spot: Spot, dimension: str) -> bool:
    """Tell whether a figure is planned: by its clause, or flows by a figure before (预计发电1亿度，减排…).

    Args:
        spot: Where the figure stands.
        dimension: Kind of its unit.
    """
    if PLANNED.search(spot.before):
        there = WITH.search(spot.before) and PARTNERS.match(spot.whole, spot.index)
        return not there and not DONE.search(spot.before, _behind_last(PLANNED, spot.before))
    counted = dimension == "count"
    awaited = counted and (AWAITED.match(spot.after) or OFFERED.search(spot.sentence))
    if (
        awaited
        or _is_of_plan(spot)
        or (TO_COME.match(spot.before) and PLANNED.search(spot.previous))
        or _is_of_later(spot, dimension)
        or _is_soon(spot)
        or (FORESEEN.search(spot.previous) and not SET.search(spot.previous))
    ):
        return True
    causes = CAUSES.match(spot.before) and PLANNED.search(spot.previous)
    if spot.clause.carried and (causes or THROUGH.search(spot.previous)):
        return True
    if dimension == "count" and spot.clause.carried and GOES_ON.match(spot.before):
        return bool(PROMISED.search(spot.sentence[: -len(spot.before)]))
    may = dimension in FLOWING or (dimension == "count" and ABLE.match(spot.before))
    if not may or not spot.clause.carried or REAL.search(spot.before):
        return False
    *earlier, _ = spot.sentence.split("，")
    return _is_foretold(earlier)


def _is_of_plan(spot: Spot) -> bool:
    """Tell whether a figure is a part of what is planned in its sentence, or comes of it with the rest."""
    parts = OF_PLAN.match(spot.sentence) if any(word in spot.sentence for word in PARTS) else None
    if parts is not None and not NOT_YET.search(parts["parts"]):
        last = parts["plan"].rpartition("，")[2]
        if PLANNED.search(last) and not DONE.search(last):
            return True
    *earlier, own = spot.sentence.split("，")
    if not FOLLOWS.match(own) or NOT_YET.search(own):
        return False
    if QUANTITY in "".join(earlier[-1:]) and FORESEEN.search("，".join(earlier[:-1]) + "，"):
        return not (SET.search(spot.sentence) or NOT_YET.search(earlier[-1]))
    for clause in reversed(earlier):
        if plan := PLANNED.search(clause):
            made = plan[0] == "设计" or DONE.search(clause)
            return QUANTITY in clause[plan.end() :] and not made
        if not FOLLOWS.match(clause) or NOT_YET.search(clause):
            return False
    return False


def _is_soon(spot: Spot) -> bool:
    """Tell whether a clause says within what time something is done that the one before plans."""
    soon = SOON.search(spot.before) and DONE.search(spot.before) is None
    return bool(soon and PLANNED.search(spot.sentence[: -len(spot.before)]))


def _is_foretold(earlier: Sequence[str]) -> bool:
    """Tell whether the clauses before that of a flow say that it is still to come, the last that tells."""
    for clause in reversed(earlier):
        found = PLANNED.search(clause)
        if found is not None:
            return QUANTITY in clause[found.end() :] or bool(COMES.search(clause, found.end()))
        if REAL.search(clause):
            return False
    return False


def _is_of_later(spot: Spot, dimension: str) -> bool:
    """Tell whether a figure is of the time when the work will stand: 建成后可…, also 建成后年均…."""
    found = DONE_THEN.search(spot.sentence) if "后" in spot.sentence or "届时" in spot.sentence else None
    if found is None or SEEN.search(found["then"]):
        return False
    return bool(THEN.search(found["then"]) or dimension in FLOWING)
