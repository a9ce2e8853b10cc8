"""What is counted of a graph, in one pass over its lines."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from greensilk_kg.rdf.namespaces import TYPE

if TYPE_CHECKING:
    from collections.abc import Iterable

_TYPE = f"<{TYPE.value}>"


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one graph; all terms are in N-Triples syntax.

    Attributes:
        spoken: Subject → property → statements.
        objects: Property → what stands as its object.
        types: Subject → its classes.
    """

    spoken: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    objects: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    types: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, lines: Iterable[str]) -> None:
        """Count statements: lines of N-Triples without their ends, none of them counted before."""
        for line in lines:
            subject, predicate, rest = line.split(" ", 2)
            value = rest.removesuffix(" .")
            self.spoken[subject][predicate] += 1
            self.objects[predicate].add(value)
            if predicate == _TYPE:
                self.types[subject].append(value)

    def with_more(self, lines: Iterable[str]) -> Tally:
        """Return the counts of these statements and others, which are about other subjects."""
        found = Tally()
        found.spoken.update(self.spoken)
        found.types.update(self.types)
        found.objects.update({name: set(values) for name, values in self.objects.items()})
        found.add(lines)
        return found

    @property
    def triples(self) -> int:
        """Statements of the graph."""
        return sum(uses.total() for uses in self.spoken.values())

    def distinct_objects(self) -> int:
        """Return how many things stand as an object."""
        return len(set().union(*self.objects.values()))

    def instances(self) -> dict[str, list[str]]:
        """Return class → its instances; both in order."""
        found = defaultdict(list)
        for subject, classes in sorted(self.types.items()):
            for name in classes:
                found[name].append(subject)
        return dict(sorted(found.items()))

    def properties(self, subjects: Iterable[str] | None = None) -> dict[str, tuple[int, int]]:
        """Return property → (statements, subjects that have it), of some subjects or of all; in order."""
        triples: Counter[str] = Counter()
        having: Counter[str] = Counter()
        for subject in self.spoken if subjects is None else subjects:
            uses = self.spoken[subject]
            triples.update(uses)
            having.update(uses.keys())
        return {name: (triples[name], having[name]) for name in sorted(triples)}
