"""Points of a rate: how far it lies above another (高于整体增速2个百分点), by how much a share rose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.bases import base, name_of
from greensilk_kg.extract.figures.phrases import begin, behind_topic, phrase, written
from greensilk_kg.extract.figures.wholes import former_share

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

DATE, QUANTITY = CODES["Date"], CODES["Quantity"]
POINTS = "百分点"
RATE = "增速|增幅|增长率|降幅"
BARE = re.compile(RATE)
ENDS = re.compile(rf"(?:年均|平均|同比)*(?:{RATE})$")
CHANGE = re.compile("(?:同比|环比|年均|累计)*(?:增长|下降|增|降)了?(?:达到?|为|约|近|超过?)*$")
ABOUT = "(?:了|约|近|超过?|逾|将近)*$"
ABOVE = re.compile(
    rf"(?P<own>[^，。；：、（）{QUANTITY}{DATE}]{{0,24}}?(?:{RATE}))?(?:要|也|均|则|还)?"
    rf"(?P<than>(?:[高低快慢]于|高出|超出|低于|高过)[^，。；{QUANTITY}]{{2,28}}?|[比较](?!{DATE}|上|去年|前)[^，。；{QUANTITY}]{{2,24}}?(?:[高低快慢]出?|多出|少)){ABOUT}"
)
ROSE = re.compile(
    rf"(?:比重|占比|份额|比例)?(?P<rose>(?:同比|环比|[较比](?:{DATE}|上年|去年|上一年|前一年)?(?:年?同期)?)(?:提升|提高|上升|增加|下降|降低|回落|减少)){ABOUT}"
)


def points(spot: Spot) -> str:
    """Return what so many points are of: which rate lies above which, which share rose; empty where untold.

    Args:
        spot: Where the figure stands.
    """
    if not getattr(spot.mention(spot.index).value, "text", "").endswith(POINTS):
        return ""
    return _above(spot) or _rose(spot)


def _above(spot: Spot) -> str:
    found = ABOVE.fullmatch(spot.since) if spot.last == spot.clause.start else None
    if found is None:
        return ""
    than = written(spot, *(spot.last + at for at in found.span("than")))
    if found["own"] and not BARE.fullmatch(found["own"]):
        return written(
            spot, behind_topic(spot, spot.last, spot.last + found.end("own")), spot.last + found.end("than")
        )
    own = _rising(spot) or ENDS.sub("", base(spot, noun=True))
    return f"{own}增速{than}" if own else ""


def _rising(spot: Spot) -> str:
    """Return what the clause of the last figure says that grew so much; empty where it names nothing."""
    rate = spot.whole.rfind(QUANTITY, 0, spot.clause.start)
    start = begin(spot.whole, rate)
    change = CHANGE.search(spot.whole, start, rate) if rate > 0 else None
    if change is None:
        return ENDS.sub("", name_of(spot, rate, noun=True)) if rate > 0 else ""
    return phrase(spot, start, change.start()) if change.start() > start else ""


def _rose(spot: Spot) -> str:
    found = ROSE.fullmatch(spot.since)
    share = former_share(spot) if found is not None else ""
    return f"{share}{found['rose']}" if found is not None and share else ""
