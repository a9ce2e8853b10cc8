"""With whom trade is, as far as a sentence tells: 与甲国的贸易额, 其中出口."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.bases import FROM
from greensilk_kg.extract.figures.phrases import phrase, written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from greensilk_kg.extract.figures.spot import Spot

QUANTITY, LANDS = CODES["Quantity"], CODES["Country"] + CODES["Place"]
WITH = re.compile(
    rf"(?P<with>(?:与|对(?!外)|同(?!比)|自|从|向|和)(?:[{LANDS}]、)*[^，。；：、的{QUANTITY}]{{1,24}}?{QUANTITY}?)(?:的[^，。；：、的{QUANTITY}]{{2,10}}?(?=[进出]口)|的|之间的?|间的?|双边|合计|累计)*(?:货物|服务|农产品|能源|直接|双向)*(?:贸易|进出口|出口|进口)"
)
"""With whom trade is: what follows in the sentence (其中出口…) is of the same."""
BARE = re.compile(
    "(?:(?![我全各该]|中国|本国)[^，。；、与对同自从向占比]{1,10}?)?(?:出口|进口|进出口|贸易)(?:额|总额|总值|值|金额|规模|量)?"
)
"""A trade, of all or of some goods, of which only the sentence tells with whom it is."""
WAY = re.compile("进口|出口(?!信用)")
GOES_ON = re.compile(
    "(?:从|在)?(?:进?出口|进口)?(?:商品|产品)(?:结构|类别|种类)?[中看上方]|(?:进?出口|进口)方面"
)
"""How a sentence begins that goes on with the trade told before."""
LISTED = "、和与及"
PARTNER = "with"
"""Where the words are kept that tell with whom a trade is; a sentence with 其中 goes on with it."""


def goes_on(sentence: str, counts: Mapping[str, str]) -> dict[str, str]:
    """Return what a sentence goes on with of what was counted in the one before.

    Args:
        sentence: It, masked.
        counts: What was counted: all of it stays behind 其中, with whom trade is where goods follow.

    Example:
        >>> goes_on("出口商品中，机电产品增长", {"with": "与甲国", "个": "项目"})
        {'with': '与甲国'}
    """
    if sentence.startswith("其中"):
        return dict(counts)
    return {PARTNER: counts[PARTNER]} if PARTNER in counts and GOES_ON.match(sentence) else {}


def said_of(spot: Spot) -> str:
    """Return the words of the clause before a figure that say what it is of; empty where they are none."""
    risen = FROM.search(spot.reading.masked.string, spot.start, spot.index)
    end = risen.start() if risen else spot.index
    what = phrase(spot, spot.clause.start, end)
    if what or not spot.clause.start < spot.last < end:
        return what
    return phrase(spot, spot.last + (spot.whole[spot.last] in LISTED), end)


def trade_of(spot: Spot) -> str:
    """Return which trade a sum is of: which way, and with whom, as far as the sentence tells."""
    what = said_of(spot)
    here = False
    for one in WITH.finditer(spot.reading.masked.string, 0, spot.index):
        spot.counts[PARTNER] = written(spot, *one.span("with"))
        here = one.start() >= spot.clause.start
    return what if _names_topic(spot) and not here else with_partner(spot, what)


def _names_topic(spot: Spot) -> bool:
    """Tell whether the clause itself names whose trade it tells."""
    refs = {one.ref for one in spot.clause.topics}
    return any(one.ref in refs for one in spot.reading.masked.within(spot.start, spot.index))


def goods_of(spot: Spot, goods: str) -> str:
    """Return goods with which way they go and with whom, as the sentence told of others before them."""
    begun = spot.reading.masked.string[: spot.clause.start]
    ways = [one[0] for one in WAY.finditer(begun)]
    partners = list(WITH.finditer(begun))
    if not ways or WAY.search(goods):
        return goods
    return (written(spot, *partners[-1].span("with")) if partners else "") + ways[-1] + goods


def with_partner(spot: Spot, what: str) -> str:
    """Return the name of a trade behind the words that tell with whom it is, where it does not say so."""
    return spot.counts.get(PARTNER, "") + what if BARE.fullmatch(what) else what
