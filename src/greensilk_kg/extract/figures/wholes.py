"""Shares whose whole stands in another clause (水电占19%, 这一比例升至52%), rates before their noun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.bases import base
from greensilk_kg.extract.figures.phrases import behind_topic, written

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

DATE, QUANTITY = CODES["Date"], CODES["Quantity"]
TAIL = rf"(?:的|之|{words('figures/value-tail')}|的?(?:比重|比例|份额)(?:由|从)?)*"
SHARE = re.compile(
    rf"(?P<own>[^，。；：、{QUANTITY}{DATE}]{{0,24}}?)占(?!比|用(?![工电水地户能气])|地|有率)(?:到|据|了)?(?:{DATE}年?)?"
    rf"(?P<whole>[^，。；、{QUANTITY}{DATE}]{{2,24}}?){TAIL}{QUANTITY}"
)
"""A share that says of what it is: 地热占总发电量的45%."""
NO_WHOLE = re.compile(
    rf"(?:其中，?|而|另有?|此外)?(?![这该其此上在])(?P<own>[^，。；：、占{QUANTITY}{DATE}]{{1,16}}?)(?:则|也|仅|还|就|又)?(?:占比?|份额|比[重例])"
    rf"(?:{words('figures/value-tail')})*"
)
"""A share of what was told before: 水电占19%."""
LANDS = re.compile("国家?$|地区$|[省市区县]$|企业$|机构$")
"""What is counted and no whole of a sum."""
ROSE = re.compile(
    rf"(?P<own>[^，。；：、{QUANTITY}{DATE}]{{1,24}}?)占(?P<whole>[^，。；、{QUANTITY}{DATE}]{{2,24}}?)的?(?:比[例重]|份额)"
    f"(?:逐年|稳步|持续|不断|大幅|显著|明显)*{any_of('figures/rises')}[^，。；]{{0,4}}，$"
)
"""A share that is told to change before it is told how large it is."""
BARE_YEAR = re.compile(
    rf"(?:截[至止]|到|至)?{DATE}年?[底末初]?(?:已|则|约)?(?:为|是|达到?|占|升至|增至|降至)(?:了|约|近|超过?)*|"
    rf"(?:由|从){DATE}年?[底末初]?时?的?(?:{QUANTITY}{any_of('figures/rises')}(?:加|大|展|少|低)?(?:至|到|为)了?(?:{DATE}年?[底末初]?时?的?)?(?:约|近|超过?)*)?"
)
AROUND = re.compile(
    rf"(?:并|且|其)?在(?P<whole>[^，。；、{QUANTITY}{DATE}]{{2,24}}?)(?:之?中)?的?(?:占比?|比[例重]|份额)(?:{words('figures/value-tail')})*"
)
WITHIN = re.compile("[额量值数资款目][中里](?=..)")
"""A whole within the words of a share itself: 贷款余额中绿色项目占比."""
OF_WHICH = "其中"
"""Before a share behind another: nobody knows of which of the two wholes it is."""
OPENS = re.compile("^的")
ENDS = re.compile("(?:已经?|约|就|也|则|均)+$")
THAT = re.compile("(?:[这该此]一?|上述|其)?(?:比[例重]|占比|份额|数字)")
FOLLOWS = re.compile(
    r"的(?P<what>[^，。；：、（）的]{0,14}?(?:年均|平均)?(?:增速|增长率|增长|增幅|降幅|跌幅|涨幅|下降))"
)
"""What a rate is of that stands before its noun: 年均3%的能源消费增速."""
RATE = re.compile("(?:年均|平均|年|同比)*(?:增速|增长率|增长|增幅|降幅|跌幅|涨幅|下降)$")
FALLS = re.compile("(?:降幅|跌幅|下降)$")
DOES = re.compile(
    rf"(?P<what>[^，。；：、（）的了{QUANTITY}{DATE}]{{2,8}}?)(?={any_of('figures/share-does')})"
)
"""What a share is of that is told what it does: 七成资金投向能源."""


def of_former_whole(spot: Spot) -> str:
    """Return what a share is of that names no whole: its own words with what a share or sum before is of.

    Args:
        spot: Where the share stands.

    Returns:
        Empty where the clause names a whole, and where nobody knows which is meant.
    """
    found = NO_WHOLE.fullmatch(spot.since)
    if found is None:
        return ""
    own = _own(spot, spot.last + found.start("own"), spot.last + found.end("own"))
    if WITHIN.search(own):
        return f"{own}占比"
    former = _former(spot)
    if former is not None:
        return "" if OF_WHICH in spot.since else own + _whole(spot, former)
    whole = base(spot, noun=True)
    return f"{own}占{whole}" if whole and not LANDS.search(whole) else ""


def elsewhere(spot: Spot) -> str:
    """Return of what a share is whose whole, or own noun, another clause tells; empty where none does."""
    return of_share_told(spot) or of_whole_around(spot) or of_former_whole(spot)


def of_share_told(spot: Spot) -> str:
    """Return of what a share is whose clause tells the year alone: …占贷款的比例逐年上升，2022年末为9%."""
    found = ROSE.search(spot.whole, 0, spot.clause.start) if BARE_YEAR.fullmatch(spot.before) else None
    return "" if found is None else _own(spot, *found.span("own")) + _whole(spot, found)


def of_whole_around(spot: Spot) -> str:
    """Return of what a share is that stands as 在…中的比重, with what was told before to be that large."""
    found = AROUND.fullmatch(spot.before)
    if found is None:
        return ""
    start = spot.index - len(spot.before)
    whole = written(spot, start + found.start("whole"), start + found.end("whole"))
    former = _former(spot)
    own = (_own(spot, *former.span("own")) if former is not None else "") or base(spot, noun=True)
    return f"{own}占{whole}" if own else ""


def of_former_share(spot: Spot, what: str) -> str | None:
    """Return of what the share before is, where 这一比例 points back to it; `None` where it does not point.

    Args:
        spot: Where the share stands.
        what: What its own clause says that it is of.
    """
    if not THAT.fullmatch(what):
        return None
    former = _former(spot)
    return "" if former is None else _own(spot, *former.span("own")) + _whole(spot, former)


def of_second_whole(spot: Spot, words: re.Pattern[str]) -> str:
    """Return of what a share is whose whole stands beside the one of the share before.

    Args:
        spot: Where the share stands.
        words: What stands between the two shares; its group `whole` is the second whole.
    """
    former, found = _former(spot), words.match(spot.since)
    if former is None or found is None:
        return ""
    whole = written(spot, spot.last + found.start("whole"), spot.last + found.end("whole"))
    return f"{_own(spot, *former.span('own'))}占{whole.removeprefix('占')}"


def _own(spot: Spot, start: int, end: int) -> str:
    """Return what a share is, without whom it is about and what leads to it."""
    return ENDS.sub("", OPENS.sub("", written(spot, behind_topic(spot, start, end), end)))


def _whole(spot: Spot, share: re.Match[str]) -> str:
    return "占" + written(spot, *share.span("whole"))


def _former(spot: Spot) -> re.Match[str] | None:
    """Return the last share before a figure in its sentence that says of what it is."""
    found = list(SHARE.finditer(spot.whole, 0, spot.index - 1))
    return found[-1] if found else None


def former_share(spot: Spot) -> str:
    """Return of what the share before a figure in its sentence is; empty where there is none."""
    former = _former(spot)
    own = _own(spot, *former.span("own")) if former is not None else ""
    own = own or base(spot, noun=True)
    return own + _whole(spot, former) if own and former is not None else ""


def noun_behind(spot: Spot) -> tuple[str, bool] | None:
    """Return the noun of a rate that stands before it, and whether it falls (年均6%的经济增长).

    Args:
        spot: Where the rate stands.
    """
    found = FOLLOWS.match(spot.after)
    if found is None:
        return None
    return RATE.sub("", found["what"]), bool(FALLS.search(found["what"]))


def doer(spot: Spot) -> str:
    """Return what a share is of that stands right behind it and is told what it does; else nothing."""
    found = DOES.match(spot.after)
    return found["what"] if found is not None else ""
