"""`/rdf-graph-store`: whole graphs by name.

Source: SPARQL 1.1 Graph Store HTTP Protocol.
"""

from __future__ import annotations

import uuid

from flask import Blueprint, Response, request

from greensilk_kg.serve import execute
from greensilk_kg.serve.engine.change import Change, Kind
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.site import site
from greensilk_kg.serve.sparql import graph_names, uploads
from greensilk_kg.serve.sparql.authorize import demand_writer
from greensilk_kg.serve.web import conditional, iris
from greensilk_kg.serve.web.media import GRAPHS
from greensilk_kg.serve.web.problem import ProblemError
from greensilk_kg.serve.web.respond import pick

blueprint = Blueprint("graph_store", __name__)
ENDPOINT = "/rdf-graph-store"
_READING = ("GET", "HEAD", "OPTIONS")
_WRITING = ("PUT", "POST", "DELETE")
_KINDS: dict[str, Kind] = {"PUT": "replace", "POST": "add", "DELETE": "remove"}


@blueprint.route(ENDPOINT, methods=["OPTIONS"], provide_automatic_options=False)
@blueprint.route(f"{ENDPOINT}/<path:path>", methods=["OPTIONS"], provide_automatic_options=False)
def options(path: str = "") -> Response:  # noqa: ARG001 - the same for every graph
    """Say what can be done here."""
    writing = _WRITING if site().writable else ()
    headers = {"Allow": ", ".join([*_READING, *writing])}
    if writing:
        headers["Accept-Post"] = ", ".join([*uploads.TYPES, uploads.MULTIPART])
    return Response(status=204, headers=headers)


@blueprint.route(ENDPOINT)
@blueprint.route(f"{ENDPOINT}/<path:path>")
def read(path: str | None = None) -> Response:
    """Send a graph."""
    graph, choice = _named(path), pick(GRAPHS)
    stable = "" if site().writable else conditional.tag(request.host, choice.content_type)
    known = conditional.unchanged(stable) if stable else None
    if known is not None:
        return known
    answer = execute.run(Job("", graph=choice.media.engine, change=Change("read", graph=graph)))
    entity_tag = stable or f"{answer.reply.tag}.{choice.media.name}"
    known = conditional.unchanged(entity_tag)
    if known is not None:
        answer.body.close()
        return known
    return conditional.stamp(execute.send(answer, choice.content_type), entity_tag)


@blueprint.route(ENDPOINT, methods=_WRITING)
@blueprint.route(f"{ENDPOINT}/<path:path>", methods=_WRITING)
def write(path: str | None = None) -> Response:
    """Replace a graph (PUT), add to it (POST) or remove it (DELETE); POST to the endpoint makes a new one."""
    demand_writer()
    new = path is None and request.method == "POST" and graph_names.indirect() is None
    graph = _new_name() if new else _named(path)
    request.max_content_length = site().config.max_upload
    sent = () if request.method == "DELETE" else uploads.parts(_content_type(), request.get_data(cache=False))
    match, none_match = _states("If-Match"), _states("If-None-Match")
    change = Change(_KINDS[request.method], graph=graph, parts=sent, match=match, none_match=none_match)
    answer = execute.run(Job("", base=iris.request_iri(), change=change))
    answer.body.close()
    headers = {"Cache-Control": "no-store"}
    if new:
        headers["Location"] = graph
    return Response(status=201 if answer.reply.form == "created" else 204, headers=headers)


def _named(path: str | None) -> str:
    graph = graph_names.indirect()
    if path is not None:
        if graph is not None:
            raise ProblemError(
                400, "The address names a graph, and its parameters name one; give one of them."
            )
        return graph_names.direct(path)
    if graph is None:
        raise ProblemError(400, "Name the graph: ?graph=IRI, ?default, or its own address below this one.")
    return graph


def _new_name() -> str:
    endpoint = iris.request_iri().rstrip("/")
    if not endpoint:
        raise ProblemError(400, "The address is no IRI: is the Host header right?")
    return f"{endpoint}/{uuid.uuid4()}"


def _content_type() -> str:
    return request.headers.get("Content-Type", "")


def _states(header: str) -> tuple[str, ...] | None:
    """Return the states of a graph that a header's entity tags name, whatever format they were got in."""
    if header not in request.headers:
        return None
    tags = request.if_match if header == "If-Match" else request.if_none_match
    weak = () if header == "If-Match" else tags.as_set(include_weak=True)
    found = {tag.partition(".")[0] for tag in (*tags.as_set(), *weak)}
    return ("*",) if tags.star_tag else tuple(sorted(found))
