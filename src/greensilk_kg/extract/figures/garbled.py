"""Words of what a figure is of that are no noun: the figure had better not be stated."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.bases import EACH

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

NO_NOUN = re.compile(any_of("figures/no-noun"))
DEED_ALONE = re.compile(any_of("figures/no-count-noun"))
SHORT = frozenset("章节人国户州县省市村岛站桥树船车届期井港湖河项")
"""Words of one character that are nouns, or stand for one behind a number."""
JOINT = re.compile(f"{any_of('figures/value-noun')}[和与及](?!.*占).*?{any_of('figures/value-noun')}$")
AND = {"和", "、", "与", "及"}
"""Two values that a clause tells together, of which one would be given both: 装机和发电量达3万千瓦和4亿度."""
OPENS = re.compile("[、，；：的]|时间|期(?=[^刊货末间望])")
ENDS = re.compile("(?:时隔|保持在|[占仍还]|(?<=[业国商者人家])里|(?<!麻)将|已|(?<![合兼])并)$")
AFTER = re.compile("(?<=[理成产用工束发造])后$")
"""How words end that tell when something is done, not what it is: 经深度处理后."""
DONE = re.compile(
    "参加(?!者|单位|国|人员|机构)|参展(?!商|方|企业|单位|国|机构|人员|品|面积)|时隔|连续[^，。]*年|首次|签约参"
)
"""What is told of those counted, and restricts which are meant."""
RESTRICTED = re.compile(
    "(?:首次|第一次|再次|时隔|连续|首度)[^，。；]{0,10}(?:参展|参会|参加|亮相|签约|加入|回归|登陆|入驻)"
)
"""Behind a count: only those are meant who do so for the first time."""
LIFTED = re.compile("摆脱[^，。；]{0,6}贫困|走出贫困|脱贫")
"""Behind people: only those are meant who are lifted out of poverty."""


DIVIDED = re.compile("(?:共?分?为?|由)?[一二三四五六七八九十两]+(?:部分|章|编|篇)(?:组成)?")
"""Into how many parts a text is divided, before how many articles it has."""
HERE = re.compile("[从在由经](?:这里|这儿|那里|此地|此处|此)")
"""A place that only the words before tell."""
LEADS = re.compile(
    "^(?:初步(?:测得|测算|估算|统计|核算)|据测算|发现(?=.{4})|显示|全[行院校司](?=.{3})|届时|计划|预计|力争|有望|现有|有(?=总)|有(?![机效色关毒害限轨线人氧意利])(?=.*占)|共(?=铺|装|栽|种))+(?=...)|^产生(?=..)"
)
TAIL = re.compile(
    "(?<=..)(?:(?<![原守规准细法总])则|(?<!船)只|[仅也却]|(?<!成)就|(?:提高|降低|增加|减少|上升|下降|扩大|提升|上调|下调|调整)[到至为]|共计|合计|总计|累计|同比|环比|折合|约合|目前|如今|一共|总共|不少于|不低于)+$"
)
"""What leads to the number, not the end of a noun."""
DEED_END = re.compile(
    "(?:[到至掉按]|变成|[做从]起|[吃咽]下|减为|此减|共?分|[再又还]?建|[再又并]?[配装种]|涉及其|用去|花去)$"
)
"""How words end that are no noun but what is done or becomes of it: 调整到, 做起, 因此减为."""
NOUN_END = re.compile(
    "(?:[基改扩土兼修筑重]建|组装|包装|服装|安装|品种|物种|良种|树种|工种|[积部成水养百千]分|报到)$"
)
SIZE_OF_FUND = re.compile(
    f"[{CODES['Initiative']}{CODES['Institution']}]”?的?(?:首期|总|资金|目标|初始|募集)*规模(?:已|为|达到?|约|近|超过?|是)*$"
)
"""The sum that a fund holds, which needs no other noun."""
FUND_SIZE = "规模"
NOTHING = {"签", "配套", "拿出", "先拿出", "投入", "出资", "愿出资", "资助"}
"""What is done with a sum, which is no name for it."""


CUT = ("自己", "达成", "形成", "造成", "组成", "构成", "已经", "已有")
"""Words that are cut where what a figure is of begins with their second character."""
SAYS = re.compile("[却敢]|^(?:不过|竟|才|仅|大概|也许|据称|约莫)$|(?:说|称|认为|觉得|估计|坦言|直言)$")
"""What stands between a figure and who tells it, or holds it against another, and is no noun."""


def tidy(dimension: str, counted: str) -> str:
    """Return what a figure is of without words that are none of its noun.

    Args:
        dimension: Kind of its unit.
        counted: Of what it is.

    Example:
        >>> tidy("money", "计划海外新签合同额"), tidy("money", "配套"), tidy("count", "路灯")
        ('海外新签合同额', '', '路灯')
    """
    if dimension == "money" and counted in NOTHING:
        return ""
    return TAIL.sub("", LEADS.sub("", counted))


def is_garbled(spot: Spot, dimension: str, counted: str) -> bool:
    """Tell whether what a figure is of is no noun, or more is told of those counted than it says.

    Args:
        spot: Where the figure stands.
        dimension: Kind of its unit.
        counted: Of what it is.
    """
    if not counted or (counted == FUND_SIZE and SIZE_OF_FUND.search(spot.before)):
        return False
    if (
        DIVIDED.fullmatch(counted)
        or HERE.search(counted)
        or NO_NOUN.fullmatch(counted)
        or OPENS.match(counted)
        or AFTER.search(counted)
        or SAYS.search(counted)
        or _is_cut(spot.before, counted)
    ):
        return True
    if DEED_END.search(counted) and not NOUN_END.search(counted):
        return True
    if len(counted) == 1 and (dimension == "ratio" or (dimension == "count" and counted not in SHORT)):
        return True
    if dimension != "count":
        return EACH.search(spot.before) is None and _is_joint(spot, counted)
    return bool(
        DEED_ALONE.fullmatch(counted)
        or ENDS.search(counted)
        or DONE.search(counted)
        or _is_of_some(spot, counted)
    )


def _is_cut(before: str, counted: str) -> bool:
    """Tell whether what a figure is of begins inside a word: 成意向 in 达成意向."""
    at = before.rfind(counted)
    return at > 0 and before[at - 1 : at + 1] in CUT


def _is_joint(spot: Spot, counted: str) -> bool:
    """Tell whether two values are told with two figures, of which neither is of both."""
    beside = {spot.whole[spot.last], spot.whole[spot.index + 1 : spot.index + 2]}
    return JOINT.search(counted) is not None and not beside.isdisjoint(AND)


def _is_of_some(spot: Spot, counted: str) -> bool:
    """Tell whether the words behind the noun say that only some are meant: 11国首次参展."""
    if counted == "人" and LIFTED.match(spot.after):
        return True
    behind = spot.after.partition(counted)[2] if counted in spot.after else spot.after
    found = RESTRICTED.search(behind)
    return found is not None and re.search("[的，、]", behind[: found.start()]) is None
