"""Goods trains named with the town they set out from: 中欧班列（西安）, one of several such services."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

HOW = "name/form"
TRAINS = "班列"
LINE = re.compile(
    f"(?:中欧|中亚|亚欧|中俄|中老|中老泰|中越|南亚|东盟|跨里海|陆海新通道|铁海联运){TRAINS}[（(](?!以?下|又|也|简|单位|含|原)[㐀-鿿]{{2,6}}[）)]"
)


def train_lines(folded: str, surface: str, base: int) -> Iterator[Mention]:
    """Yield the services of goods trains that a town in brackets tells apart.

    Args:
        folded: The sentence for matching.
        surface: The sentence as the source has it.
        base: Its offset in the prepared text.

    Example:
        >>> [one.name for one in train_lines("中欧班列（西安）开行", "中欧班列（西安）开行", 0)]
        ['中欧班列（西安）']
        >>> list(train_lines("中欧班列（以下简称班列）", "中欧班列（以下简称班列）", 0))
        []
    """
    for found in LINE.finditer(folded) if TRAINS in folded else ():
        start, end = base + found.start(), base + found.end()
        yield Mention(
            start, end, "Initiative", "Initiative", surface[found.start() : found.end()], HOW,
            name_start=start, name_end=end,
        )  # fmt: skip
