"""Short forms that an article defines in place: （以下简称联盟）, （简称《指南》）."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

DEFINITION = re.compile(
    r"（(?:以下|下文)?(?:统一)?(?:简称|统称|合称)(?:为)?[：“《]{0,2}(?P<short>[^（）“”《》，。]{1,20})[”》]{0,2}）"
)
LATIN = re.compile(r"（(?:英文[简全]称|简称)?(?P<short>[A-Za-z][A-Za-z0-9 .&'\-]{1,60})）")


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form and where it is defined.

    Attributes:
        short: The short form.
        start: First code point of the short form.
        bracket: Where the bracket opens; the name ends there.
        end: Behind the closing bracket.
    """

    short: str
    start: int
    bracket: int
    end: int


def definitions(string: str, start: int, end: int) -> Iterator[Definition]:
    """Yield the short forms defined in a stretch of folded text.

    Example:
        >>> [found.short for found in definitions("丙研究院（以下简称“丙院”）", 0, 14)]
        ['丙院']
    """
    for pattern in (DEFINITION, LATIN):
        for match in pattern.finditer(string, start, end):
            yield Definition(match["short"], match.start("short"), match.start(), match.end())
