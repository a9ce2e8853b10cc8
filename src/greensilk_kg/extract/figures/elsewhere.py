"""Figures whose words show that they are of something else than what was spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.figures.back_words import STAGE
from greensilk_kg.extract.figures.modality import planned

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import Spot

QUANTITY, LAND = CODES["Quantity"], CODES["Country"] + CODES["Place"]
TOGETHER = re.compile(
    "(?:加上|连同|算上)[^，。；]{0,16}(?:[一二三四五六前]期|部分|原有|已建|现有)[^，。；]{0,6}，|加在一起|加起来"
)
"""What adds another stage or part to the one spoken of: 加上2018年建成的一期，可供水……."""
WHOLE = re.compile(
    "(?:整个|全)(?:[^，。；]{0,10}(?:公园|园区|项目|电站|工程|基地|综合体|港区|线))|(?:[两各]|前[几两三四])期(?![间限货刊的])|[三四五六]期(?:都|均|共|总|合计|全部|加)|全部[^，。；]{0,2}期"
)
"""What a sentence about one stage tells of the whole."""
OTHER_STAGE = re.compile(f"(?:其中|而|目前|[{LAND}]|，)*(?P<stage>[一二三四五六]期)(?![间限货刊、和与及])")
JOINED = re.compile("[”）]?[、和与及][一二三四五六]期")
"""Behind one stage, another that is told of with it."""
OF_WHICH = re.compile(
    rf"其中，?(?P<what>[^，。；：、的{QUANTITY}{FIRST}-{LAST}]{{3,12}}?)(?:发运|运输|运送|发送|到发|开行|处理|贡献|生产|承运)(?:了|约|近|超过?)*$"
)
"""Which part of what was told of moves so much: 其中冷藏专列发运."""
REST = re.compile("(?:其余|余下|剩余|剩下)(?:的|部分|资金|款项)*(?:则|都|均)?(?:来自|出自|由|为|是|靠)")
"""How a clause begins that tells of others than those just named."""
EACH_ONE = re.compile("(?:一个|每个|每名)人(?!员|次)|(?<![^，“])一人|每人")
GIVES = re.compile(
    "(?:资助|拨付|拨款|划拨|赠送|捐赠|提供)了?(?:价值|总价值|经费|资金|款项)?(?:约|近|超过?|达)*$"
)
OF_GIVER = {"price", "money"}
JOINS = re.compile("[^，。；]{1,10}(?:签署|签字|加入|批准|响应|联署|签约)")
HAVE = re.compile("(?:又|再|已|共|还|另)?有$")
"""Others who join something: 秘书处宣布，又有11家机构签署倡议."""
NOT_IN_TEXTS = {"money", "ratio", "mass", "energy", "power", "volume", "area", "length"}
"""Kinds of figures that no text has itself: it only tells of them."""
ORIGINAL = re.compile("(?:原定|原计划|原拟|原设计|原先|起初|当初)的?(?:计划|拟|建设?|设|投资|为|是)*$")
"""Before what was meant to be and is no longer: 原定的111台."""


def is_elsewhere(spot: Spot, dimension: str, indicator: str, counted: str, topic: Mention) -> bool:
    """Tell whether a figure is of something else than what it would be stated of.

    Args:
        spot: Where the figure stands.
        dimension: Kind of its unit.
        indicator: What it measures.
        counted: Of what it is.
        topic: Of what it would be stated.
    """
    if REST.match(spot.before) or ORIGINAL.search(spot.since):
        return True
    if topic.kind == "Project" and _is_of_other_stages(spot, topic):
        return True
    if topic.kind == "Publication" and dimension in NOT_IN_TEXTS:
        return not planned(spot, dimension)
    if dimension == "count" and _is_of_some(spot, counted, topic):
        return True
    return topic.kind == "Institution" and indicator in OF_GIVER and GIVES.search(spot.since) is not None


def _is_of_some(spot: Spot, counted: str, topic: Mention) -> bool:
    """Tell whether those counted are of a part not told, of one person, or do something themselves."""
    part = OF_WHICH.match(spot.since)
    if part is not None and part["what"][-2:] not in counted:
        return True
    if EACH_ONE.search(spot.before) and spot.clause.carried:
        return True
    joins = topic.kind == "Institution" and spot.clause.carried and HAVE.search(spot.before)
    here = spot.reading.masked.within(spot.index, spot.clause.end)
    return bool(joins and JOINS.match(spot.after) and all(one.ref != topic.ref for one in here))


def _is_of_other_stages(spot: Spot, work: Mention) -> bool:
    """Tell whether a figure is of more than the stage of a work that was spoken of, or of another one."""
    start = spot.index - len(spot.sentence)
    named = [at for at, one in spot.reading.masked.placed(start, spot.index) if one.ref == work.ref]
    since = spot.whole[named[-1] + 1 if named else start : spot.index]
    own = STAGE.search(work.plain)
    if own is None:
        return False
    if TOGETHER.search(since) or (named and JOINED.match(since)):
        return True
    if named and named[-1] >= spot.clause.start:
        return False
    other = OTHER_STAGE.match(spot.before)
    is_other = other is not None and other["stage"] != own["stage"].replace("首", "一")
    stages = any(
        getattr(one.value, "measure", "") == "期"
        for _, one in spot.reading.masked.placed(spot.index - len(since), spot.index)
    )
    return is_other or stages or WHOLE.search(since) is not None
