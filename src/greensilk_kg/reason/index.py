"""Statements found by predicate and subject, by predicate and object."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.reason.symbols import Statement

Table = dict[int, dict[int, set[int]]]
NOTHING: frozenset[int] = frozenset()
EMPTY: dict[int, set[int]] = {}


@dataclass(slots=True)
class Index:
    """A set of statements.

    Attributes:
        objects: Predicate → subject → objects.
        subjects: Predicate → object → subjects.

    Example:
        >>> index = Index()
        >>> index.add(1, 2, 3), index.add(1, 2, 3)
        (True, False)
        >>> list(index.match(None, 2, 3))
        [(1, 2, 3)]
    """

    objects: Table = field(default_factory=dict)
    subjects: Table = field(default_factory=dict)

    def has(self, s: int, p: int, o: int) -> bool:
        """Tell whether the statement is in the set."""
        return o in self.objects.get(p, EMPTY).get(s, NOTHING)

    def add(self, s: int, p: int, o: int) -> bool:
        """Add a statement; tell whether it was new."""
        of_subject = self.objects.setdefault(p, {}).setdefault(s, set())
        if o in of_subject:
            return False
        of_subject.add(o)
        self.subjects.setdefault(p, {}).setdefault(o, set()).add(s)
        return True

    def match(self, s: int | None, p: int | None, o: int | None) -> Iterable[Statement]:
        """Return the statements that agree with the given terms; `None` agrees with any."""
        if p is None:
            return [found for each in self.objects for found in self.match(s, each, o)]
        if s is not None and o is not None:
            return [(s, p, o)] if self.has(s, p, o) else []
        if s is not None:
            return [(s, p, y) for y in self.objects.get(p, EMPTY).get(s, NOTHING)]
        if o is not None:
            return [(x, p, o) for x in self.subjects.get(p, EMPTY).get(o, NOTHING)]
        return [(x, p, y) for x, ys in self.objects.get(p, EMPTY).items() for y in ys]

    def __iter__(self) -> Iterator[Statement]:
        """Yield every statement once."""
        return ((s, p, o) for p, of in self.objects.items() for s, os in of.items() for o in os)
