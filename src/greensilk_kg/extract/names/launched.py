"""Initiatives that quotes and the verb beside them show: 发起“甲乙能力建设网络”, “丙丁承诺”正式启动."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lexicon import alternation
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.core.needs import Family

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

HOW = "name/quoted"
NAMES = "".join(code for kind, code in CODES.items() if kind not in {"Date", "Quantity", "Place", "Country"})
FOUND = "发起|启动|成立|设立|创立|创建|建立|组建|推出|加入|共建|构建"
NOT_ONE = r"(?![㐀-鿿]{0,6}(?:会|论坛|仪式|活动|活动周|课题|专栏|理念|精神|模式|战略|目标)(?![㐀-鿿]))"
ASIDE = rf"(?:[^，。；：“”{FIRST}-{LAST}]|[{FIRST}-{LAST}]){{0,30}}?"
LEAST = 4


class Launched:
    """Finds initiatives in a masked sentence that stand in quotes and are founded or joined.

    Args:
        classes: How their names end → their class.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> text = "三所大学发起“海岛教师网络”。"
        >>> [one.name for one in Launched({"网络": "Partnership"}).find(mask(text, 0, ()), text)]
        ['海岛教师网络']
    """

    def __init__(self, classes: Mapping[str, str]) -> None:
        self._classes = classes
        name = rf"“(?P<name>(?![{NAMES}]”)[^“”，。；：、]{{2,30}}?(?P<sort>{alternation(classes)}))”"
        behind = rf"(?:{FOUND})(?:了|实施|建设|运行|筹建)?[^，。；：“”{FIRST}-{LAST}]{{0,8}}?{name}{NOT_ONE}"
        before = rf"{name}(?={ASIDE}(?:{FOUND}|上线|揭牌|诞生)(?!仪式|大会|会议|以来的))"
        self._forms = Family((one, one) for one in map(re.compile, (behind, before)))

    def find(self, masked: Masked, surface: str) -> Iterator[Mention]:
        """Yield the initiatives.

        Args:
            masked: The sentence, its names replaced.
            surface: The sentence as the source has it.
        """
        for form in self._forms.concerned(masked.letters) if "“" in masked.letters else ():
            for found in form.finditer(masked.string):
                cls = self._classes[found["sort"]]
                one = masked.mention(found.span("name"), surface, "Initiative", cls, HOW)
                if len(one.name) >= LEAST:
                    yield one
