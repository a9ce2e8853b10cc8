"""A name or value found in a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.zh.characters import simplified

if TYPE_CHECKING:
    from greensilk_kg.model.claim import Ref
    from greensilk_kg.model.knowledge import EntityId
    from greensilk_kg.model.value import DateMatch, QuantityMatch


@dataclass(frozen=True, slots=True)
class PostReading:
    """One post that the text gives to a person.

    Attributes:
        title: As written (`副司长`).
        at: The organisation, country or place, or `None`.
        start: First code point of organisation and title in the prepared text.
        end: Behind the last one.
    """

    title: str
    at: Mention | None
    start: int
    end: int


@dataclass(slots=True, unsafe_hash=True)  # not frozen: that takes four times as long to make
class Mention:
    """A stretch of the prepared text that names or states one thing.

    Attributes:
        start: First code point in the prepared text, everything that belongs to the phrase included
            (title marks, a person's posts).
        end: Behind the last one.
        kind: `Country`, `Place`, `Institution`, `Initiative`, `Project`, `Agreement`, `Publication`,
            `Event`, `Person`, `Date` or `Quantity`.
        cls: Local name of the most specific class.
        name: The name alone, as written, without title marks; empty for values.
        how: Which way of finding names found it; stands in rule names.
        authority: The authority entry that the name matched, or `None`.
        ref: The entity, once it is known.
        value: Of a date or quantity.
        posts: Of a person.
        name_start: First code point of the name alone.
        name_end: Behind its last one.
    """

    start: int
    end: int
    kind: str
    cls: str
    name: str
    how: str
    authority: EntityId | None = None
    ref: Ref | None = None
    value: DateMatch | QuantityMatch | None = None
    posts: tuple[PostReading, ...] = ()
    name_start: int = -1
    name_end: int = -1

    @property
    def plain(self) -> str:
        """The name in simplified characters, one for one, for patterns that are written in them."""
        return simplified(self.name)

    def of(self, ref: Ref | None, authority: EntityId | None) -> Mention:
        """Return the same mention with its entity; `dataclasses.replace` takes five times as long."""
        return Mention(
            self.start, self.end, self.kind, self.cls, self.name, self.how, authority, ref, self.value,
            self.posts, self.name_start, self.name_end,
        )  # fmt: skip

    def overlaps(self, start: int, end: int) -> bool:
        """Tell whether the mention shares a code point with a stretch."""
        return self.start < end and start < self.end
