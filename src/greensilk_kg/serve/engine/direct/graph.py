"""The default graph in memory: terms that lead to one another, each with its text as answers have it.

The engine finds a statement by its parts, term by term, and writes every term anew for each answer. From here
an answer to a query that begins at a thing is put together out of texts that are there already.
"""

from __future__ import annotations

from itertools import cycle
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import RDF, XSD
from greensilk_kg.rdf.prefixes import sorted_prefixes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MOST = 500_000
"""Statements up to which a graph is held: each takes about 420 bytes."""
_LINES, _VERB = (ox.NamedNode("urn:a"), ox.NamedNode("urn:b")), ox.NamedNode("urn:c")
_STRING = XSD + "string"
Steps: TypeAlias = "dict[Term, Sequence[Term]]"
_Plain: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal


class Term:
    """A term and where it leads; two are the same term only where they are the same object.

    Args:
        term: The engine's.

    Attributes:
        json: As results in JSON have it.
        turtle: As Turtle has it where it is no property.
        kind: Class of the engine's term.
        out: Property → values.
        into: Property → subjects that have it as a value.
    """

    __slots__ = ("into", "json", "kind", "out", "turtle")

    def __init__(self, term: _Plain) -> None:
        self.json = _json(term)
        self.turtle = ""
        self.kind = type(term)
        self.out: Steps = {}
        self.into: Steps = {}


class Graph:
    r"""The statements of a graph.

    Args:
        quads: Its statements, none of them twice.
        prefixes: Prefix → namespace of what is written in Turtle.

    Attributes:
        terms: IRI → term.
        properties: IRI → term, of those that are properties.
        verbs: Property → its text in Turtle.
        head: What Turtle begins with.

    Raises:
        ValueError: A term is none that is held here: a statement, or a text with a direction.

    Example:
        >>> a, b = (ox.NamedNode(f"urn:x:{name}") for name in "ab")
        >>> graph = Graph([ox.Quad(a, b, ox.Literal("c", language="en"))], {"x": "urn:x:"})
        >>> graph.terms["urn:x:a"].out[graph.properties["urn:x:b"]][0].json
        '{"type":"literal","value":"c","xml:lang":"en"}'
        >>> graph.terms["urn:x:a"].turtle, graph.head
        ('x:a', '@prefix x: <urn:x:> .\n')
    """

    def __init__(self, quads: Iterable[ox.Quad], prefixes: Mapping[str, str]) -> None:
        found: dict[_Plain, Term] = {}
        out: dict[Term, dict[Term, list[Term]]] = {}
        into: dict[Term, dict[Term, list[Term]]] = {}
        for quad in quads:
            parts = (_plain(part) for part in (quad.subject, quad.predicate, quad.object))
            subject, predicate, value = (
                found.get(part) or found.setdefault(part, Term(part)) for part in parts
            )
            out.setdefault(subject, {}).setdefault(predicate, []).append(value)
            into.setdefault(value, {}).setdefault(predicate, []).append(subject)
        for term, steps in out.items():
            term.out = {predicate: tuple(values) for predicate, values in steps.items()}
        for term, steps in into.items():
            term.into = {predicate: tuple(subjects) for predicate, subjects in steps.items()}
        self.terms = {part.value: term for part, term in found.items() if isinstance(part, ox.NamedNode)}
        used = {predicate for steps in out.values() for predicate in steps}
        self.properties = {iri: term for iri, term in self.terms.items() if term in used}
        self.head = _written(found, prefixes)
        self.verbs = {term: term.turtle for term in self.properties.values()}
        if RDF + "type" in self.properties:
            self.verbs[self.properties[RDF + "type"]] = "a"


def _plain(term: object) -> _Plain:
    if isinstance(term, ox.NamedNode | ox.BlankNode | ox.Literal) and not getattr(term, "direction", None):
        return term
    raise ValueError(f"not held here: {term}")


def _json(term: _Plain) -> str:
    value = encode_basestring(term.value)
    if isinstance(term, ox.NamedNode):
        return f'{{"type":"uri","value":{value}}}'
    if isinstance(term, ox.BlankNode):
        return f'{{"type":"bnode","value":{value}}}'
    more = ""
    if term.language:
        more = f',"xml:lang":{encode_basestring(term.language)}'
    elif term.datatype.value != _STRING:
        more = f',"datatype":{encode_basestring(term.datatype.value)}'
    return f'{{"type":"literal","value":{value}{more}}}'


def _written(found: Mapping[_Plain, Term], prefixes: Mapping[str, str]) -> str:
    """Have the engine write each term in Turtle, a line for each; return what comes before them."""
    triples = (ox.Triple(line, _VERB, part) for line, part in zip(cycle(_LINES), found, strict=False))
    data = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=dict(prefixes)) or b""
    lines = sorted_prefixes(data).decode().split("\n")
    first = next((at for at, line in enumerate(lines) if not line.startswith("@prefix ")), 0)
    for line, term in zip(lines[first:], found.values(), strict=False):
        term.turtle = line.split(" ", 2)[2].removesuffix(" .")
    return "".join(f"{line}\n" for line in lines[:first])


def of_store(store: ox.Store, prefixes: Mapping[str, str]) -> Graph | None:
    """Return the default graph of a store; `None` where it is too large, or holds what is not held here."""
    quads = store.quads_for_pattern(None, None, None, ox.DefaultGraph())
    try:
        return Graph(quads, prefixes) if len(store) <= MOST else None
    except ValueError:
        return None
