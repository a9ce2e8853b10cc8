"""`/evidence`: where statements come from."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pyoxigraph as ox
from flask import Blueprint, Response, render_template, request

from greensilk_kg.rdf.namespaces import PROV, RDF, term
from greensilk_kg.serve import execute
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.linked import lookup
from greensilk_kg.serve.linked.view import Item, Labels
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web import conditional
from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.links import href
from greensilk_kg.serve.web.media import DOCUMENTS, HTML
from greensilk_kg.serve.web.problem import ProblemError
from greensilk_kg.serve.web.respond import alternates, link_header, pick

blueprint = Blueprint("evidence", __name__)
PARTS = tuple(ox.NamedNode(RDF + name) for name in ("subject", "predicate", "object"))
SOURCE = ox.NamedNode(PROV + "wasDerivedFrom")
Value = ox.NamedNode | ox.Literal


@dataclass(frozen=True, slots=True)
class Row:
    """One evidence node as a page shows it."""

    link: str
    statement: list[Item]
    document: Item
    start: str
    end: str
    rule: str
    confidence: str


@blueprint.route("/evidence/<doc>/<digest>")
def node(doc: str, digest: str) -> Response:
    """Describe one evidence node."""
    iri = lookup.known(f"evidence/{doc}/{digest}")
    return _respond(f"VALUES ?node {{ <{iri}> }}", iri)


@blueprint.route("/evidence")
def listing() -> Response:
    """List the evidence of the statements that match `s`, `p`, `o` (N-Triples syntax) and `doc`."""
    terms = [parse_term(request.args.get(name, ""), name) for name in ("s", "p", "o")]
    if not any(terms):
        raise ProblemError(400, "Give `s`, `p` or `o` in N-Triples syntax, such as s=<https://…>.")
    held = [f"?node {part} {term} ." for part, term in zip(PARTS, terms, strict=True) if term is not None]
    doc = request.args.get("doc", "")
    graph = f"VALUES ?graph {{ {iri_of(f'graph/evidence/{doc}')} }}" if doc else ""
    return _respond(f"{graph} GRAPH ?graph {{ {' '.join(held)} }}", "")


def iri_of(path: str) -> ox.NamedNode:
    """Return the IRI below the base that a path of ours names.

    Raises:
        ProblemError: 404 where it makes no IRI.
    """
    try:
        return ox.NamedNode(f"{site().base}{path}")
    except ValueError as error:
        raise ProblemError(404, f"{path!r} makes no IRI.") from error


def _respond(pattern: str, canonical: str) -> Response:
    """Send the evidence nodes that a graph pattern with `?node` finds."""
    choice, language = pick(DOCUMENTS), chosen_language()
    entity_tag = conditional.tag(choice.content_type, language)
    answer = conditional.unchanged(entity_tag)
    if answer is None and choice.media is HTML:
        answer = Response(_page(pattern, language), content_type=choice.content_type)
    elif answer is None:
        inside = f"{pattern} GRAPH ?graph {{ ?node a <{RDF}Statement> ; ?p ?o }}"
        query = f"CONSTRUCT {{ ?node ?p ?o }} WHERE {{ {inside} }}"
        answer = execute.send(execute.run(Job(query, graph=choice.media.engine)), choice.content_type)
    if choice.media is HTML:
        answer.headers["Content-Language"] = language
    answer.headers["Link"] = link_header(alternates(), canonical=canonical)
    return conditional.stamp(answer, entity_tag)


def _page(pattern: str, language: str) -> str:
    labels, most = Labels(language), site().config.max_page_rows
    inside = f"{pattern} GRAPH ?graph {{ ?node a <{RDF}Statement> }}"
    query = f"SELECT DISTINCT ?node {{ {inside} }} ORDER BY ?node LIMIT {most + 1}"
    with execute.run(Job(query, results="srj")).body as body:
        found = [row["node"]["value"] for row in json.load(body)["results"]["bindings"]]
    rows = [_row(ox.NamedNode(iri), labels) for iri in found[:most]]
    more = len(found) > most
    return render_template("evidence.html", lang=language, rows=rows, more=more, downloads=alternates())


def _row(node: ox.NamedNode, labels: Labels) -> Row:
    values = {q.predicate: q.object for q in site().store.quads_for_pattern(node, None, None, None)}
    single = {
        name: getattr(values.get(term(name)), "value", "") for name in ("start", "end", "rule", "confidence")
    }
    statement = [labels.of(values[part]) for part in PARTS if part in values]
    document = labels.of(values[SOURCE]) if SOURCE in values else Item("")
    return Row(link=href(node.value) or node.value, statement=statement, document=document, **single)


def parse_term(text: str, name: str) -> Value | None:
    """Read one term in N-Triples syntax; `None` for a blank one.

    Raises:
        ProblemError: 400.
    """
    if not text.strip():
        return None
    line = f"<urn:s> <urn:p> {text.strip()} ."
    try:
        (quad,) = ox.parse(line, format=ox.RdfFormat.N_TRIPLES)
    except (SyntaxError, ValueError) as error:
        raise ProblemError(400, f"`{name}` is no term in N-Triples syntax: {text!r}.") from error
    if not isinstance(quad.object, ox.NamedNode | ox.Literal):
        raise ProblemError(400, f"`{name}` has to be an IRI or a literal.")
    return quad.object
