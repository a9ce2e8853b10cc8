"""Documents that are their own thing: ontology, schemes, graphs, shapes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, TypeVar

import pyoxigraph as ox
from flask import Blueprint, Response, render_template

from greensilk_kg.rdf.namespaces import CANONICAL_BASE, SKOS
from greensilk_kg.serve import execute
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.linked import lookup
from greensilk_kg.serve.linked import ontology as reference
from greensilk_kg.serve.linked.describe import DEFAULT, as_quads
from greensilk_kg.serve.linked.document import document
from greensilk_kg.serve.linked.entity import page as pages
from greensilk_kg.serve.linked.view import Labels
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web import paging
from greensilk_kg.serve.web.media import TURTLE
from greensilk_kg.serve.web.problem import ProblemError
from greensilk_kg.serve.web.respond import (
    alternates,
    graph_response,
    page_links,
    serialize,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.serve.linked.describe import Description
    from greensilk_kg.serve.web.negotiate import Choice

blueprint = Blueprint("documents", __name__)
_T = TypeVar("_T")
_SAMPLE = 200
"""Statements of a graph that its page shows."""


@blueprint.route("/ontology")
def ontology() -> Response:
    """Send the ontology's graph, or list its terms."""
    return document(f"{CANONICAL_BASE}ontology", lambda c: _graph("ontology", c), reference.page)


@blueprint.route("/scheme/<name>")
@blueprint.route("/scheme/<name>/<slug>")
def scheme(name: str, slug: str = "") -> Response:
    """Describe a concept scheme with its concepts, or one concept."""
    iri, number = lookup.known(f"scheme/{name}" + (f"/{slug}" if slug else "")), paging.asked()
    found = lookup.described(iri, number)

    def quads(choice: Choice) -> Response:
        members = [] if slug or number > 1 else _concepts(iri)
        every = [
            q
            for thing in (found, *map(lookup.described, members))
            for q in as_quads(site().store, thing, site().base)
        ]
        return graph_response(dict.fromkeys(every), choice)

    return document(
        iri,
        quads,
        lambda language: _scheme_page(found, language, whole=not slug),
        more=page_links(found.page),
    )


@blueprint.route("/graph/<path:name>")
def graph(name: str) -> Response:
    """Send one named graph, or show its beginning."""
    if name not in site().counts:
        raise ProblemError(404, f"There is no graph {name!r}.", available=sorted(site().counts))
    return document(
        f"{site().base}graph/{name}", lambda c: _graph(name, c), lambda language: _graph_page(name, language)
    )


@blueprint.route("/shapes")
def shapes() -> Response:
    """Send the SHACL shapes that the graph conforms to."""
    folder = site().config.shapes
    if folder is None:
        raise ProblemError(404, "This server was started without shapes.")
    texts = [path.read_bytes() for path in sorted(folder.rglob("*.ttl"))]
    quads = list(_numbered(q for text in texts for q in ox.parse(text, format=ox.RdfFormat.TURTLE)))
    return document(
        "",
        lambda c: graph_response(quads, c),
        lambda language: _turtle_page("shapes", quads, language),
        source=hashlib.sha256(b"\0".join(texts)).hexdigest(),
    )


def _numbered(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Yield quads with their blank nodes numbered as they come: a parser's differ each time."""
    known: dict[ox.BlankNode, ox.BlankNode] = {}

    def numbered(term: _T) -> _T | ox.BlankNode:
        return (
            known.setdefault(term, ox.BlankNode(f"b{len(known)}")) if isinstance(term, ox.BlankNode) else term
        )

    for quad in quads:
        yield ox.Quad(numbered(quad.subject), quad.predicate, numbered(quad.object), quad.graph_name)


def _graph(name: str, choice: Choice) -> Response:
    iri = f"{site().base}graph/{name}"
    query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{iri}> {{ ?s ?p ?o }} }}"
    return execute.send(execute.run(Job(query, graph=choice.media.engine, into=iri)), choice.content_type)


def _concepts(iri: str) -> list[str]:
    links = (ox.NamedNode(SKOS + "inScheme"), ox.NamedNode(SKOS + "topConceptOf"))
    found = {
        q.subject for p in links for q in site().store.quads_for_pattern(None, p, ox.NamedNode(iri), DEFAULT)
    }
    return sorted(s.value for s in found if isinstance(s, ox.NamedNode))


def _scheme_page(found: Description, language: str, *, whole: bool) -> str:
    if whole and found.page.number == 1:
        return reference.scheme_page(found.node.value, language)
    return pages.thing(found, language, alternates())


def _graph_page(name: str, language: str) -> str:
    iri, labels = ox.NamedNode(f"{site().base}graph/{name}"), Labels(language)
    found = site().store.quads_for_pattern(None, None, None, iri)
    quads = [quad for quad, _ in zip(found, range(_SAMPLE), strict=False)]
    rows = [[labels.of(term) for term in (q.subject, q.predicate, q.object)] for q in quads]
    return render_template(
        "graph.html",
        lang=language,
        name=name,
        iri=iri.value,
        rows=rows,
        total=site().counts[name],
        downloads=alternates(),
    )


def _turtle_page(title: str, quads: Iterable[ox.Quad], language: str) -> str:
    return render_template(
        "turtle.html",
        lang=language,
        title=title,
        body=serialize(quads, TURTLE).decode(),
        downloads=alternates(),
    )
