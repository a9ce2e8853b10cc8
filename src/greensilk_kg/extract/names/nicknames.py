"""What stands in quotes because something is likened to it: 享有“甲国三峡工程”之称, 被誉为“丙洲水塔”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.mention import Mention

LIKENED = re.compile(
    "(?<=誉为)[^，。；“”]{0,8}(“[^“”。；]{1,24}”)|(“[^“”。；]{1,24}”)(?:之称|的?(?:美誉|美称|美名|雅号|之誉))"
)
"""Words in quotes, and what shows that they are no name of what is there."""
MARKS = ("誉", "之称", "美称", "美名", "雅号")


def without_nicknames(names: Sequence[Mention], folded: str, base: int) -> Sequence[Mention]:
    """Return names without those that stand in what a thing is called in praise.

    Args:
        names: What was found in a sentence.
        folded: The sentence.
        base: Its offset in the prepared text.

    Example:
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> text = "大坝享有“甲国三峡工程”之称"
        >>> without_nicknames([Mention(5, 11, "Project", "", text[5:11], "")], text, 0)
        []
    """
    if "“" not in folded or not any(mark in folded for mark in MARKS):
        return names
    likened = [found.span(found.lastindex or 0) for found in LIKENED.finditer(folded)]
    return [
        one
        for one in names
        if not any(low <= one.start - base and one.end - base <= high for low, high in likened)
    ]
