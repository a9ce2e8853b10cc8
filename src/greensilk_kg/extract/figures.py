"""Figures: what each is about, what it measures, in which unit, when, and how sure the text is of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.counted import counted, says_nothing
from greensilk_kg.extract.indicators import FALLBACK, Indicators
from greensilk_kg.extract.mask import CODES
from greensilk_kg.extract.observations import Figure, observation
from greensilk_kg.extract.topics import Topics
from greensilk_kg.model.value import QuantityMatch

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from greensilk_kg.extract.apply import Scene
    from greensilk_kg.extract.mention import Mention
    from greensilk_kg.extract.reading import Reading
    from greensilk_kg.extract.topics import Clause
    from greensilk_kg.model.claim import Claim
    from greensilk_kg.zh.units import Units

YEARLY = re.compile(r"每年|年均|年平均|年产|年上网|年发电|年减|年节|年处理|全年")
DAILY = re.compile(r"每天|每日|日均|日处理|日产")
TOTAL = re.compile(r"累计|共计|总计|合计")
FLOWS = re.compile(r"列|对|辆|班|架次|人次|棵|株|吨|次|台|趟|箱")
PLANNED = re.compile(
    r"预计|计划|拟(?!态)|设计(?!了|人员|师|院|方)|规划建|有望|力争|预期|将(?!军|来|其|该|此|低碳|绿色)"
)
FORESEEN = re.compile(rf"预计(?:到|至)?{CODES['Date']}(?:底|前)?，$")
GIVEN = re.compile(r"援助|捐赠|赠送|援建|赠予|捐助")
ATTENDED = re.compile(r"参会|与会|参加|出席|参展|受邀")
PERSONS = {"人", "名", "位", "余人", "家", "个"}
WORKS = CODES["Initiative"] + CODES["Agreement"] + CODES["Publication"]
JOINTLY = re.compile(
    rf"[^，。；{CODES['Quantity']}]{{0,24}}?(?:发起成立|发起|发布了?|签署了?|通过了?|建立了?|成立了?|启动了?)(?:了)?(?P<work>[{WORKS}])"
)
FUNDED = re.compile(
    rf"(?P<who>[{CODES['Institution']}{CODES['Country']}])(?:为|向)(?P<project>{CODES['Project']})[^，。；]{{0,12}}?(?:提供|发放)了?[^，。；]{{0,8}}$"
)
PARTIES = {"家", "国", "个", "方"}
LONGEST_CARRY = 24


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a figure stands: its sentence, clause and offset, and where the figure before it ended."""

    scene: Scene
    reading: Reading
    clause: Clause
    index: int
    last: int

    @property
    def before(self) -> str:
        return self.reading.masked.string[self.clause.start : self.index]

    @property
    def since(self) -> str:
        """The clause since the last figure."""
        return self.reading.masked.string[self.last : self.index]

    @property
    def after(self) -> str:
        """The clause up to the next figure."""
        rest = self.reading.masked.string[self.index + 1 : self.clause.end]
        return rest.split(CODES["Quantity"])[0]


