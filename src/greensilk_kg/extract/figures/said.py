"""What a sum or a rate is of: 与甲国的贸易额, 风电占总装机, 减少碳排放."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.bases import (
    CONVERTED,
    EACH,
    FROM,
    base,
    name_of,
    of_list,
)
from greensilk_kg.extract.figures.changes import AND_WHOLE, IS_SO, OF_WHICH, rate_of
from greensilk_kg.extract.figures.laid import laid
from greensilk_kg.extract.figures.land import land_of
from greensilk_kg.extract.figures.named_rates import IN_LAND, named_rate
from greensilk_kg.extract.figures.parts import is_of_each
from greensilk_kg.extract.figures.phrases import NO_NAME, behind_topic, phrase, written
from greensilk_kg.extract.figures.plain import CHANGES
from greensilk_kg.extract.figures.points import points
from greensilk_kg.extract.figures.shares import BROUGHT, HOME, SHARES
from greensilk_kg.extract.figures.terms import of_time
from greensilk_kg.extract.figures.trade import said_of, trade_of
from greensilk_kg.extract.figures.turns import part_in_turn
from greensilk_kg.extract.figures.what import changing, part_of, share_of
from greensilk_kg.extract.figures.wholes import (
    doer,
    elsewhere,
    noun_behind,
    of_former_share,
    of_share_told,
)

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import Spot

QUANTITY = CODES["Quantity"]
TORN = re.compile("^[^（]*）|（[^）]*$|^(?:同比|环比)")
"""What is no noun: words that brackets cut (增长5%（折合…增长6%）), and how a rise is told."""
VAGUE = {"money", "share"}
RATES = {"ratio", "share", *CHANGES}
TRADES = {"trade-volume"}
WHOLE_FIRST = re.compile(
    "(?:^|其中，?|目前，?)(?P<whole>[^，。；、占]{2,14}?)[的中](?:约|近|超过?|逾|将近)*$"
)
"""The whole before a share of which the words behind tell what it is: 供电的七成来自水电."""
SIZES = {"money", "power", "energy", "mass"}
BODIES = {"Country", "Place", "Initiative", "Institution"}
LANDS = {"Country", "Place", "Initiative"}
SHARE = re.compile(
    "占(?!比|用(?![工电水地户能气])|有|地)[^，。；占比重]{2,20}的(?:约|近|超过?|逾|将近|大约)*$"
)
"""What a part is of, whatever stands in the name of the whole: 占新增装机的."""
ADDED = re.compile("(新增|净增)(?:了|约|近|超过?|逾)*$")
"""Behind a noun: only so much of it was added (风电装机新增)."""
ADDED_END = re.compile("(?:新增|净增)$")
ALONE = re.compile(
    "(?:(?:该|这一|这个)(?:数字|金额|规模|数据))?(?:目前|有望|将|现|至此|总量|总规模|总数)?(?:已|均)?(?:累计|总计|总量|合计)?(?:已|将)?(?:达到?了?|为|超过?|突破|至|约|近|逾)+"
)
"""A clause that tells of the sum before how much there is in all: 累计达."""
POWER_OF = re.compile(
    "(?P<what>(?:(?:屋顶|集中式|分布式|陆上|海上|地面|水面|漂浮式|配套)[和、及]?)*(?:光伏|风电|光热|储能|水电|电解槽|生物质|太阳能)"
    "(?:发电|电站|系统|机组|装置|项目)?)(?=[，。；、和及与（]|$)"
)
WITH_IT = re.compile(
    "[、和及与]$|(?:配套|配有|设有|建有|装有|配建|包括|包含|含|建设|新建|加装|屋顶安装)了?(?:约|近|一座)*$"
)
"""What a part of a plant's power is of: 建设1吉瓦风电和600兆瓦电解槽."""
GOODS = re.compile("(?:跨境|国际|过境|进口|出口|进出口|冷链)货物")
"""Which of the goods that a line carries are meant."""
CLEANED = {"emission-reduction", "emissions"}
SUBSTANCE = re.compile(any_of("figures/substance"))
SUBSTANCES = re.compile(rf"{SUBSTANCE.pattern}(?:(?:[、和与及]|以及){SUBSTANCE.pattern})*")
"""What is let out or kept back: 106吨二氧化硫、21吨烟尘 are two figures."""
AWAY_FROM = re.compile(
    r"[，、]?(?P<what>[距离][离]?[^，。；、]{1,20}?)(?:仅|只|约|大约|不到|不足|近|为|有|直线距离)*$"
)
"""From what something lies so far away."""
STORE = re.compile(
    r"(?P<what>(?:总|最大|防洪|调节|兴利|有效|死|正常蓄水位)库容|储罐容积|罐容|蓄水量)(?:约|近|为|达到?|超过?|共)*$"
)
BARE_MONEY = {"investment", "money", "financing"}
OF_SOMETHING = {"weight", "environment-figure"}
"""What says nothing without the matter that is weighed."""
HEADS = {"人", "名"}
"""Of whom nothing more is told: 全球仍有3亿人喝不上水."""
UNSAID = {"投资", "总投资", "资金", "投入", "总投入"}
"""Of what a land's money is not: 预计投资3亿元."""
UNTOLD = "?"
"""Stands for what a figure is of where the order of a list would tell, but does not."""


