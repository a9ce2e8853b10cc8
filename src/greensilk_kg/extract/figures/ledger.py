"""Statistics that go on without their land: 甲省进出口3亿元。…机电产品出口1亿元, 一般贸易占六成."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.offices import told_by
from greensilk_kg.extract.figures.topic_words import KINDS, LEAD, NAMED, STEADY

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

QUANTITY = CODES["Quantity"]
FLOW = any_of("figures/flow")
WORD = rf"(?:[^，。；：{NAMED}{QUANTITY}]|(?<=[对与向自从同在和、“])[{NAMED}])"
"""A character that tells of no land whose trade it is; a partner stands behind 对, 自 and their like."""
TOLD = re.compile(
    rf"(?!{any_of('figures/no-flow-begin')})(?P<what>{WORD}{{0,30}}?(?:{FLOW}|(?<=[对在向])[^，。；对在向]{{1,14}}投资){WORD}{{0,16}}){QUANTITY}"
)
THAT = ("该", "本", "此", "这", "其", "它", "项目", "工程")
"""How a clause begins that goes on with a thing of which the office spoke."""
OF_LAND = re.compile(
    rf"(?!{'|'.join(THAT)}|{any_of('figures/no-flow-begin')})(?P<what>(?:(?!{any_of('figures/plant')}){WORD}){{0,20}}?{any_of('figures/national')}{WORD}{{0,16}}){QUANTITY}"
)
"""What an office of the state tells of its land besides: 装机容量3亿千瓦."""
NOTED = re.compile(f"{FLOW}|投资|经贸")
"""What shows that the flows of a land are told, be it without a figure."""
PARTNERS = re.compile(
    rf"(?:其中|此外|同时)，?(?:[对与自]?)“?(?P<who>[{NAMED}])”?(?P<lands>{any_of('figures/partner-lands')})?[^，。；{NAMED}{QUANTITY}]{{0,8}}{FLOW}"
)
"""With whom a part of the trade is that was told just before: 其中，某组织国家进出口."""
BY_OTHERS = re.compile(any_of("figures/no-flow"))
"""Who else trades: a firm, a port, a town without a known name."""
TOPICS = {*KINDS}
LANDS, TRADERS = {"Country", "Place"}, {"Country", "Place", "Institution", "Project"}
OPENS = ("其中", "此外", "同时")
OPEN_END = 3
"""Where the first clause of such a sentence begins, or the one behind its first word."""
LINES = ("班列", "航线")
NO_LINES = re.compile("投资|营业额|合同额|外资|劳务")
GROUPS = ("国家", "组织", "盟")
FAR = 2
"""So many paragraphs behind its last figure a land is no longer spoken of."""


class Ledger:
    """Knows the land whose trade, investment or loans an article tells sentence after sentence."""

    def __init__(self) -> None:
        self._land: tuple[Mention, ...] = ()
        self._office: Mention | None = None
        self._heard = (-1, -1)
        self._where = -1

    def hear(self, scene: Scene, reading: Reading, start: int, end: int) -> None:
        """Note the office that gives data in a clause: what follows is told of its land.

        Args:
            scene: The article.
            reading: The sentence.
            start: Where the clause begins in the masked sentence.
            end: Where it ends.
        """
        told = told_by(scene, reading, start, end)
        if told is not None:
            self._office, land = told
            self._land, self._where = (land,), reading.sentence.paragraph
            self._heard = reading.sentence.span.start, start

    def _is_of_others(self, reading: Reading, start: int, end: int, *, known: bool) -> bool:
        """Tell whether a clause behind the one in which an office gives data speaks of something else."""
        if self._heard == (reading.sentence.span.start, start):
            return False
        refs = {one.ref for one in (*self._land, self._office) if one is not None}
        named = (one for one in reading.masked.within(start, end) if one.kind in TOPICS)
        if reading.masked.string.startswith(THAT, start):
            return True
        return not known or any(one.ref not in refs for one in named)

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
        first = lead.end() if lead else start
        told = TOLD.match(string, first, end)
        if told is None and self._office is not None:
            told = OF_LAND.match(string, first, end)
        return self._land if told is not None and not BY_OTHERS.search(told["what"]) else None

    def may_go_on(self, last: tuple[Mention, ...], clause: str) -> bool:
        """Tell whether a land may be spoken of again behind what was last; a line invests nothing."""
        if not last or last[0].kind not in STEADY:
            return True
        if self._office is not None and last[0].ref == self._office.ref:
            return True
        return last[0].plain.endswith(LINES) and NO_LINES.search(clause) is not None

    def note(
        self, reading: Reading, start: int, end: int, topics: tuple[Mention, ...], *, carried: bool
    ) -> None:
        """Note whose flows a clause tells; somebody else's figure ends what was told of a land."""
        string = reading.masked.string
        known = carried or bool(topics)
        if self._office is not None and self._is_of_others(reading, start, end, known=known):
            self._office = None
        if not topics:
            return
        if self._office is not None and topics[0].ref == self._office.ref:
            return
        told = string.find(QUANTITY, start, end) >= 0
        if len(topics) > 1 or topics[0].kind not in LANDS:
            trades = topics[0].kind in TRADERS and not topics[0].plain.endswith(LINES)
            self._land = () if told and trades else self._land
            self._office = self._office if self._land else None
        elif topics[0].ref is not None and (told or not carried) and NOTED.search(string, start, end):
            self._land, self._where = topics, reading.sentence.paragraph

    def of_part(self, reading: Reading, start: int, end: int) -> tuple[Mention, ...] | None:
        """Return the land of whose trade a part with some lands is told; `None` where none is.

        Args:
            reading: The sentence.
            start: Where the clause begins in the masked sentence.
            end: Where it ends.
        """
        string = reading.masked.string
        if not self._land or self._where != reading.sentence.paragraph or not string.startswith(OPENS):
            return None
        found = PARTNERS.match(string, 0, end) if start <= OPEN_END else None
        if found is None:
            return None
        group = found["lands"] or reading.masked.mentions[found.start("who")].plain.endswith(GROUPS)
        return self._land if group else None
