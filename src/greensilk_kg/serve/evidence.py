"""`/evidence`: where statements come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox
from flask import Blueprint, Response, render_template, request

from greensilk_kg.rdf.namespaces import PROV, RDF, term
from greensilk_kg.serve import caching
from greensilk_kg.serve.language import chosen_language
from greensilk_kg.serve.media import DOCUMENTS, HTML
from greensilk_kg.serve.problem import ProblemError
from greensilk_kg.serve.respond import alternates, graph_response, link_header, pick
from greensilk_kg.serve.site import href, site
from greensilk_kg.serve.view import Item, Labels

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    iri = ox.NamedNode(f"{site().base}evidence/{doc}/{digest}")
    quads = list(site().store.quads_for_pattern(iri, None, None, None))
    if not quads:
        raise ProblemError(404, f"There is no evidence {digest!r} in document {doc!r}.")
    return _respond([iri], iri.value)


@blueprint.route("/evidence")
def listing() -> Response:
    """List the evidence of the statements that match `s`, `p`, `o` (N-Triples syntax) and `doc`."""
    wanted = [_term(request.args.get(name, ""), name) for name in ("s", "p", "o")]
    if not any(wanted):
        raise ProblemError(400, "Give `s`, `p` or `o` in N-Triples syntax, such as s=<https://…>.")
    return _respond(sorted(_matching(wanted, request.args.get("doc", "")), key=str), "")


def _matching(wanted: list[Value | None], doc: str) -> Iterator[ox.NamedNode]:
    """Yield the evidence nodes of statements with the given subject, predicate and object."""
    store = site().store
    graph = ox.NamedNode(f"{site().base}graph/evidence/{doc}") if doc else None
    given = [(PARTS[i], value) for i, value in enumerate(wanted) if value is not None]
    (first, value), rest = given[0], given[1:]
    for quad in store.quads_for_pattern(None, first, value, graph):
        held = (next(store.quads_for_pattern(quad.subject, p, v, quad.graph_name), None) for p, v in rest)
        if all(held):
            yield cast("ox.NamedNode", quad.subject)


def _respond(nodes: list[ox.NamedNode], canonical: str) -> Response:
    choice, language = pick(DOCUMENTS), chosen_language()
    entity_tag = caching.tag(choice.content_type, language)
    answer = caching.unchanged(entity_tag)
    if answer is None and choice.media is HTML:
        labels = Labels(language)
        rows = [_row(node, labels) for node in nodes]
        body = render_template("evidence.html", lang=language, rows=rows, downloads=alternates())
        answer = Response(body, content_type=choice.content_type)
    elif answer is None:
        quads = (q for node in nodes for q in site().store.quads_for_pattern(node, None, None, None))
        answer = graph_response(quads, choice)
    answer.headers["Link"] = link_header(alternates(), canonical=canonical)
    return caching.stamp(answer, entity_tag)


def _row(node: ox.NamedNode, labels: Labels) -> Row:
    values = {q.predicate: q.object for q in site().store.quads_for_pattern(node, None, None, None)}
    single = {
        name: getattr(values.get(term(name)), "value", "") for name in ("start", "end", "rule", "confidence")
    }
    statement = [labels.of(values[part]) for part in PARTS if part in values]
    document = labels.of(values[SOURCE]) if SOURCE in values else Item("")
    return Row(link=href(node.value) or node.value, statement=statement, document=document, **single)


def _term(text: str, name: str) -> Value | None:
    """Read one term in N-Triples syntax; `None` for a blank one."""
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
