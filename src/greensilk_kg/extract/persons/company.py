"""Persons named without any post: who was there as well (甲、乙等参加会见)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIGN = re.compile("上述|参加会|参加活|参加座|参加了会|陪同")
"""What stands in every sentence of this kind."""
NAME = "[㐀-鿿]{2,4}?"
COMPANY = re.compile(
    rf"(?P<names>{NAME}(?:[、和]{NAME}){{0,11}})(?:等(?:人|同志|领导)?)?(?:也|一同|分别|均|全程|共同)?"
    r"(?:参加|出席|陪同)(?:了)?(?:上述|会见|会谈|会晤|活动|座谈|考察|参观|访问|调研|出访|[。，]|$)"
)
ONE = re.compile("[^、和]+")


def has_company(folded: str) -> bool:
    """Tell whether a sentence may say who was there as well."""
    return SIGN.search(folded) is not None


def company(string: str, is_name: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Yield where the names stand in a sentence that says only who was there as well.

    Args:
        string: The masked sentence.
        is_name: Tells whether a string may be a Chinese name; one that is not, and none is read.

    Example:
        >>> text = "王一鸣、李平等参加会见。"
        >>> [text[low:high] for low, high in company(text, lambda name: name[0] in "王李")]
        ['王一鸣', '李平']
    """
    found = COMPANY.match(string)
    if found is None:
        return
    spans = [one.span() for one in ONE.finditer(string, *found.span("names"))]
    if all(is_name(string[low:high]) for low, high in spans):
        yield from spans
