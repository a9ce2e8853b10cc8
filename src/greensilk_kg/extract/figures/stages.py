"""Figures of the whole of a work, of another stage or of a part of it, where one stage was spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.back_words import STAGE

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
PART = re.compile(
    f"[^，。；、]{{0,6}}(?:隧道|支线|引桥|步道|车站|站房|输水管|进场路|送出线路|升压站|换流站)(?:{QUANTITY}|[长由则已总共])[^，。；、]*，$"
)
"""A clause that tells of a part of a work, whose price and length the next one tells."""
ITS_SIZE = re.compile("(?:总?造价|(?<!总)投资|耗资|全长|总长|工期|预算|合同额)(?:约|近|为|达|超)*$")
BATCH = re.compile("第[一二三四五六七八九十]+批|[首末]批")


def is_of_other_stages(spot: Spot, work: Mention) -> bool:
    """Tell whether a figure is of more than the stage of a work that was spoken of, or of another one.

    Args:
        spot: Where the figure stands.
        work: What was spoken of.
    """
    start = spot.index - len(spot.sentence)
    named = [at for at, one in spot.reading.masked.placed(start, spot.index) if one.ref == work.ref]
    since = spot.whole[named[-1] + 1 if named else start : spot.index]
    if spot.clause.carried and PART.match(spot.previous) and ITS_SIZE.fullmatch(spot.before):
        return True
    if BATCH.search(work.plain) and _has(spot, since, "批"):
        return True
    own = STAGE.search(work.plain)
    if own is None:
        return False
    if TOGETHER.search(since) or (named and JOINED.match(since)):
        return True
    if named and named[-1] >= spot.clause.start:
        return False
    other = OTHER_STAGE.match(spot.before)
    is_other = other is not None and other["stage"] != own["stage"].replace("首", "一")
    return is_other or _has(spot, since, "期") or WHOLE.search(since) is not None


def _has(spot: Spot, since: str, measure: str) -> bool:
    """Tell whether the words before a figure count several stages or batches."""
    counted = spot.reading.masked.placed(spot.index - len(since), spot.index)
    return any(getattr(one.value, "measure", "") == measure for _, one in counted)
