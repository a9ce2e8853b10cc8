"""Batches of aid known by their number, or by who gave them to whom: 首批…设备, 甲国向乙国捐赠的…物资."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

HOW = "name/form"
WORDS = rf"[^，。；：！？、的了（）“”{FIRST}-{LAST}]"
GOODS = "(?:物资|设备|器材|装备)"
BATCH = "(?:第[一二三四五六七八九十]|首)批"
GIFT = re.compile(rf"{BATCH}{WORDS}{{0,20}}?{GOODS}(?!清单|名单|采购|供应)")
GIVER = CODES["Country"] + CODES["Institution"]
GIVEN = re.compile(
    rf"(?:(?<=^)|(?<=[，。；：{CODES['Date']}]))[{GIVER}](?:政府)?向{CODES['Country']}(?:政府)?(?:无偿)?(?:捐赠|赠送|赠予|援助|援赠|提供)的"
    rf"{WORDS}{{2,24}}?{GOODS}(?=[在于已将正]|近日|日前|{CODES['Date']}|交接|移交|交付|抵达|运抵|启运|发运|仪式)"
)
"""What one has given to a land: it is spoken of as one batch."""
SORTS = ((GIFT, "批"), (GIVEN, "向"))
"""Each with a character that stands in every match."""


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
    for pattern, sign in SORTS:
        for found in pattern.finditer(masked.string) if sign in masked.letters else ():
            yield masked.mention(found.span(), surface, "Project", "Project", HOW)
