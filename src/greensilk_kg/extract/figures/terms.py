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


def of_time(spot: Spot) -> str:
    """Return what lasts so long: a way, a term, or the time that a work has been in use.

    Args:
        spot: Where the time stands.
    """
    used = IN_USE.search(spot.before)
    if used is not None:
        return used["use"]
    found = LASTING.search(spot.before)
    return (
        ""
        if found is None
        else written(spot, *(spot.index - len(spot.before) + at for at in found.span("what")))
    )
