"""Firms that build for others, known by their names: 甲建工集团, 乙铁路局; not 丙建筑大学."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.lists import any_of

NAME = (
    f"^(?!.*{any_of('projects/not-in-builders-name')})"
    f"(?=.*(?:{any_of('projects/in-builders-name')}|[一二三四五六七八九十]+局))"
)
"""What shows that a firm builds for others; of what other firms are at work nobody knows how it is theirs."""
_NAME = re.compile(NAME)


def is_builder(name: str) -> bool:
    """Return whether a body builds for others, as far as its name shows.

    Args:
        name: The name of a body.

    Example:
        >>> [is_builder(one) for one in ("甲乙建工集团", "中铁十局", "甲乙建筑大学", "甲乙银行")]
        [True, True, False, False]
    """
    return _NAME.match(name) is not None
