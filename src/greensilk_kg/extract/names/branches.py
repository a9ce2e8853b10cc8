"""Parts of bodies that are called by the place where they sit, or by what they do in a mission abroad."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.needs import finditer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

BODY, LANDS = CODES["Institution"], CODES["Country"] + CODES["Place"]
MARKED = "name/title-marks"
REGION = f"(?:[{LANDS}]{{1,2}}(?:地区|区域)?|{any_of('bodies/region')}(?:地区|区域)?)"
BRANCH = re.compile(
    rf"{BODY}(?:（{REGION}）)?（?(?:驻)?{REGION}）?(?:{any_of('bodies/branch')})(?![长{BODY}]|[㐀-鿿]?(?:会议|论坛|项目))"
)
"""A branch behind its whole, with the place between: 甲公司乙国分公司."""
SECTION = re.compile(rf"{BODY}(?:{any_of('bodies/mission-charge')})+(?:参赞|参)?[处部科组](?![长室])")
"""A section of a mission: 甲国驻乙国大使馆经济商务处."""
SEAT, REGIONS = "总部", ("洲", "亚", "美", "太", "东", "海", "地区", "区域")
MISSIONS = ("馆", "使团", "代表团", "办事处")


def branches(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield the branches of bodies in a masked sentence, each of the class that its whole has.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> text = "丙丁公司甲国分公司"
        >>> both = [Mention(0, 4, "Institution", "", text[:4], ""), Mention(4, 6, "Country", "", "甲国", "")]
        >>> [one.name for one in branches(mask(text, 0, both), text)]
        ['丙丁公司甲国分公司']
    """
    for found in finditer(BRANCH, masked.string, masked.letters):
        if not (found[0].endswith(SEAT) and _is_city(masked.mentions.get(found.end() - len(SEAT) - 1))):
            yield from _part(masked, found, surface)
    abroad = "馆" in surface or "团" in surface
    for found in finditer(SECTION, masked.string, masked.letters) if abroad else ():
        if masked.mentions[found.start()].plain.endswith(MISSIONS):
            yield from _part(masked, found, surface)


def _is_city(place: Mention | None) -> bool:
    """Tell whether the seat there is that of the whole body: 某公司甲市总部, but 某公司非洲总部."""
    return place is not None and place.kind == "Place" and not place.plain.endswith(REGIONS)


def _part(masked: Masked, found: re.Match[str], surface: str) -> Iterator[Mention]:
    whole = masked.mentions[found.start()]
    if whole.how != MARKED:
        low, end = whole.start, masked.span(*found.span())[1]
        name = masked.written(found.span(), surface)
        yield replace(whole, end=end, name=name, name_start=low, name_end=end, authority=None, ref=None)
