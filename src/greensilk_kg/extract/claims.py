"""Claims with their evidence, made out of stretches of the prepared text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.model.claim import Claim, Evidence, Value
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.core.confidence import Confidence
    from greensilk_kg.extract.times.dating import Dated
    from greensilk_kg.model.claim import DateBasis, Object, Ref
    from greensilk_kg.model.text import Text
    from greensilk_kg.model.value import PartialDate


class Claims:
    """Makes claims for one document.

    Args:
        text: The prepared text, which knows where everything stands in the source.
        confidence: Says how sure each rule is.
    """

    def __init__(self, text: Text, confidence: Confidence) -> None:
        self._text = text
        self._confidence = confidence
        self._evidence: dict[tuple[object, ...], Evidence] = {}

    def surface(self, start: int, end: int) -> str:
        """Return a stretch of the prepared text as the source has it."""
        return self._text.surface[start:end]

    def make(
        self, subject: Ref, predicate: str, value: Object, *,
        at: Span, rule: str, context: Span | None = None, basis: DateBasis | None = None, judged: bool = True,
    ) -> Claim:  # fmt: skip
        """Return one claim.

        Args:
            subject: What it is about.
            predicate: Local name of the property.
            value: Its object.
            at: The passage, in the prepared text.
            rule: The rule's id; its confidence is looked up.
            context: Text elsewhere that is needed, in the prepared text.
            basis: Where a date's year came from.
            judged: Whether such statements are judged. Classes and labels are not: they are as sure as all
                that was read.
        """
        key = (at.start, at.end, rule, context, basis, judged)
        evidence = self._evidence.get(key)  # what is said of one thing has mostly the same
        if evidence is None:
            sure = self._confidence.of(rule) if judged else self._confidence.pool
            evidence = self._evidence[key] = self._found(at, rule, sure, context, basis)
        return Claim(subject, predicate, value, evidence)

    def _found(
        self, at: Span, rule: str, sure: float, context: Span | None, basis: DateBasis | None
    ) -> Evidence:
        parts = self._text.source_spans(at)
        elsewhere = self._text.source_spans(context)[0] if context else None
        if elsewhere is None and len(parts) > 1:
            elsewhere = parts[1]
        return Evidence(parts[0], rule, sure, elsewhere, basis)

    def read_by(self, rule: str, evidence: Evidence) -> Evidence:
        """Return evidence that bears another statement too, by a rule that draws one out of the other."""
        return replace(evidence, rule=rule, confidence=self._confidence.of(rule))

    def date(self, subject: Ref, predicate: str, dated: Dated, *, at: Span, rule: str) -> Iterator[Claim]:
        """Yield the claim of a date; a range gives an event its last day too, and a work its completion."""
        made = {
            "at": at,
            "rule": rule,
            "context": dated.context,
            "basis": dated.basis,
        }
        yield self.make(subject, predicate, literal(dated.date), **made)  # type: ignore[arg-type]
        ends = {"startDate": "endDate", "startedOn": "completedOn"}
        if dated.last is not None and predicate in ends:
            yield self.make(subject, ends[predicate], literal(dated.last), **made)  # type: ignore[arg-type]


def literal(date: PartialDate) -> Value:
    """Return a date as an RDF value."""
    return Value(date.lexical, date.datatype)


def cover(spans: Iterable[tuple[int, int]]) -> Span:
    """Return the span from the first begin to the last end.

    Example:
        >>> cover([(3, 5), (1, 2)])
        Span(start=1, end=5)
    """
    given = list(spans)
    return Span(min(given)[0], max([end for _, end in given]))
