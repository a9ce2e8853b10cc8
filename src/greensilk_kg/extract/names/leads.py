"""What leads to the name of a body and is no part of it: 目前, 我国; what the body is to others: 子公司."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.tries import alternation

if TYPE_CHECKING:
    from collections.abc import Collection

LEAST = 2
"""How much of its own a name keeps before its ending."""
LEAD = re.compile(
    rf"(?:{words('bodies/lead')}|共建(?!国|“?一|“)|合建(?!筑)|给(?![水排])|继(?![续电承])|像(?!章)|约(?![翰瑟书克])|光(?![大华明谷伏热电辉启])|"
    r"[去来]?(?:[看到见去用]|采访|参观|走访|拜访|考察)过(?!程)|访(?![客学问])|原创(?!力)|部(?![落队门分署长属级位件委])|"
    "故(?!宫)|近(?![畿海岸])|让(?!·)|超(?![图威算导])|即(?!墨)|则(?!武)|随(?![州县]))+"
)
ROLE = re.compile(any_of("bodies/role") + "(?!关系)")
OF_FIRMS = re.compile("企业")
"""What stands before the names of firms alone: 知名企业丁岚集团, but 企业发展协会."""
WHOLE = ("中国", "国际", "国家", "世界", "全球", "亚洲", "非洲")
"""With what the names of bodies of a whole land or more begin."""
FIRM = ("有限", "股份", "集团", "公司", "控股")


class Leads:
    """Finds where a body's name begins behind words that lead to it.

    Args:
        common: With what no firm's own name begins (`not` in `data/lexicon/firms.tsv`).

    Example:
        >>> leads = Leads(["发展"])
        >>> leads.behind("目前丁岚水利设计院", 0, 6)
        2
        >>> leads.behind("全资子公司丁岚资源公司", 0, 9)
        5
        >>> leads.behind("供应商发展联盟", 0, 5)
        0
    """

    def __init__(self, common: Collection[str]) -> None:
        self._common = re.compile(alternation(common))

    def behind(self, sentence: str, start: int, ending: int) -> int:
        """Return where the name begins whose ending begins at `ending`, not before `start`."""
        led = LEAD.match(sentence, start, ending)
        if led and ending - led.end() >= LEAST:
            start = led.end()
        roles = [found.end() for found in ROLE.finditer(sentence, start, ending)]
        if sentence.startswith(FIRM, ending):
            roles += [found.end() for found in OF_FIRMS.finditer(sentence, start, ending)]
        return max([start, *(one for one in roles if self._is_own(sentence, one, ending))])

    def _is_own(self, sentence: str, start: int, ending: int) -> bool:
        """Tell whether a stretch is enough for a name of its own."""
        is_whole = sentence.startswith(WHOLE, start) and ending - start >= LEAST + len(WHOLE[0])
        return ending - start >= LEAST and (is_whole or not self._common.match(sentence, start))
