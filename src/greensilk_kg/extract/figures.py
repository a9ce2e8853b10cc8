"""Figures: what each is about, what it measures, in which unit, when, and how sure the text is of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.extract.claims import cover, literal
from greensilk_kg.extract.indicators import FALLBACK, Indicators
from greensilk_kg.extract.topics import clauses
from greensilk_kg.model.claim import Concept, Ref, Unit, Value
from greensilk_kg.model.knowledge import LABEL, TYPE
from greensilk_kg.model.value import DateMatch, QuantityMatch

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from greensilk_kg.extract.apply import Scene
    from greensilk_kg.extract.mention import Mention
    from greensilk_kg.extract.reading import Reading
    from greensilk_kg.extract.topics import Clause
    from greensilk_kg.model.claim import Claim, Object
    from greensilk_kg.zh.units import Units

RULE = "figure/clause"
CONFIDENCE = 0.85
COUNTED = re.compile(
    r"(?:（[^（）]{1,6}）)?(?:来自|的)?(?P<what>[^，。；：、！？（）“”的]{1,24}?)(?=$|[，。；：、！？（）]|的|和|及|与|在|参加|出席|参会|以)"
)
YEARLY = re.compile(r"每年|年均|年平均|年产|年上网|年发电|年减|年节|全年")
DAILY = re.compile(r"每天|每日|日均")
TOTAL = re.compile(r"累计|共计|总计|合计")
PLANNED = re.compile(r"将|预计|计划|拟|设计|规划|有望|力争|目标|预期")
TOO_SMALL = 10
VAGUE = {"", "个", "种", "类", "方面", "大", "项", "条", "次", "期", "届", "批", "点", "场", "篇", "步"}
SKIPPED = {"YR", "MO", "DAY", "HR", "MIN", "SEC", "WK"}
UNTIL = re.compile(r"截[至止]")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A quantity with all that its clause says of it."""

    mention: Mention
    value: QuantityMatch
    topic: Mention
    indicator: str
    counted: str
    per: str | None
    planned: bool


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
        carried: Mention | None = None
        paragraph = -1
        for reading in scene.article.readings:
            if reading.sentence.role != "body":
                continue
            if reading.sentence.paragraph != paragraph:
                carried, paragraph = None, reading.sentence.paragraph
            for clause in clauses(reading, scene.focus, carried):
                carried = clause.topic if clause.topic in reading.mentions else carried
                for figure in self._figures(reading, clause):
                    if figure.mention.start in pledged:
                        continue
                    for claim in _observation(scene, reading, figure):
                        yield reading, claim

    def _figures(self, reading: Reading, clause: Clause) -> Iterator[_Figure]:
        string = reading.masked.string
        last = clause.start
        for index in range(clause.start, clause.end):
            mention = reading.masked.mentions.get(index)
            if mention is None or not isinstance(mention.value, QuantityMatch) or clause.topic is None:
                continue
            value = mention.value
            if _says_nothing(value):
                continue
            before, after = string[last:index], string[index + 1 : clause.end]
            indicator, counted = self._tell(reading, value, before, after, index, clause)
            if indicator is not None:
                whole = string[: clause.end]
                yield _Figure(
                    mention,
                    value,
                    clause.topic,
                    indicator,
                    counted,
                    _rate(value, whole[:index]),
                    bool(PLANNED.search(before)),
                )
            last = index + 1

    def _tell(
        self, reading: Reading, value: QuantityMatch, before: str, after: str, index: int, clause: Clause
    ) -> tuple[str | None, str]:
        dimension = self._dimensions.get(value.unit, "")
        counted = ""
        if dimension == "count":
            counted = _counted(reading, index + 1, clause.end) or (
                value.measure if len(value.measure) > 1 or value.measure in "国户人" else ""
            )
        told = self._indicators.tell(before, after, dimension)
        if told is None and (dimension != "count" or counted):
            told = FALLBACK.get(dimension)
        return (None if dimension == "count" and not counted else told), counted


def _says_nothing(value: QuantityMatch) -> bool:
    vague = (
        value.value < TOO_SMALL
        and value.measure in VAGUE
        and not any(letter.isdigit() for letter in value.text)
    )
    return value.unit in SKIPPED or (value.unit == "NUM" and vague)


def _rate(value: QuantityMatch, before: str) -> str | None:
    if value.per or value.unit == "PERCENT":
        return value.per
    clause = re.split(r"[。；]", before)[-1]
    if TOTAL.search(clause):
        return None
    if YEARLY.search(clause):
        return "YR"
    return "DAY" if DAILY.search(clause) else None


def _counted(reading: Reading, start: int, end: int) -> str:
    found = COUNTED.match(reading.masked.string, start, end)
    if found is None:
        return ""
    words = []
    for index in range(*found.span("what")):
        mention = reading.masked.mentions.get(index)
        words.append(mention.name if mention else reading.masked.string[index])
    return "".join(words)


def _observation(scene: Scene, reading: Reading, figure: _Figure) -> Iterator[Claim]:
    value, mention, topic = figure.value, figure.mention, figure.topic
    if topic.ref is None:
        return
    inside = reading.sentence.span.start <= topic.start < reading.sentence.span.end
    at = cover(
        [(mention.start, mention.end), (topic.start, topic.end)]
        if inside
        else [(reading.sentence.span.start, mention.end)]
    )
    context = None if inside else cover([(topic.start, topic.end)])
    ref = Ref("Observation", f"{topic.ref.key}@{mention.start}")
    facts: list[tuple[str, Object]] = [
        (TYPE, Value("Observation", "class")),
        ("about", topic.ref),
        ("indicator", Concept("indicator", figure.indicator)),
        ("value", Value(format(value.value, "f"), "decimal")),
        ("unit", Unit(value.unit)),
        (LABEL, Value(scene.text.surface[mention.start : mention.end], "zh")),
        ("valueText", Value(value.text, "zh")),
    ]
    if figure.counted:
        facts.append(("countOf", Value(figure.counted, "zh")))
    if value.qualifier:
        facts.append(("qualifier", Value(value.qualifier, "string")))
    if figure.per:
        facts.append(("per", Unit(figure.per)))
    if figure.planned:
        facts.append(("modality", Value("planned", "string")))
    for predicate, fact in facts:
        yield scene.claims.make(
            ref, predicate, fact, at=at, rule=RULE, confidence=CONFIDENCE, context=context
        )
    yield from _as_of(scene, reading, ref, mention)


def _as_of(scene: Scene, reading: Reading, ref: Ref, figure: Mention) -> Iterator[Claim]:
    """Yield the date at which a figure holds: 截至…, or the year that opens its sentence."""
    for mention in reading.mentions:
        if mention.start >= figure.start or not isinstance(mention.value, DateMatch):
            continue
        index = mention.start - reading.sentence.span.start
        before = scene.text.folded[max(0, mention.start - 2) : mention.start]
        if UNTIL.search(before) or index == 0:
            dated = scene.dating.date(mention, reading)
            if dated is not None:
                at = cover([(mention.start, figure.end)])
                yield scene.claims.make(
                    ref, "asOf", literal(dated.date), at=at, rule=RULE, confidence=CONFIDENCE,
                    context=dated.context, basis=dated.basis,
                )  # fmt: skip
            return
