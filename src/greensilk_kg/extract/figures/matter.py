"""The noun of a figure that says nothing by itself: 替代柴油, 风险保障, 循环利用率, 新增治沙面积."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.figures.limits import whole_of
from greensilk_kg.extract.figures.nouns import words_of
from greensilk_kg.extract.figures.phrases import NO_NAME, behind_topic
from greensilk_kg.model.value import QuantityMatch

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

QUANTITY, DATE = CODES["Quantity"], CODES["Date"]
WORD = rf"[^，。；：、（）“”的了{FIRST}-{LAST}]"
ABOUT = "(?:达到?了?|约|近|超过?|逾|共|共计|合计|总计|累计|为|不少于|至少|可达)*"
SAVINGS = frozenset({"energy-saving", "energy-figure", "weight", "volume", "environment-figure"})
SPARED = re.compile(
    rf"(?P<what>{any_of('figures/spared')}(?!的|了?{ABOUT}$)(?:标准煤|{WORD}{{1,10}}?)?(?<!上))(?:的?(?:消耗|使用|用量|消费))?了?{ABOUT}$"
)
"""What is replaced, kept or spared: 每年可替代重油3万吨."""
SPARED_ALONE = re.compile(rf"(?P<what>(?:少|多)[用烧耗排弃购占发供输送]{WORD}{{1,8}}?)了?{ABOUT}$")
MONEY = re.compile(
    rf"(?:以上|左右)?的?(?P<what>(?:“[^“”，。；]{{1,12}}”|《[^《》]{{1,12}}》)?(?:{WORD}{{0,10}}?)?{any_of('figures/money-matter')})(?=[，。；、和及与（]|用于|$)"
)
"""What money is, told behind the amount: 6亿美元的信用保障."""
MONIES = frozenset({"money", "bond-issue", "financing"})
NO_MONEY = re.compile(
    "^(?:资金|投资|投资额|融资|贷款|融资额)$|^(?:作为|用于|用来|来|支持|购买|采购|建设|给|向|为|的)"
)
SUM = re.compile(r"(?:总|债券|票面|发行)?(?:金额|总额|规模|面值|总规模)")
"""The sum of what was counted just before: 共12只，金额160亿元."""
AREA = re.compile(
    rf"(?:^|[，、{FIRST}-{LAST}]|到|将|已|可|共|累计)(?P<what>{WORD}{{2,12}}?面积)(?:由|从)?{ABOUT}$"
)
"""An area with its noun: 新增合作治沙面积200万亩."""
OWN_AREA = re.compile(
    "^(?:项目|工程|电站|园区|展览|展出|总|占地|规划|建筑|用地|总建筑|规划用地|总占地|一期|厂区|基地)*面积$"
)
RATE = re.compile(rf"(?:^|[，、的将把使让令{FIRST}-{LAST}])(?P<what>{WORD}{{2,14}}?率)[^，。；、率]{{0,10}}$")
RATES = frozenset({"efficiency", "ratio"})
TOPIC = re.compile(
    rf"^(?P<what>[^，。；：、{QUANTITY}{DATE}]{{2,18}}的[^，。；：、的{QUANTITY}{DATE}]{{1,8}})，$"
)
"""A clause that is one noun, of which the next tells how much there is: 向外输送的绿电，."""
ONLY_HOW_MUCH = re.compile(rf"(?:{DATE}|全年|去年|今年|当年|目前|每年|年均|已|累计|共|总量|总数|{ABOUT})*")
ALL = re.compile(
    rf"(?P<what>[^，。；：{QUANTITY}{DATE}]{{4,40}}?)(?:共计|合计|总计|共)(?:约|近|超过?|逾|达到?|为)*$"
)
"""A list behind which its sum stands: 对甲国出口汽车、电池和组件共计98亿元."""
PART = re.compile(rf"^(?:其中，?)?(?P<what>{WORD}{{1,8}}?)(?:占|为|是|占了)(?:约|近)*$")
"""A part of a size that the clause before tells: 装机15万千瓦，风电占10万千瓦."""
CONVERTED = re.compile("(?:约?折合|约合|合)(?:人民币)?(?:约|近|超过?)*")
SPENT = re.compile(
    rf"(?:投入|安排|筹集|落实|募集|提供|拨付|筹措)了?(?P<what>{WORD}{{1,8}}?(?:资金|经费|贷款|基金|补贴))(?:超过?|达到?|约|近|逾|共)*$"
)
"""What money is, told between what is done with it and how much it is: 投入环保资金2亿美元."""
ISSUED = re.compile(
    rf"(?:^|[，{FIRST}-{LAST}])(?P<what>{WORD}{{2,14}}?债券?)(?:已|累计|共)*(?:发行|承销|募集)(?:折合|约合|合|了|约|近|超过?|达到?|共)*$"
)
"""What was issued, told before that it was: 境外绿色债券累计发行折合2亿美元."""
MADE = re.compile(
    rf"(?:年产|日产|月产|年加工|日产出|年生产|累计生产|共生产)(?P<what>(?![量值能约达可]){WORD}{{1,10}}?)(?:可|将|能|约|近|达到?|超过?|逾|共)*$"
)
"""What a work makes: 年产人造板30万立方米."""
DEALT = re.compile(
    rf"(?P<what>(?:出口|进口|加工|外销|销售|采购|运出|输送|供应)(?![量额值能]){WORD}{{1,16}}?)了?{ABOUT}$"
)
"""What was sold or brought away, with what was done with it: 去年出口板材11万立方米."""
SPEED = re.compile(
    rf"(?P<what>{WORD}{{2,12}}?)(?:近[一二三四五六七八九十几]*年来?|多年来?|每年|年均|一直|正|仍|将|{DATE})*以(?:每年|年均|平均|年|约|近|超过?)*$"
)
"""What grows at some speed: 用电量以每年5%的速度增长."""
DEED = "(?:新造|新植|新建|新增|修复|恢复|治理|复垦|复绿|改良|种植|补植|封育|改造)"
TENDED = re.compile(
    rf"(?:{DATE}|去年|今年|当年|全年|其中|已|又|还|共|累计)*(?P<deed>{DEED}(?:[、和]{DEED})*)了?{ABOUT}"
)
LAND = "land"
"""Where is kept of what the last area was."""
CHANGES = frozenset({"growth-rate", "reduction-rate"})
ALONE = re.compile(
    "(?:同比|环比|比上年|较上年)*(?:大幅|小幅|快速)?(?:增长|增加|增|上升|下降|减少|降)(?:了|约|近|超过?|达)*"
)
"""A clause that tells a change of what the one before told how large it is."""
AMOUNT = "amount"
"""Where is kept of what the last sum was."""
KEPT = {"area": LAND, "money": AMOUNT}
"""Kinds of figures of which is kept of what the last was."""
SPEEDS = re.compile("(?:速度|速率|幅度|增速|水平)")


def matter(spot: Spot, dimension: str, indicator: str, counted: str) -> str:
    """Return of what a figure is, also where its indicator says nothing and only its clause tells it.

    Args:
        spot: Where the figure stands.
        dimension: Kind of its unit.
        indicator: What it measures.
        counted: Of what it is as far as known.
    """
    if dimension == "ratio":
        return _of_ratio(spot, indicator, counted)
    if dimension == "money":
        return _of_money(spot, indicator, counted)
    if counted or dimension == "count":
        return counted
    if dimension == "area":
        named = _named(spot, AREA)
        return "" if OWN_AREA.match(named) else named or _tended(spot) or _named(spot, SPARED)
    told = _part(spot) if dimension == "power" else _made(spot, dimension)
    if indicator in SAVINGS:
        told = _named(spot, SPARED) or _named(spot, SPARED_ALONE) or _topic(spot) or told
    return told


def _of_ratio(spot: Spot, indicator: str, counted: str) -> str:
    if SPEEDS.fullmatch(counted):
        found = SPEED.search(spot.before)
        if found is None:
            return ""
        start = spot.index - len(spot.before)
        first = behind_topic(spot, start + found.start("what"), start + found.end("what"))
        return words_of(spot.reading.masked, first, start + found.end("what"))
    if indicator in CHANGES:
        last = spot.counts.get(AMOUNT, "") if ALONE.fullmatch(spot.before) else ""
        return last if last.startswith(counted) else counted
    return counted if counted or indicator not in RATES else _named(spot, RATE)


def _of_money(spot: Spot, indicator: str, counted: str) -> str:
    if SUM.fullmatch(counted):
        return _counted_before(spot) or counted
    if CONVERTED.fullmatch(spot.before):
        whole = _counted_before(spot)
        return whole if counted and whole.endswith(counted) else counted
    behind = MONEY.match(spot.whole, spot.index + 1, spot.clause.end + 1) if indicator in MONIES else None
    if behind is not None and NO_MONEY.match(behind["what"]) is None and not _names(counted):
        return words_of(spot.reading.masked, *behind.span("what"))
    if counted:
        return counted
    if indicator != "trade-volume":
        return _named(spot, SPENT) or _named(spot, ISSUED)
    first = behind_topic(spot, max(spot.last, spot.clause.start), spot.index)
    found = ALL.match(spot.whole[: spot.index], first)
    return words_of(spot.reading.masked, *found.span("what")) if found is not None else ""


def _names(counted: str) -> bool:
    """Tell whether words before an amount name it themselves: 绿色贷款余额, 协议金额."""
    return re.search("[额值量价金款债]$|规模$|投资", counted) is not None


def _counted_before(spot: Spot) -> str:
    """Return what was counted last before an amount in its sentence."""
    for one in reversed(spot.reading.masked.within(0, spot.index)):
        if isinstance(one.value, QuantityMatch):
            return spot.counts.get(whole_of(one.value.measure), "") if one.value.unit == "NUM" else ""
    return ""


def _made(spot: Spot, dimension: str) -> str:
    """Return what a work makes of which a mass or volume is told."""
    return (_named(spot, MADE) or _named(spot, DEALT)) if dimension in {"mass", "volume"} else ""


def _tended(spot: Spot) -> str:
    """Return what was done to land of which the clause before tells how much there is."""
    found = TENDED.fullmatch(spot.before)
    land = spot.counts.get(LAND, "")
    return (
        f"{found['deed']}{land.removesuffix('面积')}" if found is not None and land.endswith("面积") else ""
    )


def _part(spot: Spot) -> str:
    """Return which part of a plant's power is told right behind the whole."""
    last = spot.previous.rstrip("，")
    if not last.endswith(QUANTITY) or spot.last != spot.clause.start:
        return ""
    found = PART.match(spot.before)
    return "" if found is None else found["what"]


def _topic(spot: Spot) -> str:
    """Return the noun that the clause before is and nothing else."""
    found = TOPIC.match(spot.previous)
    if found is None or ONLY_HOW_MUCH.fullmatch(spot.before) is None:
        return ""
    start = spot.clause.start - len(spot.previous)
    first = behind_topic(spot, start, spot.clause.start - 1)
    return words_of(spot.reading.masked, first, spot.clause.start - 1)


def _named(spot: Spot, pattern: re.Pattern[str]) -> str:
    """Return the noun that a pattern finds right before a figure."""
    found = pattern.search(spot.since)
    if found is None or NO_NAME.search(found["what"].removeprefix("让出")):
        return ""
    return words_of(spot.reading.masked, spot.last + found.start("what"), spot.last + found.end("what"))
