"""Words beside a count that name nothing that is counted."""

from __future__ import annotations

import re

NO_NOUN = re.compile(
    "(?:累计|开行|发运)*(?:数量|总量|总数|数目|总计|[量数])已?|当地|(?:活动|仪式|会议)?现场|区内|园区|全区|境内|目前|先后|如今"
)
HEADS = {"人", "名", "位", "人次"}


def is_no_noun(words: str, measure: str) -> bool:
    """Tell whether the words before a count name nothing that is counted.

    Example:
        >>> is_no_noun("总量", "列"), is_no_noun("培训", "人"), is_no_noun("培训", "期")
        (True, True, False)
    """
    return bool(NO_NOUN.fullmatch(words)) or (words.endswith(("培训", "听课", "学习")) and measure in HEADS)
