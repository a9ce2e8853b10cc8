"""The noun right before a figure that says of what it is where no known value does: 人工林保存面积13亿亩."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.figures.phrases import NO_NAME, behind_topic
from greensilk_kg.extract.sorts import sorts

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.nouns import Nouns
    from greensilk_kg.extract.figures.spot import Spot

KINDS = {"Country", "Place", "Institution", "Initiative"}
MEASURED = {"money", "power", "energy", "mass", "area", "volume", "length", "ratio"}
UNTOLD = {"weight", "money"}
"""What tells of a work too little by itself."""
LENGTHS = {"length"}
OWN_LENGTH = re.compile("(?:[全总主]?长|长度|全程|总?里程|跨度?|[坝塔桥库]?[高深宽]度?)$")
WHOLE = re.compile("(?:项目|工程|电站|园区|主体|规划|设计|总)*.?")
ENDS = {"", "，", "。", "；", "、", "和", "及", "与", "（", "）"}
LINES = frozenset({"rail", "road", "grid", "pipe", "tunnel", "bridge"})
"""Sorts of works that have a length themselves; in others lines are laid: 配套输电线路54公里."""
CHANGES = {"growth-rate", "reduction-rate"}
NO_NOUN = re.compile(
    "折合|等值|合人民币|约合|突破|需|(?<!植)被|[要为让把向对从于]|同比|环比|其中|平均|比例|占|增|降|减|升|超|高于|低于|带动|撬动|拉动|相当|分别|各|之间|提供|^[的了着内中里]|^能(?![源耗量效])|上$|[的了着]$|"
    "单日|单月|峰值|最[高大多低]|差距|缺|目标|至少|一笔|首[次个]|[这那该此]"
)
"""Words that show that no plain noun stands before a figure."""
DEED = re.compile(f"(?:成功|新|共)?{any_of('figures/no-plain')}")
"""Words that tell what is done, of nothing in particular."""
LEADS = re.compile("^(?:力争|争取|计划|预计|规划|有望|合计|全年|共)+")
LONGEST = 16


def _part(spot: Spot, work: str, found: str) -> str:
    """Return the part of a work that is so long; empty where it is the work's own length, or a line's."""
    if spot.after[:1] not in ENDS or not LINES.isdisjoint(sorts(work)):
        return ""
    part = OWN_LENGTH.sub("", found)
    return "" if WHOLE.fullmatch(part) else part


def plain(nouns: Nouns, spot: Spot, dimension: str, indicator: str) -> str:
    """Return the noun that the words before a figure of a land or body end in; empty if they are a sentence.

    Args:
        nouns: Finds the nouns beside a figure.
        spot: Where the figure stands.
        dimension: Kind of its unit.
        indicator: What it measures.
    """
    topics = spot.clause.topics
    kinds = KINDS | {"Project"} if indicator in UNTOLD | LENGTHS else KINDS
    named = bool(topics) and topics[0].kind in kinds
    if dimension not in MEASURED or indicator in CHANGES or not named:
        return ""
    start = max(spot.last, behind_topic(spot, spot.start, spot.index))
    start += len(spot.whole[start : spot.index]) - len(spot.whole[start : spot.index].lstrip("、和与及"))
    found = nouns.up_to(spot.reading.masked, start, spot.index)
    found = LEADS.sub("", found)
    if indicator in LENGTHS and topics[0].kind == "Project":
        found = _part(spot, topics[0].name, found)
    said = len(found) > LONGEST or DEED.fullmatch(found) or NO_NOUN.search(found) or NO_NAME.search(found)
    return "" if said else found
