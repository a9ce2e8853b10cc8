"""What a text calls an institute for short: 青岚生态与港口研究所, then 青岚生态所, 生态所, 港口所."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

FULL = re.compile(
    rf"(?P<own>[㐀-鿿与和、]{{2,16}}?)(?P<field>{any_of('bodies/study-field')}*)(?:研究)?(?P<head>[所院])(?:有限(?:责任)?公司)?$"
)
"""The name of an institute behind the body that it is of."""
PARENT = re.compile(r".*(?:科学院|工程院|[部局委厅]|大学|集团|公司|总局)")
HOUSE = "院"
PARTS = re.compile("[与和、]")
SHORT = range(2, 5)
"""How long the word is that a short form keeps of the name."""
LEAST = 2


def institute_shorts(name: str) -> Iterator[str]:
    """Yield the short forms of an institute's name, the longest first.

    Args:
        name: Its full name, folded.

    Example:
        >>> list(institute_shorts("丙丁科学院青岚生态与港口研究所"))
        ['青岚生态所', '生态所', '港口所']
        >>> list(institute_shorts("丙丁集团青岚勘测设计研究院有限公司"))
        ['青岚院']
        >>> list(institute_shorts("丙丁大学"))
        []
    """
    parent = PARENT.match(name, 0, len(name) - LEAST)
    found = FULL.match(name, parent.end() if parent else 0)
    if found is None:
        return
    first, *others = PARTS.split(found["own"])
    told = [first, first[LEAST:]] if len(first) == 2 * LEAST else [first]
    if found["head"] == HOUSE:
        told, others = ([first] if found["field"] else []), []
    yield from dict.fromkeys(f"{word}{found['head']}" for word in (*told, *others) if len(word) in SHORT)
