"""A place from which a text speaks of something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a text begins to speak of something else.

    Attributes:
        at: Offset in the masked sentence.
        kind: `event`, `part` (of what is reported, without a name), `other` (edition), `apart` (before or
            after), `item` (further news) or `back` (what is reported again).
        event: Which event, where it has a name.
        noun: What a part is called, as written.
        span: Where that stands in the prepared text.
        stays: Whether the sentences behind it in the paragraph go on so.
    """

    at: int
    kind: str
    event: Mention | None = None
    noun: str = ""
    span: tuple[int, int] = (0, 0)
    stays: bool = False
