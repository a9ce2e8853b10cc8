"""Works that have no name: 甲市的轻轨项目, 在甲国，一座…发电厂, 由甲公司开发的首个风电场."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.families import Family
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.names.work_frames import PLACE, built, introduced, placed
from greensilk_kg.model.claim import Ref

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

TOP = "Project"
PLACED, INTRODUCED, BUILT = "name/form", "name/clause", "name/work-by-clause"
"""How a work was found: by its place, where it comes up, by who built it."""
REGION = "m49-"
HOME = "country/chn"
LEAST_PLACED, LEAST_INTRODUCED = 4, 3
VISITED = re.compile("(?:参观|走访|考察|访问|调研|探访|来到|走进)(?:了|过)?$")
"""Behind such words stands some plant of a place, not one that the text is about."""
SIZE = re.compile("(?:瓦|瓦时|吨|米|公里)$|(?:MW|GW|kW)$", re.IGNORECASE)
FEW = re.compile("[两2二三3]个$")
"""So few works at one place are one undertaking (两个光伏项目)."""


class UnnamedWorks:
    """Finds the works that a masked sentence tells without a name.

    Args:
        words: Use → words, as in `data/lexicon/works.tsv`: `attribute`, `work`, `sector`, `plant`, `whole`.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> words = {"work": ["发电厂"], "attribute": ["垃圾"], "sector": ["轻轨"]}
        >>> words |= {"plant": ["电站"], "whole": ["地铁"]}
        >>> town = Mention(0, 2, "Place", "Place", "甲市", "name/site")
        >>> text = "甲市的轻轨项目已经通车。"
        >>> [one.name for one in UnnamedWorks(words).placed(mask(text, 0, (town,)), text)]
        ['甲市的轻轨项目']
        >>> firm = Mention(0, 4, "Institution", "Enterprise", "丙丁集团", "name/form")
        >>> text = "丙丁集团开发的首个垃圾发电厂投产。"
        >>> [one.name for one in UnnamedWorks(words).built(mask(text, 0, (firm,)), text)]
        ['丙丁集团开发的首个垃圾发电厂']
    """

    def __init__(self, words: Mapping[str, Collection[str]]) -> None:
        self._placed = _family(placed(words))
        self._introduced = _family(introduced(words))
        self._built = _family(built(words))

    def placed(self, masked: Masked, surface: str) -> Iterator[Mention]:
        """Yield the works that are told by where they stand, who owns them or whom they are for.

        Args:
            masked: The sentence, its names replaced.
            surface: The sentence as the source has it.
        """
        for found in _matches(self._placed, masked):
            start, end = found.span("name")
            start += _is_home(masked, start) and masked.string[start + 1] in PLACE
            if end - start >= LEAST_PLACED and _is_one_there(masked, start, end):
                yield masked.mention((start, end), surface, TOP, TOP, PLACED)

    def introduced(self, masked: Masked, surface: str) -> Iterator[Mention]:
        """Yield the works that come up behind where they stand; their names hold in one document alone.

        Args:
            masked: The sentence, its names replaced.
            surface: The sentence as the source has it.
        """
        for found in _matches(self._introduced, masked):
            start, end = found.span("name")
            is_one = _is_one(masked, found.start("one")) and _is_sized(masked, start, start + 1)
            if is_one and end - start >= LEAST_INTRODUCED:
                one = masked.mention((start, end), surface, TOP, TOP, INTRODUCED)
                yield one.of(Ref(TOP, f"{skeleton(one.name)}@{one.start}"), None)

    def built(self, masked: Masked, surface: str) -> Iterator[Mention]:
        """Yield the works that are told by who built them.

        Each covers what the work is; its name is the clause.

        Args:
            masked: The sentence, its names replaced.
            surface: The sentence as the source has it.
        """
        for found in _matches(self._built, masked):
            is_one = any(found[shown] is not None for shown in ("this", "first", "came"))
            if is_one and _is_sized(masked, *found.span("name")):
                one = masked.mention(found.span("name"), surface, TOP, TOP, BUILT)
                label = masked.written(found.span("label"), surface)
                start, _ = masked.span(*found.span("label"))
                ref = Ref(TOP, f"{skeleton(label)}@{one.start}")
                yield replace(one, name=label, name_start=start, ref=ref)


def _family(frames: Iterable[str]) -> Family[re.Pattern[str]]:
    return Family((one, one) for one in map(re.compile, frames))


def _matches(frames: Family[re.Pattern[str]], masked: Masked) -> Iterator[re.Match[str]]:
    for frame in frames.concerned(masked.letters):
        yield from frame.finditer(masked.string)


def _is_home(masked: Masked, index: int) -> bool:
    """Tell whether China is named at a place of a masked sentence."""
    return index in masked.mentions and str(masked.mentions[index].authority) == HOME


def _is_one_there(masked: Masked, start: int, end: int) -> bool:
    """Tell whether the place is no region and not China, and a figure is a size or a small count."""
    lands = [one for one in masked.within(start, end) if one.kind in {"Country", "Place"}]
    if any(REGION in str(one.authority) or str(one.authority) == HOME for one in lands):
        return False
    return not VISITED.search(masked.string, 0, start) and _is_sized(masked, start, end, few=True)


def _is_one(masked: Masked, at: int) -> bool:
    """Tell whether a figure, where one stands, is 一座 and the like."""
    figure = masked.mentions.get(at)
    return figure is None or _figure(figure).startswith("一")


def _is_sized(masked: Masked, start: int, end: int, *, few: bool = False) -> bool:
    """Tell whether the figures in a stretch are sizes of a work, no counts of works."""
    figures = [_figure(one) for one in masked.within(start, end) if one.kind == "Quantity"]
    return all(SIZE.search(one) or (few and FEW.search(one)) for one in figures)


def _figure(quantity: Mention) -> str:
    return getattr(quantity.value, "text", "")
