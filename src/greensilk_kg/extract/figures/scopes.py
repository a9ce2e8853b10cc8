"""The scope of a bare value, told before it: 在甲洲承包工程合同额3亿元，完成营业额2亿元."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.phrases import written
from greensilk_kg.extract.figures.plain import CHANGES
from greensilk_kg.extract.figures.trade import PARTNER, with_partner

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

QUANTITY = CODES["Quantity"]
BARE = re.compile("(?P<what>(?:(?:新签|累计)?(?:合同额|合同总额|合同金额)|(?:完成)?营业额))(?:占.*)?")
"""What is taken in or signed for works, which says neither of which works nor where."""
WORKS = re.compile("(?:对外)?承包工程")
WHERE = re.compile(
    rf"(?P<where>[在对](?!外)[^，。；、了有为签完新累同{QUANTITY}]{{1,14}}?(?:{QUANTITY}(?:国家[和及]地区|国家|国))?)"
    "(?:已|累计|共|新|总计)*(?=签|完成|新签|承包|承揽|承接|实施|开展|对外)"
)
INVESTED = re.compile("(?:非金融类|全行业|累计)?(?:直接)?投资(?:额|总额|存量|流量)?")
IN_LANDS = re.compile(
    rf"(?P<where>[对在向](?!外)[^，。；{QUANTITY}]{{1,14}}{QUANTITY}(?:国家[和及]地区|国家|国))的?[^，。；的{QUANTITY}]{{0,8}}投资[^，。；{QUANTITY}]*$"
)
"""The lands in which so much was invested, counted in the same clause."""
LONGEST = 60


def in_scope(spot: Spot, indicator: str, noun: str) -> str:
    """Return what a figure is of with the works, the place or the partner that the sentence told before.

    Args:
        spot: Where the figure stands.
        indicator: What it measures.
        noun: What its own clause says that it is of.
    """
    if indicator in CHANGES and "其中" in spot.sentence:
        return noun if spot.counts.get(PARTNER, "") in noun else with_partner(spot, noun)
    if INVESTED.fullmatch(noun):
        lands = IN_LANDS.search(spot.whole, spot.start, spot.index)
        return f"{written(spot, *lands.span('where'))}的{noun}" if lands else noun
    if BARE.fullmatch(noun) is None or WORKS.search(spot.whole, 0, spot.index) is None:
        return noun
    works = list(WORKS.finditer(spot.whole, 0, spot.index))[-1]
    places = list(WHERE.finditer(spot.whole, 0, spot.index))
    where = written(spot, *places[-1].span("where")) if places else ""
    told = f"{where}{works[0]}{noun}"
    return told if len(told) <= LONGEST else noun
