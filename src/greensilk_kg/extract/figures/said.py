"""What a sum or a rate is of: 与甲国的贸易额, 风电占总装机, 减少碳排放."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.bases import (
    CONVERTED,
    EACH,
    FROM,
    SPEED,
    base,
    has_no_noun,
    name_of,
    of_list,
)
from greensilk_kg.extract.figures.parts import is_of_each
from greensilk_kg.extract.figures.phrases import NO_NAME, phrase, whole, written
from greensilk_kg.extract.figures.rises import RISEN
from greensilk_kg.extract.figures.what import changing, part_of, share_of
from greensilk_kg.extract.figures.wholes import (
    doer,
    elsewhere,
    noun_behind,
    of_former_share,
    of_second_whole,
    of_share_told,
)

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import Spot

DATE, QUANTITY = CODES["Date"], CODES["Quantity"]
DID = re.compile(
    rf"(?:^|[，、{CODES['Project']}{CODES['Institution']}将可])[^，。；、的{QUANTITY}]{{0,10}}?{any_of('figures/value-deed')}了?(?P<what>[^，。；：、（）了的{QUANTITY}{DATE}]{{2,14}}?)(?:达到?|约|近|超过?|逾)*$"
)
"""What somebody makes less or more: 减少碳排放超七成."""
PART = re.compile(
    rf"(?P<of>(?:占(?!比|用|有率|地)(?:{DATE}年?)?|(?:超过|接近|达到|相当于)(?=[^，。；]*?(?:总[量额数值]|市场)的?$))"
    rf"[^，。；、{QUANTITY}]{{2,30}}?)(?:的|之|{words('figures/value-tail')}|的?(?:比重|比例|份额)(?:由|从)?)*$"
)
"""The whole of which a share is: 占总装机容量的."""
WITH = re.compile(
    rf"(?P<with>(?:与|对(?!外)|同(?!比)|自|从|向|和)[^，。；：、的{QUANTITY}]{{1,24}}?{QUANTITY}?)(?:的|之间的?|间的?|双边)*(?:货物|服务|农产品|能源|直接|双向)*(?:贸易|进出口|出口|进口)"
)
"""With whom trade is: what follows in the sentence (其中出口…) is of the same."""
TORN = re.compile("^[^（]*）|（[^）]*$|^(?:同比|环比)")
"""What is no noun: words that brackets cut (增长5%（折合…增长6%）), and how a rise is told."""
CHANGES = {"growth-rate", "reduction-rate"}
VAGUE = {"money", "share"}
RATES = {"ratio", "share", *CHANGES}
TRADES = {"trade-volume"}
SIZES = {"money", "power", "energy", "mass"}
BODIES = {"Country", "Place", "Initiative", "Institution"}
LANDS = {"Country", "Place", "Initiative"}
BARE = re.compile("(?:货物|商品)?(?:出口|进口|进出口|贸易)(?:额|总额|总值|值|金额|规模|量)?")
"""A trade of which only the sentence tells with whom it is."""
SHARE = re.compile("占(?!比|用|有|地)[^，。；占比重]{2,20}的(?:约|近|超过?|逾|将近|大约)*$")
"""What a part is of, whatever stands in the name of the whole: 占新增装机的."""
AND_WHOLE = re.compile("(?:[、和与及]|以及)(?P<whole>[^，。；：、]{2,20}?)的(?:约|近|超过?|逾)*$")
"""A second whole behind the share of the first: 占人口的七成和用电的两成."""
POINTS = "百分点"
"""So many points are of a share, not of the sum before."""
OF_WHICH = re.compile("其中，?(?:约|近|超过?|逾|有)*")
IS_SO = re.compile("(?:以上)?(?:都|均)?(?:是|为|来自|属于)(?P<what>[^，。；：的]{1,12})")
ADDED = re.compile("(新增|净增)(?:了|约|近|超过?|逾)*$")
"""Behind a noun: only so much of it was added (风电装机新增)."""
ADDED_END = re.compile("(?:新增|净增)$")
ALONE = re.compile(
    "(?:目前|现|至此|总量|总规模|总数)?(?:已|均)?(?:累计|总计|总量|合计)?(?:已|将)?(?:达到?了?|为|超过?|突破|至|约|近|逾)+"
)
"""A clause that tells of the sum before how much there is in all: 累计达."""
UNTOLD = "?"
"""Stands for what a figure is of where the order of a list would tell, but does not."""
PARTNER = "with"
"""Where the words are kept that tell with whom a trade is; a sentence with 其中 goes on with it."""


def of_what(spot: Spot, dimension: str, indicator: str) -> str:
    """Return of what a figure is that counts nothing: what grows, a part, with whom trade is.

    Args:
        spot: Where the figure stands.
        dimension: Kind of its unit.
        indicator: What it measures.
    """
    if is_of_each(spot, dimension):
        return "单机"
    each = EACH.search(spot.before) if len(spot.clause.topics) > 1 else None
    if each is not None and spot.whole[spot.clause.start : spot.clause.end].count(QUANTITY) > 1:
        start = spot.index - len(spot.before)
        return phrase(spot, start, start + each.start())
    return _of_ratio(spot, indicator) if dimension == "ratio" else _of_sum(spot, dimension, indicator)


def _of_ratio(spot: Spot, indicator: str) -> str:
    """Return of what a ratio is: of what it is a share, or what grows."""
    if indicator not in RATES:
        return ""
    told = (share_of(spot) or doer(spot)) if indicator not in CHANGES else _noun_behind(spot)
    told = told or elsewhere(spot) or rate_of(spot) or changing(spot) or part_of(spot)
    former = of_former_share(spot, told)
    told = told if former is None else former
    return "" if NO_NAME.search(told) or TORN.search(told) else told


def _of_sum(spot: Spot, dimension: str, indicator: str) -> str:
    """Return of what a sum or size is: a part, with whom trade is, what was added."""
    bodies = any(one.kind in BODIES for one in spot.clause.topics)
    if dimension not in SIZES or not (bodies or indicator in TRADES):
        return part_of(spot)
    if CONVERTED.search(spot.whole, spot.clause.start, spot.index):
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
    if SHARE.search(spot.since) or (AND_WHOLE.match(spot.since) and spot.told.get("ratio") == "share"):
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
    return counted == UNTOLD or (
        not counted and (indicator in CHANGES | {"ratio"} or (indicator in VAGUE and topic.kind in LANDS))
    )


def is_of_which(spot: Spot) -> bool:
    """Tell whether a ratio is a part of what the clause before counts: 其中九成是当地人."""
    return OF_WHICH.fullmatch(spot.since) is not None


def said_of(spot: Spot) -> str:
    """Return the words of the clause before a figure that say what it is of; empty where they are none."""
    risen = FROM.search(spot.reading.masked.string, spot.clause.start, spot.index)
    end = risen.start() if risen else spot.index
    what = phrase(spot, spot.clause.start, end)
    return what or (phrase(spot, spot.last, end) if spot.clause.start < spot.last < end else "")


def trade_of(spot: Spot) -> str:
    """Return which trade a sum is of: which way, and with whom, as far as the sentence tells."""
    what = said_of(spot)
    here = False
    for one in WITH.finditer(spot.reading.masked.string, 0, spot.index):
        spot.counts[PARTNER] = written(spot, *one.span("with"))
        here = one.start() >= spot.clause.start
    return what if _names_topic(spot) and not here else _with_partner(spot, what)


def _names_topic(spot: Spot) -> bool:
    """Tell whether the clause itself names whose trade it tells."""
    refs = {one.ref for one in spot.clause.topics}
    return any(one.ref in refs for one in spot.reading.masked.within(spot.clause.start, spot.index))


def rate_of(spot: Spot) -> str:
    """Return what a rate is of: its own words, else those of the sum before it in the sentence."""
    each = EACH.search(spot.before)
    if each is not None:
        return _with_partner(spot, of_list(spot, each))
    which = OF_WHICH.fullmatch(spot.since)
    told = IS_SO.match(spot.reading.masked.string, spot.index + 1, spot.clause.end) if which else None
    if told is not None:
        return written(spot, *told.span("what"))
    if AND_WHOLE.match(spot.since) and (both := of_second_whole(spot, AND_WHOLE)):
        return both
    start = spot.index - len(spot.before)
    risen = RISEN.search(spot.before)
    part = PART.search(spot.before[: risen.start()] if risen else spot.before)
    if part is not None:
        own = whole(spot, spot.clause.start, start + part.start())
        of = own or ("" if part.start() > 1 else base(spot, noun=True))
        return of + written(spot, *(start + at for at in part.span("of"))).rstrip("的")
    what = _done_to(spot) or said_of(spot)
    if SPEED.fullmatch(what) or (not what and has_no_noun(spot)):
        points = getattr(spot.mention(spot.index).value, "text", "").endswith(POINTS)
        return "" if points else _with_partner(spot, base(spot))
    return trade_of(spot) if BARE.fullmatch(what) else what


def _with_partner(spot: Spot, what: str) -> str:
    return spot.counts.get(PARTNER, "") + what if BARE.fullmatch(what) else what


def _done_to(spot: Spot) -> str:
    start = spot.index - len(spot.since)
    found = DID.search(spot.since)
    return "" if found is None else written(spot, start + found.start("what"), start + found.end("what"))
