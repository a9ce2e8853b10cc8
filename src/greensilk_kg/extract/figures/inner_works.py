"""Works that an article names only within the names of other things: 甲国水井项目 in …项目移交仪式."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.figures.topic_words import LEAD, WORK_DOES, WORK_SIZE

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

BUILDS_IT = re.compile(
    f"{any_of('projects/builds')}[^，。；]{{0,6}}(?:[该本此]|这一|这个)(?:项目|工程|{words('figures/plant')})，$"
)
"""What a firm does with the work that was spoken of, whose size follows: …承建该项目，总装机95万千瓦."""
ONCE_DONE = re.compile(
    rf"(?:{LEAD.pattern})(?:扩容|扩建|改扩建|改造|升级|升级改造|修复|增容|技改)(?:完成|工程完工)?(?:之?后)，?[^，。；{FIRST}-{LAST}]{{0,8}}{any_of('figures/plant-gives')}"
)
"""What a plant gives once it is enlarged, whoever has it done: 扩容后发电能力将达3万千瓦."""
LINES = re.compile("(?:铁路|高铁|轻轨|地铁|班列|通道|公路|高速|航线|[线段])$")
GATES = re.compile("(?:港|码头|口岸|机场|枢纽|中心)$")
PLANTS = re.compile("(?:电站|电厂|电场|发电项目|风电项目|光伏项目|水电项目|储能项目|项目群)$")
STEPS = "全年|年内|开通|运营|通车|投运|投产|累计|已经?|共计?|[日月年]均|其|至今|以来|完成|实现"
BEGINS = rf"(?:{LEAD.pattern})(?:{STEPS})*"
OTHER = (
    rf"[^，。；{CODES['Quantity']}]{{0,12}}"
    "(?:全社会|用电|公路|航空|民航|水路|可再生|(?<!进)出口|进口(?!货)|贸易|全[国省市州球])"
)
"""What a clause tells of that is no work's own: the whole land's, or another way of transport."""
MOVES = tuple(
    (
        names,
        re.compile(
            rf"{BEGINS}(?!{OTHER})(?![^，。；{CODES['Quantity']}]{{0,8}}[由向对为把将使让被])[^，。；：的{FIRST}-{LAST}]{{0,8}}{nouns}[^，。；占{FIRST}-{LAST}]{{0,14}}{CODES['Quantity']}"
        ),
    )
    for names, nouns in (
        (LINES, any_of("figures/moved-on-line")),
        (GATES, any_of("figures/moved-at-gate")),
        (PLANTS, any_of("figures/given-by-plant")),
    )
)
"""What a work of a sort moves or makes: a clause that names nothing else tells it of the one spoken of."""
NEAR = 30
"""Code points before a clause that may tell what it goes on with."""
HOLDERS = {"Event", "Agreement"}
"""Kinds of things that are for a work where their names hold one."""


class InnerWorks:
    """Knows the works that the names of events and agreements hold.

    Args:
        scene: The article.
    """

    def __init__(self, scene: Scene) -> None:
        self._registry = scene.registry
        self._held: dict[tuple[str, str], Mention] = {}
        for title in scene.titles:
            works = {one.name: one for one in title.mentions if one.kind == "Project"}
            if title.title is not None and title.title.kind in HOLDERS and len(works) == 1:
                self._held[title.title.kind, title.title.name] = next(iter(works.values()))
        named = any(one.kind == "Project" for reading in scene.article.readings for one in reading.mentions)
        self._sole = None if named or not self._held else self._only()

    def of(self, one: Mention) -> Mention | None:
        """Return the work that the name of a thing holds, else `None`."""
        held = self._held.get((one.kind, one.name))
        return None if held is None else self._registry.resolve(held)

    def sole(self, reading: Reading) -> Mention | None:
        """Return the one work of which the article tells by other names alone, once it did."""
        sole = self._sole
        return sole if sole is not None and sole.end <= reading.sentence.span.start else None

    def _only(self) -> Mention | None:
        works = [self._registry.resolve(one) for one in self._held.values()]
        return works[0] if len({one.ref for one in works}) == 1 else None


def moves(work: Mention, reading: Reading, span: tuple[int, int]) -> bool:
    """Tell whether a clause that names nothing tells what goes over a line, through a port or out of a plant.

    Args:
        work: The work spoken of before.
        reading: The sentence.
        span: Where the clause begins and ends in the masked sentence.
    """
    string, (start, end) = reading.masked.string, span
    return any(names.search(work.plain) and moved.match(string, start, end) for names, moved in MOVES)


def is_of_work(topics: tuple[Mention, ...], reading: Reading, span: tuple[int, int], *, lost: bool) -> bool:
    """Tell whether a clause that names nothing tells what a work spoken of before is, has or does.

    Args:
        topics: What it goes on with; a ceremony has no size, but its work has.
        reading: The sentence.
        span: Where the clause begins and ends in the masked sentence.
        lost: Whether its sentence began to speak of something not known.
    """
    string, (start, end) = reading.masked.string, span
    firm = bool(topics) and topics[0].kind == "Institution"
    if firm and ONCE_DONE.match(string, start, end):
        return True
    builds = firm and BUILDS_IT.search(string[:start], max(0, start - NEAR))
    if topics and topics[0].kind != "Event" and not builds:
        return False
    if lost and not topics:
        return False
    does = not topics and WORK_DOES.match(string, start, end) is not None
    return does or WORK_SIZE.match(string, start, end) is not None
