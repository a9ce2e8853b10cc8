"""The part of a body at which somebody serves whose colleague is named before: 某行行长甲、国际部总经理乙."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.lists import any_of

OWN_PART = re.compile(
    f"[㐀-鿿]{{0,2}}|{any_of('persons/charge-of-envoy')}+|[㐀-鿿]{{1,12}}{any_of('persons/part-of-body')}(?:常务|执行|高级|首席|[副总代])?"
)
"""What stands before the head of a title that is held where a colleague serves: 某行行长甲、国际部总经理乙.

Anything else may be another body, whose name is not known.
"""
OTHERS = re.compile(
    "[㐀-鿿]{2,8}?(?:部|委|局|署|厅|委员会)[㐀-鿿]{2,10}[司局处厅]|(?!常务|执行|代理)[㐀-鿿]{2,}(?=[省市州县区乡镇村]长)"
)
"""A ministry and its department, or another town: not where a colleague serves."""
LONGEST_CHIEF = 2


def is_own_part(string: str, start: int, end: int) -> bool:
    """Tell whether a title begins with a part of the body where a colleague serves, or with nothing.

    Args:
        string: The masked sentence.
        start: Where the title begins, behind the colleague.
        end: Where its head begins.

    Example:
        >>> is_own_part("国际部副总经理", 0, 4), is_own_part("珊瑚部海岛司副司长", 0, 7)
        (True, False)
        >>> is_own_part("副县长", 0, 1), is_own_part("青岚乡长", 0, 2)
        (True, False)
    """
    return (
        OWN_PART.fullmatch(string, start, end) is not None
        and OTHERS.match(string, start, end + LONGEST_CHIEF) is None
    )
