"""Statistics that go on without their land: 甲省进出口3亿元。…机电产品出口1亿元, 一般贸易占六成."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.topic_words import LEAD, NAMED

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading

QUANTITY = CODES["Quantity"]
FLOW = any_of("figures/flow")
WORD = rf"(?:[^，。；：{NAMED}{QUANTITY}]|(?<=[对与向自从同在和、“])[{NAMED}])"
"""A character that tells of no land whose trade it is; a partner stands behind 对, 自 and their like."""
TOLD = re.compile(
    rf"(?!{any_of('figures/no-flow-begin')})(?P<what>{WORD}{{0,30}}?(?:{FLOW}|(?<=[对在向])[^，。；对在向]{{1,14}}投资){WORD}{{0,16}}){QUANTITY}"
)
BY_OTHERS = re.compile(any_of("figures/no-flow"))
"""Who else trades: a firm, a port, a town without a known name."""
LANDS = {"Country", "Place"}
FAR = 2
"""So many paragraphs behind its last figure a land is no longer spoken of."""


class Ledger:
    """Knows the land whose trade, investment or loans an article tells sentence after sentence."""

    def __init__(self) -> None:
        self._land: tuple[Mention, ...] = ()
        self._where = -1

    def goes_on(self, reading: Reading, start: int, end: int) -> tuple[Mention, ...] | None:
        """Return the land of a clause that names a flow and nobody whose it is; `None` where there is none.

        Args:
            reading: The sentence.
            start: Where the clause begins in the masked sentence.
            end: Where it ends.
        """
        if not self._land or reading.sentence.paragraph - self._where > FAR:
            return None
        string = reading.masked.string
        if string.find(QUANTITY, start, end) < 0:
            return None
        lead = LEAD.match(string, start, end)
        told = TOLD.match(string, lead.end() if lead else start, end)
        return self._land if told is not None and not BY_OTHERS.search(told["what"]) else None

    def note(self, reading: Reading, start: int, end: int, topics: tuple[Mention, ...]) -> None:
        """Note whose flows a clause tells; somebody else's figure ends what was told of a land."""
        string = reading.masked.string
        if not topics or string.find(QUANTITY, start, end) < 0:
            return
        if len(topics) > 1 or topics[0].kind not in LANDS:
            self._land = ()
        elif topics[0].ref is not None and re.search(FLOW, string[start:end]):
            self._land, self._where = topics, reading.sentence.paragraph
