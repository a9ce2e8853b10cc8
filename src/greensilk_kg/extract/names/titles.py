"""Titles in 《》, and what kind of thing each ending names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.untitled import untitled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from greensilk_kg.extract.names.gazetteer import Gazetteer

HOW = "name/title-marks"
CLAUSE = "name/clause"
OPENING, MARK = "《〈", re.compile("[《〈》〉]")
MOST = 120
SIGNED = re.compile("(?:签署|签订|缔结|草签|续签|签下)了?(?:《[^《》]*》(?:、|和|与|以?及)?){0,3}$")
"""What stands before a title that names an agreement, whatever its last word: 签署《某合作计划》."""
DRAFT = re.compile(
    "(?:的|之)?(?:中期|阶段性?|初步|进展|期中|年中)(?:研究)?(?:报告|成果|结论)(?:（[^（）]{1,8}）)?(?=[，。；、：]|[和与及并以]|$)"
)
"""What comes out before the work that a title names is done: 《某展望》中期报告（摘要）."""
PLANS = ("计划", "方案", "规划", "路线图", "安排", "纪要", "文件")
LONGEST_BEFORE = 90


def title_spans(string: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield start and end (exclusive) of each outermost 《…》 in a stretch, marks included.

    Example:
        >>> list(title_spans("印发《关于〈甲〉的意见》。", 0, 13))
        [(2, 12)]
    """
    if string.find("《", start, end) < 0 and string.find("〈", start, end) < 0:
        return
    depth = opened = 0
    for mark in MARK.finditer(string, start, end):
        index = mark.start()
        if mark[0] in OPENING:
            opened = opened if depth else index
            depth += 1
        elif depth:
            depth -= 1
            if not depth and index - opened <= MOST:
                yield opened, index + 1


def title_class(title: str, classes: Sequence[tuple[str, str]]) -> str:
    """Return the class of a title, by its ending; `Publication` where none fits."""
    bare = title.split("（", 1)[0] if title.endswith("）") else title
    return next((cls for ending, cls in classes if bare.endswith(ending)), "Publication")


class Titles:
    """Finds titles in 《》.

    Args:
        classes: Endings, longest first, and their classes.
        gazetteer: Knows titles that are more than publications.
        kind: Class → kind of mention.
    """

    def __init__(
        self, classes: Sequence[tuple[str, str]], gazetteer: Gazetteer, kind: Callable[[str], str]
    ) -> None:
        self._classes = classes
        self._gazetteer = gazetteer
        self._kind = kind

    def find(self, folded: str, surface: str, start: int, end: int) -> Iterator[Mention]:
        """Yield the titles in a stretch of the prepared text, and the agreements named without a title."""
        for low, high in title_spans(folded, start, end):
            title = folded[low + 1 : high - 1]
            if not title:
                continue
            draft = DRAFT.match(folded, high, end)
            if draft is not None:
                name = surface[low + 1 : high - 1] + surface[high : draft.end()]
                yield Mention(
                    low, draft.end(), "Publication", "Report", name, HOW, name_start=low, name_end=draft.end()
                )  # fmt: skip
                continue
            entry = self._gazetteer.lookup(title)
            cls = entry.classes[0] if entry else title_class(title, self._classes)
            is_plan = entry is None and re.sub("（[^（）]*）$", "", title).endswith(PLANS)
            if is_plan and SIGNED.search(folded, max(start, low - LONGEST_BEFORE), low):
                cls = "Agreement"
            yield Mention(
                low, high, self._kind(cls), cls, surface[low + 1 : high - 1], HOW,
                authority=entry.id if entry else None, name_start=low + 1, name_end=high - 1,
            )  # fmt: skip
        for low, high in untitled(folded, start, end):
            cls = title_class(folded[low:high], self._classes)
            cls = cls if self._kind(cls) == "Agreement" else "Agreement"
            yield Mention(
                low, high, "Agreement", cls, surface[low:high], CLAUSE, name_start=low, name_end=high
            )