class Figures:
    """Reads the figures of an article.

    Args:
        lexicon: The folder `data/lexicon`.
        units: Say of what dimension a unit is.
    """

    def __init__(self, lexicon: Path, units: Units) -> None:
        self._indicators = Indicators(lexicon / "indicators.tsv")
        self._dimensions = {form.unit: form.kind for form in units.forms.values()} | {"NUM": "count"}

    def read(self, scene: Scene, pledged: Collection[int] = ()) -> Iterator[tuple[Reading, Claim]]:
        """Yield the observations of an article, each claim with its sentence.

        Args:
            scene: The article.
            pledged: Where the figures begin that commitments state.
        """
        topics = Topics(scene.article, scene.focus)
        for reading in scene.article.readings:
            if reading.sentence.role == "body":
                for clause in topics.clauses(reading):
                    for figure in self._figures(scene, reading, clause):
                        if figure.mention.start not in pledged:
                            for claim in observation(scene, reading, figure):
                                yield reading, claim

    def _figures(self, scene: Scene, reading: Reading, clause: Clause) -> Iterator[Figure]:
        last = clause.start
        for index in range(clause.start, clause.end):
            mention = reading.masked.mentions.get(index)
            if mention is not None and isinstance(mention.value, QuantityMatch):
                at = _Place(scene, reading, clause, index, last)
                yield from self._figure(at, mention, mention.value)
                last = index + 1

    def _figure(self, at: _Place, mention: Mention, value: QuantityMatch) -> Iterator[Figure]:
        dimension = self._dimensions.get(value.unit, "")
        what = _what(at, value) if dimension == "count" else ""
        if says_nothing(value, at.before, what):
            return
        indicator = self._indicator(at, dimension, value)
        topics, provider = _about(at, value, dimension)
        if indicator is None or not topics:
            return
        planned = bool(PLANNED.search(at.before) or FORESEEN.search(_previous(at)))
        figure = Figure(
            mention, value, topics[0], indicator, what, _rate(at, value, dimension), planned, provider
        )
        for topic in topics:
            yield from _bounds(replace(figure, topic=topic))

    def _indicator(self, at: _Place, dimension: str, value: QuantityMatch) -> str | None:
        sentence = at.reading.masked.string[: at.index]
        if (
            dimension == "count"
            and value.measure in {"套", "辆", "台", "个", "座", "批"}
            and GIVEN.search(sentence)
        ):
            return "donated-items"
        return self._indicators.tell(at.since, at.after, dimension) or FALLBACK.get(dimension)


def _what(at: _Place, value: QuantityMatch) -> str:
    found = counted(at.reading.masked, at.index + 1, at.clause.end)
    own = value.measure if len(value.measure) > 1 or value.measure in "国户人" else ""
    return found or own


def _about(at: _Place, value: QuantityMatch, dimension: str) -> tuple[tuple[Mention, ...], Mention | None]:
    """Return what a figure is about, and who gave it."""
    masked = at.reading.masked
    if dimension == "count" and value.measure in PARTIES:
        joint = JOINTLY.match(masked.string, at.index + 1)
        if joint:
            return (masked.mentions[joint.start("work")],), None
    if dimension == "money":
        funded = FUNDED.search(at.before)
        if funded:
            who = masked.mentions[at.clause.start + funded.start("who")]
            return (masked.mentions[at.clause.start + funded.start("project")],), who
    if (
        dimension == "count"
        and value.measure in PERSONS
        and ATTENDED.search(masked.string, at.index, at.clause.end)
    ):
        here = [one for one in at.clause.topics if one.kind == "Event"]
        event = here[0] if here else at.scene.focus.find("Event", at.reading, masked.origin[at.clause.end])
        return ((event,) if event is not None else ()), None
    if at.clause.carried and len(at.before) > LONGEST_CARRY:
        return (), None
    return at.clause.topics, None


def _rate(at: _Place, value: QuantityMatch, dimension: str) -> str | None:
    if value.per or value.unit == "PERCENT":
        return value.per
    if dimension == "count" and not FLOWS.search(value.measure):
        return None
    sentence = re.split(r"[。；]", at.reading.masked.string[: at.index])[-1]
    if TOTAL.search(sentence):
        return None
    if YEARLY.search(sentence):
        return "YR"
    return "DAY" if DAILY.search(sentence) else None


def _previous(at: _Place) -> str:
    """Return the clause before, with its stop."""
    return re.split(r"(?<=[，。；])", at.reading.masked.string[: at.clause.start])[-2:][0]


def _bounds(figure: Figure) -> Iterator[Figure]:
    """Yield the figure; of a range its lower and its upper bound."""
    high = figure.value.high
    if high is None:
        yield figure
        return
    yield replace(figure, value=replace(figure.value, qualifier="min"))
    yield replace(figure, value=replace(figure.value, value=high, qualifier="max"))
