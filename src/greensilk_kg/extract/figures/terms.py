"""What lasts as long as a stretch of time: a way, a term, or the time that a work has been in use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.figures.counted import IN_USE
from greensilk_kg.extract.figures.phrases import written

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

LASTING = re.compile(
    r"(?P<what>(?:两地|单程|全程|运输|运行|旅行|通行|通勤|物流|飞行|航行|行车|乘车|等待|通关|年?(?:等效)?利用)?(?:[车航行]程|时间|时效|时长)|(?:贷款|建设|运营|特许(?:经营)?|经营|质保|租赁|服务|合作|合同|还款|宽限|运维)?(?<!为)期限?|租期|工期|(?:使用|设计)寿命)"
    r"(?:可|将|已|会|预计|有望)*(?:[由从][^，。；]{0,12})?(?:大幅|进一步)?(?:缩短|压缩|减少|降低?|缩减)?(?:至|到|为|约|达|长达|是|共|仅|不到|不足|近|最快|最短|了)*$"
)
"""The way or the term that lasts so long."""


LOAN = re.compile("(贷款|授信|债券)[^，。；]*，$")
"""What the clause before tells of, whose term follows: 提供1亿美元贷款，期限20年."""
BARE = {"期限", "期"}
SIGNED = re.compile("协议|合同|贷款合约")
OF_SIGNED = {*BARE, "宽限期", "还款期"}


def is_of_signed(spot: Spot, counted: str) -> bool:
    """Tell whether a term is that of what was signed, which the sentence speaks of: 协议总额3亿元，期限16年.

    Args:
        spot: Where the time stands.
        counted: What lasts so long.
    """
    return counted in OF_SIGNED and SIGNED.search(spot.sentence) is not None


def of_time(spot: Spot) -> str:
    """Return what lasts so long: a way, a term, or the time that a work has been in use.

    Args:
        spot: Where the time stands.
    """
    used = IN_USE.search(spot.before)
    if used is not None:
        return used["use"]
    found = LASTING.search(spot.before)
    if found is None:
        return ""
    what = written(spot, *(spot.index - len(spot.before) + at for at in found.span("what")))
    lent = LOAN.search(spot.previous) if what in BARE else None
    return what if lent is None else lent[1] + what
