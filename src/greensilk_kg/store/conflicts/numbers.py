"""Figures and commitments made comparable: one unit, a range instead of a bound."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, Any

from greensilk_kg.store.conflicts.differ import one_passage, one_time, ranges_differ, span_of
from greensilk_kg.store.conflicts.records import Reading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pyoxigraph as ox

    from greensilk_kg.store.conflicts.differ import Range
    from greensilk_kg.store.conflicts.questions import Questions
    from greensilk_kg.store.conflicts.records import Evidence, Term

    Row = Mapping[str, Any]

Pair = frozenset["Range"]
WHOLE = {"built": "/id/project/", "held": "/id/event/"}
"""When figures can contradict each other → things that have one such figure for good."""
WIDE = ("/id/country", "/id/place")
KEY = ("subject", "topic", "countOf", "per", "modality")
DETAIL = ("per", "countOf", "qualifier", "asOf", "year")
COUNTED = KEY.index("countOf")
_NO_WORDS = re.compile(r"[\d\W_]+")


@dataclass(frozen=True, slots=True)
class Figure:
    """An observation or a commitment.

    Attributes:
        subject: What it is about, or who committed.
        topic: Its indicator, or `None`.
        key: What two of them must share to be about the same: subject, indicator, what is counted, rate,
            modality, kind of quantity.
        range: What its value allows, in the unit to compare by; `None` without a value.
        time: The date at which it holds, or the target year; empty where there is none.
        goal: A commitment's words without figures and signs, where nothing else says what it is about.
        when: When figures of this indicator can contradict each other (`indicators.tsv`).
        reading: As a conflict shows it.
    """

    subject: ox.NamedNode
    topic: ox.NamedNode | None
    key: tuple[object, ...]
    range: Range | None
    time: str
    goal: str
    when: str
    reading: Reading

    @property
    def comparable(self) -> bool:
        """Whether its indicator says enough to compare it."""
        return self.when != "never" and (self.when != "counted" or self.key[COUNTED] is not None)

    @property
    def is_lasting(self) -> bool:
        """Whether it holds at any date: a work is built so, a meeting was held so."""
        return self.when in WHOLE and WHOLE[self.when] in self.subject.value

    @classmethod
    def of(cls, row: Row, evidence: tuple[Evidence, ...], questions: Questions) -> Figure:
        """Make one out of a row of `figures.rq` or `commitments.rq`."""
        kind, factor = questions.units.get(_local(row, "unit"), (_local(row, "unit"), Decimal(1)))
        when = questions.indicators.get(_local(row, "topic"), "dated")
        told = "countOf" in row or ("topic" in row and when != "never")
        return cls(
            subject=row["subject"],
            topic=row.get("topic"),
            key=(*(row.get(name) for name in KEY), kind),
            range=_range(row, factor),
            time=_text(row, "asOf") or _text(row, "year"),
            goal="" if told else _NO_WORDS.sub("", _text(row, "label")),
            when=when,
            reading=_reading(row, evidence),
        )


def figures_differ(first: Figure, second: Figure, beside: set[Pair]) -> bool:
    """Tell whether two figures with one key exclude each other: at one date, and told in two passages.

    Args:
        first: A figure.
        second: Another one.
        beside: What `told_beside` says of all with that key.
    """
    if first.range is None or second.range is None or not ranges_differ(first.range, second.range):
        return False
    at_one_time = first.is_lasting or _at_one_time(first, second)
    return at_one_time and frozenset((first.range, second.range)) not in beside


def _at_one_time(first: Figure, second: Figure) -> bool:
    """Tell whether two figures hold at one date; without dates, whether one document tells both.

    Undated figures of a country or place are too many different things to compare.
    """
    if first.time or second.time:
        return bool(first.time and second.time) and one_time(first.time, second.time)
    documents = ({one.document for one in figure.reading.evidence} for figure in (first, second))
    return not first.subject.value.rpartition("/")[0].endswith(WIDE) and bool(set.intersection(*documents))


def told_beside(figures: Sequence[Figure]) -> set[Pair]:
    """Return the pairs of values that one passage gives beside each other.

    They are figures of two things (of parts, of cases), wherever else they are told.
    """
    return {
        frozenset((one.range, other.range))
        for one, other in combinations(figures, 2)
        if one.range and other.range and not _told_apart(one.reading, other.reading)
    }


def commitments_differ(first: Figure, second: Figure) -> bool:
    """Tell whether two commitments with one key are one goal with two years, or one year with two figures."""
    if not _told_apart(first.reading, second.reading):
        return False
    if not (first.time and second.time) or first.goal != second.goal:
        return False
    if first.range is None or second.range is None:
        return first.range is second.range and bool(first.goal) and first.time != second.time
    return ranges_differ(first.range, second.range) == (first.time == second.time)


def _told_apart(first: Reading, second: Reading) -> bool:
    return not any(one_passage(one, other) for one in first.evidence for other in second.evidence)


def _range(row: Row, factor: Decimal) -> Range | None:
    if "value" not in row:
        return None
    low, high = span_of(Decimal(_text(row, "value")), _text(row, "qualifier"))
    return low * factor, high * factor


def _reading(row: Row, evidence: tuple[Evidence, ...]) -> Reading:
    shown: Term = row.get("text") or row.get("label") or row["value"]
    return Reading(shown, tuple(row[name] for name in DETAIL if name in row), row["node"].value, evidence)


def _text(row: Row, name: str) -> str:
    return str(row[name].value) if name in row else ""


def _local(row: Row, name: str) -> str:
    return _text(row, name).rpartition("/")[2]
