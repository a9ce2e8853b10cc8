"""A sentence explained: what was recognised, which rule made which claim, what was left unread."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.model.claim import Claim, Issue, LocalEntity, Ref
    from greensilk_kg.model.document import Document
    from greensilk_kg.model.text import Text


@dataclass(frozen=True, slots=True)
class Explanation:
    """One sentence and what became of it.

    Attributes:
        line: Line of the source where it begins, from 1.
        words: The sentence as the source has it, without layout.
        role: Its role in the article.
        mentions: Names and values, in order.
        claims: What it states, names and classes left out.
        issues: What was left unread.
        names: Entity → its label, for everything that the claims name.
    """

    line: int
    words: str
    role: str
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    issues: tuple[Issue, ...]
    names: Mapping[Ref, str]


def explain(
    document: Document,
    text: Text,
    readings: Sequence[Reading],
    claims: Sequence[tuple[Reading, Claim]],
    issues: Sequence[tuple[Reading, Issue]],
    entities: Mapping[Ref, LocalEntity],
) -> Iterator[Explanation]:
    """Yield the sentences of an article with what was read in each.

    Args:
        document: Gives line numbers.
        text: The prepared text.
        readings: The article's sentences.
        claims: Each with the sentence, or the name in a sentence, that it was read in.
        issues: Likewise.
        entities: Names of what the claims name.
    """
    breaks = [offset for offset, letter in enumerate(document.text) if letter == "\n"]
    names = {ref: entity.label or ref.key for ref, entity in entities.items()}
    for reading in readings:
        span = reading.sentence.span
        yield Explanation(
            line=bisect_right(breaks, text.origin[span.start]) + 1,
            words=span.of(text.surface),
            role=reading.sentence.role,
            mentions=reading.mentions,
            claims=tuple(claim for where, claim in claims if span.covers(where.sentence.span)),
            issues=tuple(issue for where, issue in issues if span.covers(where.sentence.span)),
            names=names,
        )
