"""`/evidence`: where statements come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
from flask import Blueprint, Response, request

from greensilk_kg.rdf.namespaces import RDF
from greensilk_kg.serve import execute
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.linked import lookup
from greensilk_kg.serve.linked.proof import Asked, Found, found, page
from greensilk_kg.serve.linked.stands import PARTS
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web import conditional, paging
from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.media import DOCUMENTS, HTML
from greensilk_kg.serve.web.problem import ProblemError
from greensilk_kg.serve.web.respond import alternates, link_header, page_links, pick

if TYPE_CHECKING:
    from greensilk_kg.serve.web.negotiate import Choice

blueprint = Blueprint("evidence", __name__)
Value = ox.NamedNode | ox.Literal


@blueprint.route("/evidence/<doc>/<digest>")
def node(doc: str, digest: str) -> Response:
    """Describe one evidence node."""
    iri = lookup.known(f"evidence/{doc}/{digest}")
    return _respond(Asked(f"VALUES ?node {{ <{iri}> }}"), iri)


@blueprint.route("/evidence")
def listing() -> Response:
    """List the evidence of the statements that match `s`, `p`, `o` (N-Triples syntax) and `doc`."""
    terms = tuple(parse_term(request.args.get(name, ""), name) for name in ("s", "p", "o"))
    if not any(terms):
        raise ProblemError(400, "Give `s`, `p` or `o` in N-Triples syntax, such as s=<https://…>.")
    held = [f"?node {part} {term} ." for part, term in zip(PARTS, terms, strict=True) if term is not None]
    doc = request.args.get("doc", "")
    graph = f"VALUES ?graph {{ {iri_of(f'graph/evidence/{doc}')} }}" if doc else ""
    return _respond(Asked(f"{graph} GRAPH ?graph {{ {' '.join(held)} }}", terms, doc), "")


def iri_of(path: str) -> ox.NamedNode:
    """Return the IRI below the base that a path of ours names.

    Raises:
        ProblemError: 404 where it makes no IRI.
    """
    try:
        return ox.NamedNode(f"{site().base}{path}")
    except ValueError as error:
        raise ProblemError(404, f"{path!r} makes no IRI.") from error


def _respond(asked: Asked, canonical: str) -> Response:
    """Send the evidence nodes that a graph pattern finds: as a page of them, or all as RDF."""
    choice, language = pick(DOCUMENTS), chosen_language()
    html = choice.media is HTML
    entity_tag = conditional.tag(choice.content_type, language)
    answer, more = conditional.unchanged(entity_tag), {}
    if answer is None and html:
        evidence = _found(asked)
        more = page_links(evidence.page)
        answer = Response(page(asked, evidence, language), content_type=choice.content_type)
    answer = answer or _rdf(asked, choice)
    answer.headers["Link"] = link_header(alternates(), canonical, more)
    if html:
        answer.headers["Content-Language"] = language
    return conditional.stamp(answer, entity_tag)


def _found(asked: Asked) -> Found:
    evidence = found(asked, paging.asked())
    if evidence.page.number > evidence.page.last:
        raise ProblemError(404, f"The last page is {evidence.page.last}.")
    return evidence


def _rdf(asked: Asked, choice: Choice) -> Response:
    inside = f"{asked.pattern} GRAPH ?graph {{ ?node a <{RDF}Statement> ; ?p ?o }}"
    query = f"CONSTRUCT {{ ?node ?p ?o }} WHERE {{ {inside} }}"
    return execute.send(execute.run(Job(query, graph=choice.media.engine)), choice.content_type)


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
