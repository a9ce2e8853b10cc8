"""What points to a thing, by property."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.serve.linked.describe import stating
from greensilk_kg.serve.linked.entity.facts import EXTRACTED, INFERRED, group_of, name_of
from greensilk_kg.serve.linked.view import Item, evidence_link
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.alphabet import alphabetical

if TYPE_CHECKING:
    import pyoxigraph as ox

    from greensilk_kg.serve.linked.describe import Description
    from greensilk_kg.serve.linked.view import Labels


@dataclass(frozen=True, slots=True)
class Pointing:
    """The things that point to another by one property.

    Attributes:
        name: What a reader calls them.
        items: Those of this page, by name.
        total: How many there are on all pages.
        aligned: Whether the property only repeats one of ours in another vocabulary.
    """

    name: str
    items: list[Item]
    total: int
    aligned: bool


def incoming(found: Description, labels: Labels, language: str) -> list[Pointing]:
    """Return what points to a thing on one page of its description, in the order of the properties."""
    totals = Counter(t.predicate for t in found.pointing)
    by_property: dict[ox.NamedNode, list[Item]] = {}
    for triple in found.incoming:
        by_property.setdefault(triple.predicate, []).append(_item(triple, labels))
    return [
        Pointing(
            name_of(predicate, labels, language, incoming=True),
            sorted(items, key=lambda item: alphabetical(item.text)),
            totals[predicate],
            aligned=group_of(predicate.value) == "aligned",
        )
        for predicate, items in by_property.items()
    ]


def _item(triple: ox.Triple, labels: Labels) -> Item:
    """Return the thing that points, with the evidence of its statement."""
    names = [str(graph)[1:-1].removeprefix(f"{site().base}graph/") for graph in stating(site().store, triple)]
    read = any(name.startswith(EXTRACTED) for name in names)
    thing = labels.of(triple.subject)
    link = evidence_link(triple) if read else ""
    return Item(thing.text, thing.link, thing.lang, evidence=link, inferred=names == [INFERRED])
