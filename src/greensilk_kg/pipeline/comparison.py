"""What differs between two sets of statements, entity by entity."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import LABEL

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal["added", "removed", "changed"]
KINDS: tuple[Kind, ...] = ("added", "removed", "changed")


@dataclass(frozen=True, slots=True)
class Fact:
    """What changed in one property of an entity.

    Attributes:
        predicate: The property.
        old: Values that are no longer stated, sorted by their text.
        new: Values that were not stated before, sorted by their text.
    """

    predicate: ox.NamedNode
    old: tuple[object, ...]
    new: tuple[object, ...]

    @property
    def kind(self) -> Kind:
        """Changed where values stand on both sides."""
        return "changed" if self.old and self.new else "added" if self.new else "removed"


@dataclass(frozen=True, slots=True)
class Entity:
    """What changed in one entity.

    Attributes:
        subject: The entity.
        label: One of its Chinese labels, of the new side where it has one; may be empty.
        kind: Added where the old side says nothing of it, removed where the new side does.
        facts: One a property, sorted.
    """

    subject: object
    label: str
    kind: Kind
    facts: tuple[Fact, ...]


def compare(old: Iterable[ox.Triple], new: Iterable[ox.Triple]) -> list[Entity]:
    """Return what differs, sorted by entity; nothing where both say the same.

    Example:
        >>> import pyoxigraph as ox
        >>> river, length = ox.NamedNode("urn:river"), ox.NamedNode("urn:length")
        >>> before, after = (ox.Triple(river, length, ox.Literal(km)) for km in (6600, 6650))
        >>> [entity] = compare([before], [after])
        >>> entity.kind, entity.facts[0].kind
        ('changed', 'changed')
        >>> compare([before], [before])
        []
    """
    left, right = set(old), set(new)
    gone, come = _by_subject(left - right), _by_subject(right - left)
    before, after = _by_subject(left), _by_subject(right)
    found = []
    for subject in sorted(gone.keys() | come.keys(), key=str):
        kind: Kind = "added" if subject not in before else "removed" if subject not in after else "changed"
        label = _label(after[subject]) or _label(before[subject])
        found.append(Entity(subject, label, kind, _facts(gone[subject], come[subject])))
    return found


def _by_subject(triples: Iterable[ox.Triple]) -> defaultdict[object, list[ox.Triple]]:
    found: defaultdict[object, list[ox.Triple]] = defaultdict(list)
    for triple in triples:
        found[triple.subject].append(triple)
    return found


def _label(triples: Iterable[ox.Triple]) -> str:
    labels = (triple.object for triple in triples if triple.predicate == LABEL)
    chinese = (label.value for label in labels if isinstance(label, ox.Literal) and label.language == "zh")
    return min(chinese, default="")


def _facts(gone: Iterable[ox.Triple], come: Iterable[ox.Triple]) -> tuple[Fact, ...]:
    values: defaultdict[ox.NamedNode, tuple[set[object], set[object]]] = defaultdict(lambda: (set(), set()))
    for side, triples in enumerate((gone, come)):
        for triple in triples:
            values[triple.predicate][side].add(triple.object)
    return tuple(
        Fact(predicate, tuple(sorted(old, key=str)), tuple(sorted(new, key=str)))
        for predicate, (old, new) in sorted(values.items(), key=lambda item: item[0].value)
    )
