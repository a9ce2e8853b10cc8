"""Things that a clause calls by how their names end: 运河全长 of 甲乙运河, 该网络已有 of 甲网络."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.zh.characters import simplified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading

DATE, QUANTITY = CODES["Date"], CODES["Quantity"]
KINDS = frozenset({"Project", "Initiative", "Institution", "Publication", "Agreement"})
THAT = re.compile("(?:[该本此]|[这此][一]?[座条个家项份处所片套]?|这)")
ENDS = re.compile("(?:建设)?(?:项目|工程)?(?:[一二三四]期)?(?:（[^（）]*）)?[”》]?$")
LONGEST, LEAST = 10, 2
MOST_KEPT = 1 << 12
GOES_ON = re.compile(
    f"(?:项目|工程)?(?:[已现将可总年日每共占拥由位于达建设投计预估首约超惠装长宽深今目至迄如一仍还也自从累{DATE}{QUANTITY}]|全长|全线|有|是|为(?!了)|覆盖|规划|辐射|带动|吸引|汇聚|汇集|面积|容量|库容|改造|运营|运行|$)"
)
"""What stands behind a noun that begins a clause, where the noun is all that the clause is about."""
GENERIC = re.compile(
    any_of("figures/writing") + "|(?:三年|五年)?(?:行动|工作|实施)(?:方案|计划|纲要)|纲要|方案"
)
"""A text's name that is only its sort."""
NOTE = re.compile("（[^（）]*）$")
HOLDS = re.compile(any_of("figures/holds", "figures/text-holds"))
VAGUE = re.compile(any_of("figures/vague-ending"))
"""Nouns in which names end that mean other things as often."""


def by_ending(reading: Reading, first: int, end: int, named: Sequence[Mention]) -> Mention | None:
    """Return the only thing named before whose name ends with the noun that a clause begins with.

    Args:
        reading: The sentence.
        first: Where the clause begins in the masked sentence, behind what leads to it.
        end: Where it ends.
        named: What stands before, in the order of the text.
    """
    string = reading.masked.string
    that = THAT.match(string, first, end)
    start = that.end() if that else first
    least = 1 if that else LEAST
    words = string[start : min(end, start + LONGEST + LEAST)]
    found: dict[object, Mention] = {}
    longest = 0
    for one in named:
        if one.kind not in KINDS or one.ref is None:
            continue
        size = _shared(_end(one.name), words, least)
        if size and (GOES_ON.match(string, start + size, end) or HOLDS.match(string, start + size, end)):
            if size > longest:
                found, longest = {}, size
            if size == longest:
                found[one.ref] = one
    if found and _holds(reading, first, start + longest, found):
        return next(reversed(found.values()))
    if not found or (not that and VAGUE.fullmatch(words[:longest])):
        return None
    last = next(reversed(found.values()))
    return last if len(found) == 1 or that else None


def full_title(one: Mention, named: Sequence[Mention]) -> Mention:
    """Return the text last named whose title ends in one that is only its sort: 《方案》; else that one.

    Args:
        one: What is named.
        named: What stands before, in the order of the text.
    """
    if one.kind != "Publication" or GENERIC.fullmatch(one.plain) is None:
        return one
    titles = (other for other in reversed(named) if other.kind == "Publication" and other.ref != one.ref)
    return next((other for other in titles if NOTE.sub("", other.plain).endswith(one.plain)), one)


def _holds(reading: Reading, first: int, behind: int, found: dict[object, Mention]) -> bool:
    """Tell whether the text named right before a clause is said in it to hold something: 计划包含30项."""
    named = reading.masked.within(0, first)
    last = named[-1] if named else None
    return last is not None and last.ref in found and HOLDS.match(reading.masked.string, behind) is not None


@lru_cache(MOST_KEPT)
def _end(name: str) -> str:
    """Return the end of a name, without what may be left out behind it: at most so much as may be shared."""
    return ENDS.sub("", simplified(name))[1:][-LONGEST:]


def _shared(end: str, words: str, least: int) -> int:
    """Return how many characters of the end of a name some words begin with, as many as may be.

    Example:
        >>> _shared("乙运河", "运河全长", 2), _shared("乙运河", "河运", 2)
        (2, 0)
    """
    first = words[:least]
    at = end.find(first) if len(first) == least else -1
    while at >= 0 and not words.startswith(end[at:]):
        at = end.find(first, at + 1)
    return len(end) - at if at >= 0 else 0
