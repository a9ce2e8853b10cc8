"""Whether a statement's classes are those that the ontology allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.model.knowledge import EntityId

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.names.registry import Registry
    from greensilk_kg.model.knowledge import Schema


ROAD = EntityId("initiative", "belt-and-road-initiative")
DEEDS = frozenset(
    (
        "launchedBy",
        "organizer",
        "coOrganizer",
        "supporter",
        "participant",
        "party",
        "publishedBy",
        "preparedBy",
    )
)
"""What bodies do, and the Belt and Road as a whole does not."""


class Fitting:
    """Checks statements against the ontology's alternatives.

    Args:
        schema: Domains and ranges.
        registry: Knows all classes of an entity.
    """

    def __init__(self, schema: Schema, registry: Registry) -> None:
        self._schema = schema
        self._registry = registry
        self._ancestors: dict[str, frozenset[str]] = {}

    def top(self, cls: str) -> str:
        """Return the top class."""
        return self._schema.top.get(cls, cls)

    def fits(self, subject: Mention, predicate: str, value: Mention) -> bool:
        """Tell whether subject and object are of classes that the property may join."""
        if value.authority == ROAD and predicate in DEEDS:
            return False
        domain = self._schema.domains.get(predicate, frozenset())
        range_ = self._schema.ranges.get(predicate, frozenset())
        return self._is_a(subject, domain) and self._is_a(value, range_)

    def fits_date(self, subject: Mention, predicate: str) -> bool:
        """Tell whether the subject may have a property whose value is a date."""
        ranges = self._schema.ranges.get(predicate, frozenset())
        return "date" in ranges and self._is_a(subject, self._schema.domains.get(predicate, frozenset()))

    def _is_a(self, mention: Mention, allowed: frozenset[str]) -> bool:
        if not allowed or mention.ref is None:
            return not allowed
        draft = self._registry.drafts.get(mention.ref)
        classes = draft.classes if draft else (mention.cls,)
        return any(not allowed.isdisjoint(self._above(cls)) for cls in classes)

    def _above(self, cls: str) -> frozenset[str]:
        known = self._ancestors.get(cls)
        if known is None:
            known = self._ancestors[cls] = self._schema.ancestors(cls)
        return known
