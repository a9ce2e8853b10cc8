"""What a sentence holds that nothing read: words that rules listen to, dates and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.extract.core.words import Words
from greensilk_kg.model.claim import Issue
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.rules.load import Rule
    from greensilk_kg.model.claim import Claim
    from greensilk_kg.model.text import Text

DATE_TYPES = {"date", "gYearMonth", "gYear"}
CUE, VALUE = "unread-cue", "unread-value"


class Unread:
    """Finds what was left unread.

    Args:
        rules: Their cues are the words that a reader would expect to be understood.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._cues = Words({cue: cue for rule in rules for cue in rule.cues if len(cue) > 1})

    def find(self, text: Text, reading: Reading, claims: Sequence[Claim]) -> Iterator[Issue]:
        """Yield an issue for each cue word and each value that no claim's passage covers.

        Args:
            text: The prepared text.
            reading: A sentence.
            claims: Those that were read in it, names and classes left out.
        """
        if reading.sentence.role != "body":
            return
        passages = [claim.evidence.span for claim in claims]
        start, end = reading.sentence.span.start, reading.sentence.span.end
        for low, high, cue in self._cues.find(text.folded[start:end]):
            span = text.source_spans(Span(start + low, start + high))[0]
            if not any(passage.covers(span) for passage in passages):
                yield Issue(CUE, span, cue)
        for mention in reading.mentions:
            if mention.value is not None:
                span = text.source_spans(Span(mention.start, mention.end))[0]
                if not any(_reads(claim, mention) and claim.evidence.span.covers(span) for claim in claims):
                    yield Issue(VALUE, span, text.surface[mention.start : mention.end])


def _reads(claim: Claim, mention: Mention) -> bool:
    """Tell whether a claim states the kind of value that a mention is."""
    datatype = getattr(claim.object, "datatype", "")
    return datatype in DATE_TYPES if mention.kind == "Date" else datatype == "decimal"
