"""What a rate or share is of: 占总装机, 减少碳排放, the sum before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.bases import EACH, SPEED, base, has_no_noun, name_of, of_list
from greensilk_kg.extract.figures.phrases import TAIL, whole, written
from greensilk_kg.extract.figures.rises import RISEN
from greensilk_kg.extract.figures.trade import BARE, said_of, trade_of, with_partner
from greensilk_kg.extract.figures.wholes import of_second_whole

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

DATE, QUANTITY = CODES["Date"], CODES["Quantity"]
OF_WHICH = re.compile("其中，?(?:约|近|超过?|逾|有)*")
DID = re.compile(
    rf"(?:^|[，、{CODES['Project']}{CODES['Institution']}将可])[^，。；、的{QUANTITY}]{{0,10}}?{any_of('figures/value-deed')}了?(?P<what>[^，。；：、（）了的{QUANTITY}{DATE}]{{2,14}}?)(?:达到?|约|近|超过?|逾)*$"
)
"""What somebody makes less or more: 减少碳排放超七成."""
PART = re.compile(
    rf"(?P<of>(?:占(?!比|用(?![工电水地户能气])|有率|地)(?:{DATE}年?)?|(?:超过|接近|达到|相当于)(?=[^，。；]*?(?:总[量额数值]|市场)的?$))"
    rf"[^，。；、{QUANTITY}]{{2,30}}?)(?:的|之|{words('figures/value-tail')}|的?(?:比重|比例|份额)(?:由|从)?)*$"
)
"""The whole of which a share is: 占总装机容量的."""
IS_SO = re.compile("(?:以上)?(?:都|均)?(?:是|为|来自于?|属于)(?P<what>[^，。；：的]{1,12})")
AND_WHOLE = re.compile("(?:[、和与及]|以及)(?P<whole>[^，。；：、]{2,20}?)的(?:约|近|超过?|逾)*$")
"""A second whole behind the share of the first: 占人口的七成和用电的两成."""
BARE_RATE = re.compile(f"[、（](?:(?:同比|环比|年均)*(?:增速|增长率|增幅|降幅|跌幅|涨幅))?{TAIL}")
"""A rate that stands beside its sum in one clause: 超3亿元、增幅近5%, 3亿元（同比增长5%）."""
POINTS = "百分点"
"""So many points are of a share, not of the sum before."""
SHARE_ALONE = re.compile(f"(?:占比|比重|份额)(?:{words('figures/value-tail')})*")
"""A share of a whole that nobody names, of what was told before: 采购商3万人，占比达六成."""


def rate_of(spot: Spot) -> str:
    """Return what a rate is of: its own words, else those of the sum before it in the sentence."""
    each = EACH.search(spot.before)
    if each is not None:
        return with_partner(spot, of_list(spot, each))
    which = OF_WHICH.fullmatch(spot.since) or _follows_count(spot)
    told = IS_SO.match(spot.reading.masked.string, spot.index + 1, spot.clause.end) if which else None
    if told is not None:
        return written(spot, *told.span("what"))
    return _of_share(spot) or _of_change(spot)


def _follows_count(spot: Spot) -> bool:
    """Tell whether a share begins the clause behind one that ends in a count."""
    last = spot.reading.masked.mentions.get(spot.clause.start - 2)
    return not spot.since and last is not None and getattr(last.value, "unit", "") == "NUM"


def _of_share(spot: Spot) -> str:
    """Return of which whole a share is; empty where the clause names none."""
    if AND_WHOLE.match(spot.since) and (both := of_second_whole(spot, AND_WHOLE)):
        return both
    if SHARE_ALONE.fullmatch(spot.since) and (own := base(spot, noun=True)):
        return own + "占比"
    start = spot.index - len(spot.before)
    risen = RISEN.search(spot.before)
    part = PART.search(spot.before[: risen.start()] if risen else spot.before)
    if part is None:
        return ""
    own = whole(spot, spot.clause.start, start + part.start())
    of = own or ("" if part.start() > 1 else base(spot, noun=True))
    return of + written(spot, *(start + at for at in part.span("of"))).rstrip("的")


def _of_change(spot: Spot) -> str:
    """Return what grows or shrinks: by the clause's own words, else the sum before it."""
    if (
        spot.since.startswith(("、", "（"))
        and BARE_RATE.fullmatch(spot.since)
        and spot.last > spot.clause.start
    ):
        return with_partner(spot, name_of(spot, spot.last - 1))
    what = _done_to(spot) or said_of(spot)
    if SPEED.fullmatch(what) or (not what and has_no_noun(spot)):
        points = getattr(spot.mention(spot.index).value, "text", "").endswith(POINTS)
        return "" if points else with_partner(spot, base(spot))
    return trade_of(spot) if BARE.fullmatch(what) else what


def _done_to(spot: Spot) -> str:
    start = spot.index - len(spot.since)
    found = DID.search(spot.since)
    return "" if found is None else written(spot, start + found.start("what"), start + found.end("what"))
