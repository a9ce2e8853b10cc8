"""What shapes looked at, and what they found."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from greensilk_kg.quality.records import Shape
from greensilk_kg.rdf.namespaces import TYPE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pyoxigraph as ox

    from greensilk_kg.quality.records import Result


def applied(shapes: Sequence[Shape], results: Iterable[Result], triples: Iterable[ox.Triple]) -> list[Shape]:
    """Return the shapes with how many things each looked at, and its results by severity.

    Args:
        shapes: Each with its targets.
        results: What they found.
        triples: What was looked at.
    """
    targets = {target for shape in shapes for target in shape["targets"]}
    seen: defaultdict[str, set[object]] = defaultdict(set)
    for triple in triples:
        name = getattr(triple.object, "value", "") if triple.predicate == TYPE else triple.predicate.value
        if name in targets:
            seen[name].add(triple.subject)
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for result in results:
        counted[result["shape"]][result["severity"]] += 1
    return [
        Shape(
            iri=shape["iri"],
            cls=shape["cls"],
            targets=shape["targets"],
            messages=shape["messages"],
            checked=len(set().union(*(seen[target] for target in shape["targets"]))),
            results=dict(sorted(counted[shape["iri"]].items())),
        )
        for shape in shapes
    ]
