"""Where a figure stands: its clause, what comes before and behind."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.figures.clause import Clause
    from greensilk_kg.extract.scene import Scene

    About = tuple[tuple[Mention, ...], Mention | None]
    """What a figure is about, and who gave it."""

QUANTITY = CODES["Quantity"]
FAR = 300


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a figure stands.

    Attributes:
        scene: The article.
        reading: The sentence.
        clause: The clause.
        index: Offset of the figure in the masked sentence.
        last: Behind the figure before it, or where the clause begins.
        told: Dimension → the indicator of the figure before it in the clause.
        counts: Measure word → what was last counted with it in the sentence.
    """

    scene: Scene
    reading: Reading
    clause: Clause
    index: int
    last: int
    told: Mapping[str, str]
    counts: dict[str, str] = field(default_factory=dict)

    @property
    def start(self) -> int:
        """Where the clause begins, of a very long one the last characters before the figure."""
        return max(self.clause.start, self.index - FAR)

    @property
    def before(self) -> str:
        """The clause before the figure, of a very long one the last characters."""
        return self.reading.masked.string[self.start : self.index]

    @property
    def since(self) -> str:
        """The clause since the last figure."""
        return self.reading.masked.string[self.last : self.index]

    @property
    def after(self) -> str:
        """The clause up to the next figure."""
        string = self.reading.masked.string
        end = string.find(QUANTITY, self.index + 1, self.clause.end)
        return string[self.index + 1 : self.clause.end if end < 0 else end]

    @property
    def sentence(self) -> str:
        """The sentence, from the last 。 or ；, up to the figure; of a very long one the last characters."""
        before = self.reading.masked.string[max(0, self.index - FAR) : self.index]
        return before[max(before.rfind("。"), before.rfind("；")) + 1 :]

    @property
    def whole(self) -> str:
        """The sentence to its end."""
        return self.reading.masked.string

    @property
    def previous(self) -> str:
        """The clause before this one, with its stop."""
        string, end = self.reading.masked.string, self.clause.start
        return re.split(r"(?<=[，。；])", string[max(0, end - FAR) : end])[-2:][0]

    def mention(self, index: int) -> Mention:
        """Return the mention at an offset of the masked sentence."""
        return self.reading.masked.mentions[index]
