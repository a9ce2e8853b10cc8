"""Examples out of the graph itself: statements with a term, and a query for a class."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import GS, LABEL, TYPE
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.site import site

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from greensilk_kg.serve.linked.ontology.terms import Term

LOOKED_AT = 40
"""Things of a class among which the one that says the most is the example."""
_STATEMENTS, _ASKED = 6, 3
MENTIONED = GS + "mentionedIn"


def with_property(iri: str, most: int = 2) -> list[ox.Triple]:
    """Return statements with a property: the first ones whose subject or value has a name."""
    quads = site().store.quads_for_pattern(None, ox.NamedNode(iri), None, DEFAULT)
    named = (quad.triple for quad in islice(quads, LOOKED_AT) if isinstance(quad.subject, ox.NamedNode))
    return list(islice((triple for triple in named if _is_ours(triple.subject)), most))


def of_class(iri: str) -> list[ox.Triple]:
    """Return statements about one thing of a class: of the first ones, the one of which the most is told."""
    store = site().store
    quads = store.quads_for_pattern(None, TYPE, ox.NamedNode(iri), DEFAULT)
    things = [
        q.subject
        for q in islice(quads, LOOKED_AT)
        if isinstance(q.subject, ox.NamedNode) and _is_ours(q.subject)
    ]
    told = [_facts(thing) for thing in things]
    best = max(told, key=lambda facts: len({fact.predicate for fact in facts}), default=[])
    one_each = {fact.predicate: fact for fact in reversed(best)}
    return sorted(one_each.values(), key=lambda fact: str(fact.predicate))[:_STATEMENTS]


def _is_ours(node: object) -> bool:
    return isinstance(node, ox.NamedNode) and node.value.startswith(f"{site().base}id/")


def _facts(thing: ox.NamedNode) -> list[ox.Triple]:
    found = site().store.quads_for_pattern(thing, None, None, DEFAULT)
    own = (quad.triple for quad in found if quad.predicate.value.startswith(GS))
    return sorted((fact for fact in own if fact.predicate.value != MENTIONED), key=str)


def query(one: Term, properties: Iterable[Term]) -> str:
    """Return a query for the things of a class with what is told of them most often.

    Args:
        one: The class.
        properties: Those that its things have.
    """
    told: Sequence[Term] = sorted(properties, key=lambda each: (-each.count, each.iri))
    asked = [each for each in told if each.count and each.iri != MENTIONED][:_ASKED]
    lines = [f"  OPTIONAL {{ ?thing gs:{each.name} ?{each.name} }}" for each in asked]
    names = " ".join(["?thing", "?name", *(f"?{each.name}" for each in asked)])
    label = f"  OPTIONAL {{ ?thing <{LABEL.value}> ?name }}"
    return "\n".join(
        [
            f"PREFIX gs: <{GS}>",
            f"SELECT {names} {{",
            f"  ?thing a gs:{one.name} .",
            label,
            *lines,
            "}",
            "LIMIT 100",
        ]
    )
