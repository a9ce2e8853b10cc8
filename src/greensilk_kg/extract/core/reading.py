"""An article as it has been read: sentence by sentence, with its mentions."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.model.quick import quick

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.model.text import Article, Sentence


@quick
@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence with what stands in it.

    Attributes:
        sentence: Its place and role.
        mentions: In order, not overlapping.
        masked: The sentence with the mentions replaced.
        title: Where the stretch is no sentence but a name: what it names.
        part: Which it is of the sentences made of one that tells the same figure of several things.
    """

    sentence: Sentence
    mentions: tuple[Mention, ...]
    masked: Masked
    title: Mention | None = None
    part: int = 0


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """One article's sentences as read, the title first where it has one outside of them."""

    article: Article
    readings: tuple[Reading, ...]

    def before(self, offset: int) -> Iterator[Reading]:
        """Yield the sentences that begin before an offset, the last of them first."""
        for at in range(bisect_left(self.readings, offset, key=_start) - 1, -1, -1):
            yield self.readings[at]


def _start(reading: Reading) -> int:
    return reading.sentence.span.start


def by_paragraph(readings: Iterable[Reading]) -> Mapping[int, Sequence[Reading]]:
    """Return the sentences of each paragraph, in order.

    What looks for something in a sentence's paragraph looks here, so that a long article costs no more a
    sentence than a short one.
    """
    found: dict[int, list[Reading]] = {}
    for reading in readings:
        found.setdefault(reading.sentence.paragraph, []).append(reading)
    return found
