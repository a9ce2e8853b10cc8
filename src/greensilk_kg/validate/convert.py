"""Between pyoxigraph's terms, which the stages exchange, and rdflib's, which pySHACL works on."""

from __future__ import annotations

import logging
import warnings
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import rdflib
from rdflib.plugins.sparql import prepareQuery

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rdflib.plugins.sparql.sparql import Query

Node = rdflib.URIRef | rdflib.Literal | rdflib.BNode


def node(term: object) -> Node:
    """Return the rdflib term; a literal keeps its lexical form.

    Example:
        >>> node(ox.Literal("07", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer"))).n3()
        '"07"^^<http://www.w3.org/2001/XMLSchema#integer>'
    """
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if not isinstance(term, ox.Literal):
        raise TypeError(f"{term} is no term of RDF 1.1")
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    plain = term.datatype.value == str(rdflib.XSD.string)
    return rdflib.Literal(term.value, datatype=None if plain else term.datatype.value, normalize=False)


def term(found: object) -> ox.NamedNode | ox.Literal | ox.BlankNode:
    """Return the pyoxigraph term of an rdflib node."""
    if isinstance(found, rdflib.URIRef):
        return ox.NamedNode(str(found))
    if isinstance(found, rdflib.BNode):
        return ox.BlankNode(str(found))
    if not isinstance(found, rdflib.Literal):
        raise TypeError(f"{found!r} is no term of RDF 1.1")
    if found.language:
        return ox.Literal(str(found), language=found.language)
    return ox.Literal(str(found), datatype=ox.NamedNode(str(found.datatype or rdflib.XSD.string)))


class PreparingGraph(rdflib.Graph):
    """A graph that parses a query once: pySHACL asks the same query for each focus node."""

    def query(self, query_object: str | Query, *args: Any, **kwargs: Any) -> rdflib.query.Result:  # noqa: ANN401  # rdflib's signature
        """Run a query; see `rdflib.Graph.query`."""
        prepared = _prepared(query_object) if isinstance(query_object, str) else query_object
        return super().query(prepared, *args, **kwargs)


@cache
def _prepared(text: str) -> Query:
    return prepareQuery(text)


def graph(quads: Iterable[ox.Quad]) -> rdflib.Graph:
    """Return all quads as one rdflib graph, without their graph names."""
    known: dict[object, Node] = {}
    made = PreparingGraph(bind_namespaces="none")
    with quiet():
        for quad in quads:
            subject, predicate, value = (_cached(part, known) for part in quad.triple)
            made.add((subject, predicate, value))
    return made


def _cached(term: object, known: dict[object, Node]) -> Node:
    found = known.get(term)
    if found is None:
        found = known[term] = node(term)
    return found


@contextmanager
def quiet() -> Iterator[None]:
    """Keep rdflib from telling of each ill-typed literal: the shapes do."""
    logger = logging.getLogger("rdflib.term")
    before, logger.disabled = logger.disabled, True
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", module=r"rdflib\.term")
            yield
    finally:
        logger.disabled = before
