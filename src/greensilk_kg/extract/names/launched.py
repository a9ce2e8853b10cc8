"""Initiatives that quotes and the verb beside them show: 发起“甲乙能力建设网络”, “丙丁承诺”正式启动."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.needs import Family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked

HOW = "name/quoted"
CLASSES = {
    **dict.fromkeys(("网络", "联盟", "伙伴关系", "俱乐部", "共同体", "合作圈", "朋友圈"), "Partnership"),
    **dict.fromkeys(("计划", "行动", "专项", "议程", "工程", "方案", "项目库"), "Programme"),
    **dict.fromkeys(("平台", "数据库", "智库"), "Platform"),
    **dict.fromkeys(("基金", "资金池"), "Fund"),
    **dict.fromkeys(("走廊", "承诺", "倡议", "机制", "窗口", "联合体", "合作组织"), "Initiative"),
}
"""How the name ends → class."""
SORT = "|".join(CLASSES)
NAMES = "".join(code for kind, code in CODES.items() if kind not in {"Date", "Quantity", "Place", "Country"})
NAME = rf"“(?P<name>(?![{NAMES}]”)[^“”，。；：、]{{2,30}}?(?P<sort>{SORT}))”"
FOUND = "发起|启动|成立|设立|创立|创建|建立|组建|推出|加入|共建|构建"
NOT_ONE = r"(?![㐀-鿿]{0,6}(?:会|论坛|仪式|活动|活动周|课题|专栏|理念|精神|模式|战略|目标)(?![㐀-鿿]))"
ASIDE = rf"(?:[^，。；：“”{FIRST}-{LAST}]|[{FIRST}-{LAST}]){{0,30}}?"
BEHIND = re.compile(
    rf"(?:{FOUND})(?:了|实施|建设|运行|筹建)?[^，。；：“”{FIRST}-{LAST}]{{0,8}}?{NAME}{NOT_ONE}"
)
BEFORE = re.compile(rf"{NAME}(?={ASIDE}(?:{FOUND}|上线|揭牌|诞生)(?!仪式|大会|会议|以来的))")
FORMS = Family((one, one) for one in (BEHIND, BEFORE))
LEAST = 4


def launched(masked: Masked, surface: str, base: int) -> Iterator[Mention]:
    """Yield the initiatives in a masked sentence that stand in quotes and are founded or joined.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.
        base: Its offset in the prepared text.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> text = "三所大学发起“海岛教师网络”。"
        >>> [one.name for one in launched(mask(text, 0, ()), text, 0)]
        ['海岛教师网络']
    """
    for form in FORMS.concerned(masked.letters) if "“" in masked.letters else ():
        for found in form.finditer(masked.string):
            low, high = masked.span(*found.span("name"))
            name = surface[low - base : high - base]
            if len(name) >= LEAST:
                cls = CLASSES[found["sort"]]
                yield Mention(low, high, "Initiative", cls, name, HOW, name_start=low, name_end=high)
