"""Answers of queries, read from any format in which the suites or the server write them."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

import pyoxigraph as ox
import rdflib
from rdflib import RDF, Namespace

_RS = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")


@dataclass
class Answer:
    """What a query yields: rows of variable → term, a truth value, or triples."""

    variables: list[str] | None = None
    rows: list[dict] | None = None
    boolean: bool | None = None
    triples: list[ox.Triple] | None = None


def read(body: bytes, form: str) -> Answer:
    """Return the answer in a body.

    Args:
        body: The bytes.
        form: `srx`, `srj`, `tsv`, `csv` or `nt`.
    """
    if form == "nt":
        return Answer(triples=[quad.triple for quad in ox.parse(body, ox.RdfFormat.N_TRIPLES)])
    if form == "csv":
        return _csv(body)
    found = ox.parse_query_results(body, format=ox.QueryResultsFormat.from_extension(form))
    if isinstance(found, ox.QueryBoolean):
        return Answer(boolean=bool(found))
    names = [variable.value for variable in found.variables]
    return Answer(names, [{n: row[n] for n in names if row[n] is not None} for row in found])


def expected_answer(path) -> Answer:
    """Return the answer that a file of the suites expects."""
    if path.suffix != ".ttl":
        return read(path.read_bytes(), path.suffix[1:])
    graph = rdflib.Graph().parse(path, publicID=path.as_uri())
    listed = graph.value(predicate=RDF.type, object=_RS.ResultSet)
    if listed is not None:
        return _result_set(graph, listed)
    quads = ox.parse(path=str(path), format=ox.RdfFormat.TURTLE, base_iri=path.as_uri())
    return Answer(triples=[quad.triple for quad in quads])


def _csv(body):
    names, *rows = list(csv.reader(io.StringIO(body.decode(), newline="")))
    return Answer(names, [dict(zip(names, map(_cell, row), strict=True)) for row in rows])


def _cell(text):
    return ox.BlankNode(text[2:]) if text.startswith("_:") else ox.Literal(text)


def _result_set(graph, listed):
    names = [str(name) for name in graph.objects(listed, _RS.resultVariable)]
    rows = []
    for solution in sorted(graph.objects(listed, _RS.solution), key=lambda s: graph.value(s, _RS.index) or 0):
        bindings = graph.objects(solution, _RS.binding)
        rows.append({str(graph.value(b, _RS.variable)): _term(graph.value(b, _RS.value)) for b in bindings})
    return Answer(names, rows)


def _term(term):
    found = ox.parse(f"<urn:s> <urn:p> {term.n3()} .", ox.RdfFormat.TURTLE)
    return next(iter(found)).object