def of_what(spot: Spot, dimension: str, indicator: str) -> str:
    """Return of what a figure is that counts nothing: what grows, a part, with whom trade is.

    Args:
        spot: Where the figure stands.
        dimension: Kind of its unit.
        indicator: What it measures.
    """
    if is_of_each(spot, dimension):
        return "单机"
    if part := laid(spot, dimension) or land_of(spot, dimension):
        return part
    each = EACH.search(spot.before) if len(spot.clause.topics) > 1 else None
    if each is not None and spot.whole[spot.clause.start : spot.clause.end].count(QUANTITY) > 1:
        start = spot.index - len(spot.before)
        return phrase(spot, start, start + each.start())
    if dimension == "time":
        return of_time(spot)
    if indicator == "distance" or dimension == "volume":
        found = AWAY_FROM.search(spot.since) if indicator == "distance" else STORE.search(spot.since)
        if found is not None:
            return written(spot, *(spot.last + at for at in found.span("what")))
    told = _of_ratio(spot, indicator) if dimension == "ratio" else _of_sum(spot, dimension, indicator)
    return told or (_substance(spot) if dimension == "mass" and indicator in CLEANED else "")


def _substance(spot: Spot) -> str:
    """Return what is let out or kept back: the word right behind the figure, else the last before it."""
    behind = SUBSTANCE.match(spot.after)
    before = list(SUBSTANCES.finditer(spot.since))
    return behind[0] if behind else before[-1][0] if before else ""


def _of_ratio(spot: Spot, indicator: str) -> str:
    """Return of what a ratio is: of what it is a share, or what grows."""
    if indicator not in RATES:
        return ""
    if indicator == "ratio" and (said := points(spot)):
        return said
    if IN_LAND.search(spot.since):
        return named_rate(spot)
    held = SHARES.match(spot.after) if indicator == "share" else None
    if held is not None:
        return held[0].removeprefix("的")
    made_of = _made_of(spot)
    if made_of:
        return made_of
    told = (share_of(spot) or doer(spot)) if indicator not in CHANGES else _noun_behind(spot)
    told = told or elsewhere(spot) or rate_of(spot) or changing(spot) or part_of(spot)
    former = of_former_share(spot, told)
    told = told if former is None else former
    told = _of_brought(spot, told) or named_rate(spot)
    return "" if NO_NAME.search(told) or TORN.search(told) else told


