"""Figures of those who have no name, in a sentence that goes on with what was spoken of before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import Spot

QUANTITY = CODES["Quantity"]
PEOPLE = re.compile(
    rf"(?:^|[，：])(?:全体|各国|两国|参训|参会|当地|部分|许多|不少)?(?:{any_of('figures/people')})们?"
    rf"(?=[^，。；人数总共达约近超是为有来{QUANTITY}])"
)
"""How a clause begins that tells what people do who are called by what they are."""
HEADS = frozenset("人名位户")
MEASURED = re.compile("[量率长额力积资]|装机|规模|占地|[站桥隧]")
"""What a work has, not the people who are told of beside it."""
ASKED_AS = "(?:受访|受调查|被调查|接受调查|接受访问|参与调查|参评|被评估|抽样)的?"
ASKED = re.compile(rf"{ASKED_AS}(?:[^，。；]{{0,4}}$|{QUANTITY}[^，。；]{{1,16}}中，)")
"""What stands before those of whom a survey tells, or before what it tells of some of them."""
OWN_SIZE = re.compile(
    rf"(?P<what>[^，。；：{QUANTITY}]{{3,}}?)的?(?:总?面积|总长度?|总里程|长度)(?:已经?|现|将|可|约|近|共|达到?|为|超过?|扩大到|增至|恢复到|至)*$"
)
"""What has a size of its own, and begins the clause that tells it."""
OF_ITS_OWN = re.compile(
    "(?:占地|用地|校园|校区|园区|厂区|实验室|办公|展厅|建筑|规划|总|累计|新增|造林|绿化|种植|治理|建成|完成|修复|保护|管护|负责|经营|修建|铺设|建设|承建)"
)
SIZES = frozenset({"area", "length"})


def is_of_strangers(spot: Spot, dimension: str, topic: Mention) -> bool:
    """Tell whether a figure is of people or things without a name, not of what was spoken of before.

    Args:
        spot: Where the figure stands.
        dimension: Kind of its unit.
        topic: What it would be stated of.
    """
    if not spot.clause.carried:
        return False
    value = spot.mention(spot.index).value
    people = PEOPLE.search(spot.sentence) is not None and MEASURED.search(spot.before) is None
    people = people and getattr(value, "measure", "") not in HEADS
    if people and topic.kind not in {"Country", "Place"}:
        return True
    if topic.kind not in {"Publication", "Agreement"} and ASKED.search(spot.sentence):
        return True
    own = OWN_SIZE.fullmatch(spot.before) if dimension in SIZES and topic.kind == "Institution" else None
    return own is not None and OF_ITS_OWN.match(own["what"]) is None
