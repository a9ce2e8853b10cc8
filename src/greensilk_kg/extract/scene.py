"""One article as the finders of facts see it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.extract.back import Back
    from greensilk_kg.extract.claims import Claims
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import ArticleReading, Reading
    from greensilk_kg.extract.fitting import Fitting
    from greensilk_kg.extract.focus import Focus
    from greensilk_kg.extract.names.registry import Registry
    from greensilk_kg.extract.times.dating import Dating
    from greensilk_kg.model.text import Text


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that the rules need to know of one article.

    Attributes:
        article: Its sentences, those told apart that tell of several things in turn.
        whole: Its sentences as they are written.
        titles: What its longer names tell.
        met: The meetings and visits that its clauses told so far.
        gifts: The batches of aid that its clauses told so far.
        came: The events that its sentences told of so far, and whether they told who came.
    """

    text: Text
    article: ArticleReading
    focus: Focus
    back: Back
    dating: Dating
    registry: Registry
    claims: Claims
    fitting: Fitting
    titles: tuple[Reading, ...]
    whole: ArticleReading
    met: list[tuple[Reading, Mention]] = field(default_factory=list)
    gifts: list[tuple[Reading, Mention]] = field(default_factory=list)
    came: list[tuple[Reading, Mention, bool]] = field(default_factory=list)
