"""A stretch of a sentence between stops, and what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.model.quick import quick

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention


@quick
@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between stops in a masked sentence, and what it is about.

    Attributes:
        start: Offset in the masked sentence.
        end: Behind the last character.
        topics: The things, none where the text does not tell; several share each figure (甲、乙等国均超过…).
        carried: Whether the clause itself names none of them.
        project: The project that the paragraph speaks of, or `None`.
    """

    start: int
    end: int
    topics: tuple[Mention, ...]
    carried: bool
    project: Mention | None = None
