"""Batches of aid that are known by their number alone: 首批…设备, 第二批…物资."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import FIRST, LAST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

HOW = "name/form"
WORDS = rf"[^，。；：！？、的了（）“”{FIRST}-{LAST}]"
GOODS = "(?:物资|设备|器材|装备)"
BATCH = "(?:第[一二三四五六七八九十]|首)批"
GIFT = re.compile(rf"{BATCH}{WORDS}{{0,20}}?{GOODS}(?!清单|名单|采购|供应)")


def gifts(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield batches of aid in a masked sentence.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> text = "首批气象监测设备已运抵。"
        >>> [one.name for one in gifts(mask(text, 0, ()), text)]
        ['首批气象监测设备']
    """
    for found in GIFT.finditer(masked.string) if "批" in masked.letters else ():
        yield masked.mention(found.span(), surface, "Project", "Project", HOW)
