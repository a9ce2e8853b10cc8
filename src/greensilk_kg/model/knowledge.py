"""What the text half is given to know: the ontology as plain data, and the names of known things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LABEL = "label"
ALIAS = "altLabel"
TYPE = "type"
MENTIONED_IN = "mentionedIn"


@dataclass(frozen=True, slots=True, order=True)
class EntityId:
    """An entity's name in IRIs.

    Attributes:
        type: The top class in kebab case: `institution`, `country`, ….
        slug: ASCII, unique within the type.
    """

    type: str
    slug: str

    def __str__(self) -> str:
        """Return `type/slug`, the tail of the IRI."""
        return f"{self.type}/{self.slug}"


CHINA = EntityId("country", "chn")
"""What 我国, 中方 and their like mean."""


@dataclass(frozen=True, slots=True)
class AuthorityEntry:
    """A thing that is known by name before any document is read. It states no fact but its names.

    Attributes:
        id: Its name in IRIs.
        classes: Local names of its classes, most specific first; more than one where a thing is both
            institution and initiative.
        label: Its Chinese name.
        aliases: Other Chinese (or Latin) names that texts use for it.
        hidden: Names that only link and never are shown: misprints and conversion errors.
    """

    id: EntityId
    classes: tuple[str, ...]
    label: str
    aliases: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Schema:
    """The ontology as the text half needs it: names without IRIs.

    Attributes:
        parents: Class → its direct super-classes; both local names.
        top: Class → the top class whose kebab-case name stands in IRIs (`Conference` → `Event`).
        domains: Property → classes a subject may have; sub-classes count. Empty: any.
        ranges: Property → classes an object may have, or `date`, `text`, `decimal`, `concept`, `unit`.
        properties: Property → its direct super-properties.
    """

    parents: Mapping[str, tuple[str, ...]]
    top: Mapping[str, str]
    domains: Mapping[str, frozenset[str]]
    ranges: Mapping[str, frozenset[str]]
    properties: Mapping[str, tuple[str, ...]]

    def ancestors(self, cls: str) -> frozenset[str]:
        """Return a class with all its super-classes."""
        seen: set[str] = set()
        queue = [cls]
        while queue:
            name = queue.pop()
            if name not in seen:
                seen.add(name)
                queue.extend(self.parents.get(name, ()))
        return frozenset(seen)
