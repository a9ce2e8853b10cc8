"""Words that put what follows them under a plan, a wish or an estimate, and what shows that it is real."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST

DATE, QUANTITY = CODES["Date"], CODES["Quantity"]
Kind = Literal["frame", "guess", "making", "deed", "size"]
"""How far a word reaches: over all that follows, over what can then be, over a work that is to be made and
its sizes, over what somebody goes on to do, over its own measure and what comes of it."""

MOVED = (
    r"(?!全部|主要|重点|被|继续|逐步|陆续|正式|直接|进一步|[在于为向由与通以对从按分使可])[^，。；]{2,14}?"
    rf"(?:{any_of('figures/turned-into')}|(?:由|从)(?:原来|过去|以前|此前|最初))"
)
"""What shows that 将 says what is done with something (将荒滩改造为…), not that it will be."""
WILL = rf"(?<![即已])(?<!成功)将(?!军|近|来|其|该|此|低碳|绿色)(?!{MOVED})"
FUTURE = (
    rf"{WILL}(?![，、{FIRST}-{LAST}]|以及|[和等])|(?:还|也|就)要(?!求|点|闻|素|是)|还会(?!议)|"
    rf"(?:{DATE}[底末初]?[前内]?|明年|后年)，?要(?!求|点|闻|素|是)|"
    rf"拟(?!态)|打算|愿(?=意|在|为|向|同|与|对)|"
    rf"宣布(?!了|的)[^，。；]{{0,16}}?(?:开展|实施|提供|启动|出资|投资|捐赠|援助|设立|建设)(?![^，。；]*(?:已|完成|建成))|"
    r"计划(?![”》，、的包中内下之总]|[和与及]|$)|规划(?:新?建|布局)(?!了)"
)
"""What says that somebody will do something, or means to."""
FRAME = (
    rf"按照?(?:其|原|既定|总体|工程|项目|初步)?(?:设计|规划|计划)(?:方案|要求|目标|指标)?(?![的中内完推有院师人])|"
    rf"(?:根据|按照|依照|依据)[^，。；]{{0,20}}(?:协议|协定|备忘录|合同|意向书|约定|规划|方案|计划|{CODES['Agreement']})(?=，)|"
    rf"预计|有望|力争|预期|未来|今后|届时|下一步|接下来|商定|约定|承诺(?!的|书|函|资金|金额|总额|额)|"
    rf"(?:可行性研究|预?可研|环评|环境影响评价|初步设计|概念设计)[^，。；已]{{0,8}}(?:显示|提出|明确|认为|(?=，))|"
    rf"待[^，。；]{{0,6}}(?:建成|投产|完工|投运)后|(?<!已)(?<!共同)(?<!联合)(?:提出|目标是?|预测)，$|"
    rf"(?:提出|力争|计划|规划)[^，]*(?:[十“”二三四五]五”?|期|{DATE})[末底]，$"
)
"""What says of all that follows that it is foreseen."""
GUESS = r"(?:据|按照?|根据)[^，。；]{0,24}(?:测算|估算|推算|预测)"
INTENT = "(?:签署|签订|草签|达成|签下|签了)[^，。；]*意向(?:书|协议)"
"""A work that is only to be: what was signed of it is an intention."""
SIZE = (
    "设计(?!了|人员|师|院|方|公司|研究)|"
    f"规划(?:{words('figures/size-noun')}|建(?!设[、，的和与等])|总|占|投资|产能|产量|发电|年|日|处理)"
)
"""What says how great something shall be."""
OPENS = re.compile(
    rf"(?P<guess>{GUESS})|(?P<frame>{FRAME})|(?P<making>{INTENT})|(?P<deed>{FUTURE})|(?P<size>{SIZE})"
)
MAKES = re.compile(rf"{any_of('figures/plan-makes')}|(?<!共)建(?!议|言|交|档|模|群|筑)")
"""What is done to make a thing that does not stand yet."""
DONE = re.compile("已(?!拟|计划|规划)|迄今|至今|实际")
"""What shows that a figure is reached though a plan is spoken of before it."""
SET = re.compile("已[^，]*(?:提出|制定|公布)")
"""Aims that are set already: what they cover is no plan."""
ENDS = re.compile(
    r"已(?!拟|计划|规划)|迄今|至今|实际|目前|眼下|如今|现在|现(?:有|已|为|设)|累计|截[至止]|以来|曾|此前|正在|"
    r"(?<![为除得不罢])了(?!解|望)|先(?=[拿投出])"
)
"""What shows that a clause tells of what is or has been."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a word puts under a plan.

    Attributes:
        kind: How far it reaches.
        start: Where its clause begins.
        end: Behind the word, in the same string.
    """

    kind: Kind
    start: int
    end: int


def opened(string: str, start: int, end: int) -> Scope | None:
    """Return the scope that a clause opens for what follows it; `None` where it opens none.

    Args:
        string: The masked sentence.
        start: Where the clause begins.
        end: Behind its stop.

    Example:
        >>> opened("按设计，", 0, 4).kind, opened("甲拟在乙地建厂，", 0, 8).kind
        ('frame', 'making')
        >>> opened("原计划明年完工，现已建成，", 8, 13) is None
        True
    """
    clause = string[start:end]
    found = max(OPENS.finditer(clause), key=re.Match.start, default=None)
    if found is None or DONE.search(clause, found.end()) or SET.search(clause):
        return None
    kind: Kind = found.lastgroup  # type: ignore[assignment]
    if kind == "size" and QUANTITY not in clause[found.end() :]:
        return None
    if kind == "deed" and MAKES.search(clause, found.start()):
        kind = "making"
    return Scope(kind, start, start + found.end())
