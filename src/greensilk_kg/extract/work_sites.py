"""Works that only tell where another one stands: 甲变电站位于乙水电站附近，占地3公顷."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

PROJECT = CODES["Project"]
STANDS = re.compile(
    rf"{PROJECT}[^。；：{PROJECT}]{{0,12}}?(?:位于|坐落于|坐落在|坐落|地处|建在|建于|毗邻|紧邻|邻近|靠近)[^，。；：{PROJECT}]{{0,24}}?"
    rf"(?P<site>{PROJECT})(?:项目)?(?:之?[内里中旁]|境内|附近|周边|以[东西南北]|[东西南北上下]{{1,2}}(?:侧|面|方|游|部)|，)"
)
"""A work, and behind where it stands the other in which or beside which that is."""


def meant_work(work: Mention, masked: Masked) -> Mention:
    """Return the work of which a clause goes on to speak: the one that stands at or in the one named last.

    Args:
        work: The one named last.
        masked: The sentence that names it.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> text = "甲变电站位于乙电站附近，占地3公顷。"
        >>> works = [Mention(0, 4, "Project", "Project", text[:4], "name/form")]
        >>> works.append(Mention(6, 9, "Project", "Project", text[6:9], "name/form"))
        >>> meant_work(works[1], mask(text, 0, works)).name
        '甲变电站'
    """
    if work.kind != "Project" or masked.string.count(PROJECT) < 2:  # noqa: PLR2004 itself and another
        return work
    for found in STANDS.finditer(masked.string):
        if masked.mentions[found.start("site")].start == work.start:
            return masked.mentions[found.start()]
    return work
