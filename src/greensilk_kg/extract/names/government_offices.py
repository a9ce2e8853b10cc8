"""Offices of a government that are called by their matter and 办 alone: 某市政府口岸物流办."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.core.needs import finditer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

HOW = "name/form"
GOVERNMENT = "政府"
OFFICE = re.compile(
    rf"{CODES['Institution']}(?:(?![的与和及由在将已联共])[㐀-鿿]){{2,8}}?(?:办公室|(?<![主承协合举开创])办)"
    rf"(?=[，。；、：与和同及由将会的]|联合|共同|主办|承办|发布|印发|牵头|主任|副主任|[{FIRST}-{LAST}]|$)"
)


def government_offices(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield the offices that stand right behind the government they belong to.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> text = "青岚市政府口岸办与丁岚大学"
        >>> town = Mention(0, 5, "Institution", "GovernmentBody", "青岚市政府", "")
        >>> [one.name for one in government_offices(mask(text, 0, [town]), text)]
        ['青岚市政府口岸办']
    """
    for found in finditer(OFFICE, masked.string, masked.letters):
        whole = masked.mentions[found.start()]
        if whole.plain.endswith(GOVERNMENT) and whole.name_start in {-1, whole.start}:
            yield masked.mention(found.span(), surface, "Institution", "GovernmentBody", HOW)
