"""What a sentence holds that nothing read: words that rules listen to, dates and figures."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.words import Words
from greensilk_kg.model.claim import Issue
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.rules.load import Rule
    from greensilk_kg.model.claim import Claim
    from greensilk_kg.model.text import Text

    Found = tuple[str, Span, str]

DATE_TYPES = {"date", "gYearMonth", "gYear"}
NO_WORD = frozenset(CODES.values())
"""Letters that stand for a mention: a cue with one of them is no word that a reader would look for."""
CUE, VALUE = "unread-cue", "unread-value"


class Unread:
    """Finds what was left unread.

    Args:
        rules: Their cues are the words that a reader would expect to be understood.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        cues = {cue for rule in rules for cue in rule.cues if len(cue) > 1}
        self._cues = Words({cue: cue for cue in cues if NO_WORD.isdisjoint(cue)})

    def find(
        self, text: Text, readings: Sequence[Reading], claims: Iterable[Claim]
    ) -> Iterator[tuple[Reading, Issue]]:
        """Yield what no claim's passage covers: each cue word once a sentence, and each value.

        A word that is part of a name is no cue. Whichever sentence, or name in one, a claim was read in: what
        its passage covers was read.

        Args:
            text: The prepared text.
            readings: The sentences of an article.
            claims: What was read in the article, names and classes left out.
        """
        places = _Places(text, readings)
        at: list[list[Claim]] = [[] for _ in readings]
        for claim in claims:
            for number in places.of(claim.evidence.span):
                at[number].append(claim)
        for reading, near in zip(readings, at, strict=True):
            if reading.sentence.role == "body":
                found = [*self._in_words(text, reading, near), *_in_values(text, reading, near)]
                whole = text.source_spans(reading.sentence.span)[0] if found else None
                for kind, span, detail in found:
                    yield reading, Issue(kind, span, detail, whole)

    def _in_words(self, text: Text, reading: Reading, claims: Sequence[Claim]) -> Iterator[Found]:
        told: set[str] = set()
        passages = {(claim.evidence.span.start, claim.evidence.span.end) for claim in claims}
        for low, high, cue in self._cues.find(reading.masked.string):
            if cue in told:
                continue
            span = text.source_spans(Span(*reading.masked.span(low, high)))[0]
            for start, end in passages:
                if start <= span.start and span.end <= end:
                    break
            else:
                told.add(cue)
                yield CUE, span, cue


class _Places:
    """Says which sentences a passage touches.

    Args:
        text: The prepared text.
        readings: The sentences.
    """

    def __init__(self, text: Text, readings: Sequence[Reading]) -> None:
        self._parts = sorted(
            (part.start, part.end, number)
            for number, reading in enumerate(readings)
            for part in text.source_spans(reading.sentence.span)
        )
        self._starts = [start for start, _, _ in self._parts]

    def of(self, passage: Span) -> Iterator[int]:
        """Yield the numbers of the sentences that a passage of the source touches."""
        first = max(0, bisect_right(self._starts, passage.start) - 1)
        for start, end, number in islice(self._parts, first, None):
            if start >= passage.end:
                return
            if end > passage.start:
                yield number


def _in_values(text: Text, reading: Reading, claims: Sequence[Claim]) -> Iterator[Found]:
    for mention in reading.mentions:
        if mention.value is not None:
            span = text.source_spans(Span(mention.start, mention.end))[0]
            if not any(_reads(claim, mention) and claim.evidence.span.covers(span) for claim in claims):
                yield VALUE, span, text.surface[mention.start : mention.end]


def _reads(claim: Claim, mention: Mention) -> bool:
    """Tell whether a claim states the kind of value that a mention is."""
    datatype = getattr(claim.object, "datatype", "")
    return datatype in DATE_TYPES if mention.kind == "Date" else datatype == "decimal"
