"""The statements of a commitment: who, by when, how much of what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.figures.noun_ends import bare
from greensilk_kg.model.claim import Concept, Ref, Unit, Value
from greensilk_kg.model.knowledge import LABEL, TYPE
from greensilk_kg.model.value import QuantityMatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.commitments.find import Pledge
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim, Object
    from greensilk_kg.model.text import Span

SHARE = re.compile(r"占比|比例|比重|份额")
YEARLY = re.compile(r"每年|年均")
PURPOSE = re.compile("以(?!上|下|内|外|及)|用于|来(?!自)|从而")
"""What stands between what is promised and what it is for."""
LINKS = "和与及、"
"""What stands between one thing that is promised and the next."""
LONGEST_LABEL = 40
AIMING = re.compile(r"^(?:有助于|助力|帮助|推动|支持|促进|为了?)")
"""Words that lead to what is promised and are no part of it."""
OPEN_END = re.compile("(?:(?<!中)和|[与及、，后等])+$")


def commitment_claims(scene: Scene, pledges: list[tuple[Reading, Pledge]]) -> Iterator[tuple[Reading, Claim]]:
    """Yield what is stated of commitments, each claim with its sentence."""
    for reading, pledge in pledges:
        ref = Ref("Commitment", f"{_key(pledge)}@{pledge.goal.start}")
        for predicate, value in _facts(scene, pledge):
            yield (
                reading,
                scene.claims.make(ref, predicate, value, at=pledge.at, rule=pledge.rule),
            )


def _key(pledge: Pledge) -> str:
    return next((who.ref.key for who in pledge.who if who.ref is not None), "")


def _facts(scene: Scene, pledge: Pledge) -> Iterator[tuple[str, Object]]:
    yield TYPE, Value("Commitment", "class")
    label = scene.text.surface[pledge.at.start : pledge.at.end]
    if len(label) > LONGEST_LABEL:
        label = scene.text.surface[pledge.goal.start : pledge.goal.end]
    yield LABEL, Value(label_of(label), "zh")
    for who in pledge.who:
        if who.ref is not None:
            yield "committedBy", who.ref
    if pledge.year is not None:
        yield "targetYear", Value(str(pledge.year), "gYear")
    if pledge.figure is not None and isinstance(pledge.figure.value, QuantityMatch):
        yield from _measure(scene, pledge.goal, pledge.figure, pledge.figure.value)


def label_of(clause: str) -> str:
    """Return a clause as a label of at most 40 code points; a longer one ends with a part of its list.

    Example:
        >>> label_of("助力甲国2035年实现碳达峰、")
        '甲国2035年实现碳达峰'
        >>> label_of("甲国实现碳中和")
        '甲国实现碳中和'
        >>> len(label_of("甲" * 30 + "、" + "乙" * 20))
        30
    """
    words = AIMING.sub("", "".join(clause.split()))
    if len(words) > LONGEST_LABEL:
        words = words[:LONGEST_LABEL]
        last = max(words.rfind(mark) for mark in "，、；")
        words = words[:last] if last > 0 else words
    return OPEN_END.sub("", words)


def _measure(scene: Scene, goal: Span, figure: Mention, value: QuantityMatch) -> Iterator[tuple[str, Object]]:
    before = scene.text.folded[goal.start : figure.start]
    after = PURPOSE.split(scene.text.folded[figure.end : goal.end], maxsplit=1)[0].rstrip(LINKS)
    yield "value", Value(format(value.value, "f"), "decimal")
    yield "unit", Unit(value.unit)
    yield "valueText", Value(value.text, "zh")
    if value.unit == "NUM" and after:
        yield "countOf", Value(bare(after, value.measure), "zh")
    if value.unit == "PERCENT" and SHARE.search(before):
        yield "indicator", Concept("indicator", "share")
    if value.per or YEARLY.search(before):
        yield "per", Unit(value.per or "YR")
    if value.qualifier:
        yield "qualifier", Value(value.qualifier, "string")
