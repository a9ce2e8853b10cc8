"""The parsed form of a regular expression, from which it tells what it needs and how it begins."""

from __future__ import annotations

from functools import lru_cache
from re import _parser as parser  # type: ignore[attr-defined]  # the only way to read a pattern
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import re

MOST_KEPT = 4
"""A pattern is asked all it can tell when it is first tried, and then no more."""


def parsed(pattern: re.Pattern[str]) -> Any:  # noqa: ANN401 the parser's own tree
    """Return the parsed form of a pattern, a sequence of operations with their arguments; it is only read.

    Example:
        >>> import re
        >>> [argument for _, argument in parsed(re.compile("甲乙"))] == list(map(ord, "甲乙"))
        True
    """
    return _parsed(pattern.pattern, pattern.flags)


@lru_cache(MOST_KEPT)
def _parsed(source: str, flags: int) -> Any:  # noqa: ANN401 the parser's own tree
    return parser.parse(source, flags)
