"""What a text holds: 收录案例58个 is told of the text, whoever the sentence says wrote or issued it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import About, Spot

OPENS = re.compile(rf"(?:该书|全书|书中|文中|共|还|并)*{any_of('figures/text-holds')}了?(?!工作)")
"""How a clause begins that tells of nothing but what a text holds: 收录12个行业的430条数据."""
STUDIED = re.compile(
    rf"(?:{any_of('figures/studies-by')}(?:[^，。；]{{0,16}}?[，从在对])?[^，。；]{{0,12}}?|(?:先后|共|累计|还|并|用[^，。；]{{1,6}}时间)*){any_of('figures/text-studies')}了?[^，。；]{{0,8}}$"
)
"""What those did who wrote a text of which the paragraph tells: 研究者选取了27家工厂."""
RANGE = re.compile(
    f"(?:评价|评估|覆盖|研究|调查)(?:范围|对象)[^，。；]{{0,12}}{CODES['Quantity']}(?:扩大到|扩展到|扩至|增至|增加到)$"
)
TEXTS = frozenset({"Publication", "Agreement"})
WRITERS = frozenset({"Institution", "Country", "Place", "Event", "Person"})
"""Kinds of what writes, orders or shows a text, and holds nothing that is told in it."""
HOLDS = re.compile(
    rf"(?:{any_of('figures/text-holds')}了?|(?:评价|评估|覆盖|研究|调查)(?:范围|对象)[^，。；]{{0,12}}?(?:扩大到|扩展到|扩至|达到?|为))"
    rf"(?:了|共|约|近|超过?|来自|全球|国内外|中外|各类|[^，。；{CODES['Quantity']}]{{0,6}}?(?:案例|技术|指标|条款|建议|措施|企业|城市|项目))*$"
)


def of_contents(spot: Spot) -> About | None:
    """Return the text that holds what is counted; `None` where the clause tells of no text's contents.

    Where a body or a land is spoken of and no text is named, nothing is known to hold them.
    """
    topics = spot.clause.topics
    if topics and topics[0].kind not in WRITERS:
        opens = topics[0].kind in TEXTS and OPENS.match(spot.before)
        return (topics, None) if opens else None
    if HOLDS.search(spot.since) or OPENS.match(spot.before):
        text = next(_texts(spot), None)
        return (() if text is None else (text,)), None
    if RANGE.search(spot.before) or (not topics and STUDIED.match(spot.before)):
        text = next(_texts(spot), None)
        return None if text is None else ((text,), None)
    return None


def _texts(spot: Spot) -> Iterator[Mention]:
    """Yield the texts named before the figure in the sentence, then in the paragraph, the last first."""
    for one in reversed(spot.reading.masked.within(0, spot.index)):
        if one.kind in TEXTS:
            yield one
    sentence = spot.reading.sentence
    for other in spot.scene.article.before(sentence.span.start):
        if other.sentence.paragraph != sentence.paragraph:
            return
        yield from (one for one in reversed(other.mentions) if one.kind in TEXTS)