def _of_brought(spot: Spot, told: str) -> str:
    """Return what grows in a land without what made it grow: 带动甲国外贸 is 外贸."""
    found = BROUGHT.search(spot.before)
    if found is None:
        return told
    land = spot.mention(spot.index - len(spot.before) + found.start("land"))
    return told.rpartition(land.name)[2].removeprefix("的") or told


def _made_of(spot: Spot) -> str:
    """Return what makes up a share of a whole: 供电的七成来自水电."""
    first = WHOLE_FIRST.search(spot.since)
    told = IS_SO.match(spot.whole, spot.index + 1, spot.clause.end) if first is not None else None
    if first is None or told is None:
        return ""
    start = spot.last + first.start("whole")
    whole = written(
        spot, behind_topic(spot, start, spot.last + first.end("whole")), spot.last + first.end("whole")
    )
    return f"{written(spot, *told.span('what'))}占{whole}" if whole else ""


def _of_sum(spot: Spot, dimension: str, indicator: str) -> str:
    """Return of what a sum or size is: a part, with whom trade is, what was added."""
    if spot.clause.topics and spot.clause.topics[0].kind == "Project":
        power = POWER_OF.match(spot.after) if dimension == "power" and WITH_IT.search(spot.since) else None
        if part := (power["what"] if power else part_in_turn(spot)):
            return part
    if dimension == "mass" and (goods := GOODS.search(spot.since)) is not None:
        return goods[0]
    bodies = any(one.kind in BODIES for one in spot.clause.topics)
    if dimension not in SIZES or not (bodies or indicator in TRADES):
        return part_of(spot)
    if CONVERTED.search(spot.whole, spot.start, spot.index):
        return name_of(spot, spot.index, noun=True)
    each = EACH.search(spot.before)
    if each is not None:
        several = spot.whole[spot.clause.start : spot.clause.end].count(QUANTITY) > 1
        return of_list(spot, each) or (UNTOLD if several and len(spot.clause.topics) == 1 else "")
    told = part_of(spot) or (trade_of(spot) if dimension == "money" else said_of(spot))
    if told and (newly := ADDED.search(spot.since)) is not None and newly[1] not in told:
        told += newly[1]
    if not told and spot.clause.carried and ALONE.fullmatch(spot.before):
        told = ADDED_END.sub("", base(spot, noun=True))
    return told or (name_of(spot, spot.index, noun=True) if FROM.search(spot.previous[:-1]) else "")


def of_ratio(spot: Spot) -> str | None:
    """Return what a ratio is by how it stands: a rate before its noun, a part of what was counted."""
    if points(spot):
        return "ratio"
    if SHARE.search(spot.since) or (AND_WHOLE.match(spot.since) and spot.told.get("ratio") == "share"):
        return "share"
    if HOME.match(spot.whole, spot.index + 1) or _made_of(spot):
        return "share"
    behind = noun_behind(spot)
    if behind is not None and behind[0]:
        return "reduction-rate" if behind[1] else "growth-rate"
    return "share" if is_of_which(spot) or of_share_told(spot) else None


def _noun_behind(spot: Spot) -> str:
    found = noun_behind(spot)
    return "" if found is None else found[0]


def says_too_little(counted: str, indicator: str, topic: Mention) -> bool:
    """Tell whether nobody can know what a figure is of: 中国增长3%, 某国5亿元."""
    if (indicator in OF_SOMETHING and not counted) or (
        indicator == "count" and counted in HEADS and topic.kind != "Event"
    ):
        return True
    if indicator in BARE_MONEY and topic.kind in LANDS and counted in UNSAID:
        return True
    return counted == UNTOLD or (
        not counted
        and (
            indicator in CHANGES | {"ratio"}
            or (indicator in VAGUE and topic.kind in LANDS)
            or (indicator == "share" and topic.kind in {"Event", "Institution"})
        )
    )


def is_of_which(spot: Spot) -> bool:
    """Tell whether a ratio is a part of what the clause before counts: 其中九成是当地人."""
    return OF_WHICH.fullmatch(spot.since) is not None
