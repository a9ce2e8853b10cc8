"""An article as it has been read: sentence by sentence, with its mentions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.model.text import Article, Sentence


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence with what stands in it.

    Attributes:
        sentence: Its place and role.
        mentions: In order, not overlapping.
        masked: The sentence with the mentions replaced.
        title: Where the stretch is no sentence but a name: what it names.
    """

    sentence: Sentence
    mentions: tuple[Mention, ...]
    masked: Masked
    title: Mention | None = None


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """One article's sentences as read, the title first where it has one outside of them."""

    article: Article
    readings: tuple[Reading, ...]
