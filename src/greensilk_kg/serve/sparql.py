"""`/sparql`: queries, the service description, the query form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from flask import Blueprint, Response, render_template, request

from greensilk_kg.serve import addresses, caching, execute, protocol
from greensilk_kg.serve.dataset import service_description
from greensilk_kg.serve.engine.guard import is_volatile
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.examples import EXAMPLES
from greensilk_kg.serve.language import chosen_language
from greensilk_kg.serve.media import DOCUMENTS, GRAPHS, HTML, RESULTS
from greensilk_kg.serve.negotiate import Choice, by_name, negotiate
from greensilk_kg.serve.problem import ProblemError, not_acceptable
from greensilk_kg.serve.respond import graph_response, pick
from greensilk_kg.serve.site import site
from greensilk_kg.serve.update import update

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.serve.engine.pool import Answer
    from greensilk_kg.serve.media import Media

blueprint = Blueprint("sparql", __name__)
_SHOWN = 8 << 20
"""Bytes of an answer that is laid out as a page; larger ones are offered as a download."""


@blueprint.route("/sparql", methods=["GET", "POST"])
def sparql() -> Response:
    """Answer a query, or run an update; without either, describe the service or show the form."""
    if site().writable:
        request.max_content_length = site().config.max_upload
    body = request.get_data(cache=False)
    url = request.args.to_dict(flat=False)
    asked = protocol.read(request.method, request.headers.get("Content-Type", ""), url, body)
    if asked is None:
        return _without_query()
    if isinstance(asked, protocol.Update):
        return update(asked)
    if len(asked.query.encode()) > site().config.max_query:
        raise ProblemError(413, f"A query may have {site().config.max_query:,} bytes at most.")
    return _with_query(asked)


def _without_query() -> Response:
    choice = pick(DOCUMENTS)
    if choice.media is HTML:
        page = render_template(
            "sparql.html", lang=chosen_language(), query=EXAMPLES[0].query, example_queries=EXAMPLES
        )
        return Response(page, content_type=choice.content_type)
    return graph_response(service_description(request.base_url), choice)


def _with_query(asked: protocol.Asked) -> Response:
    results, graph = (_choose(offers, asked.format) for offers in ((*RESULTS, HTML), (*GRAPHS, HTML)))
    if results is None and graph is None:
        raise not_acceptable((*RESULTS, *GRAPHS, HTML))
    labels = [choice.content_type if choice else "" for choice in (results, graph)]
    entity_tag = caching.tag(addresses.request_iri(), *labels, chosen_language())
    volatile = site().writable or is_volatile(asked.query)
    known = None if volatile else caching.unchanged(entity_tag, weak=True)
    if known is not None:
        return known
    answer = execute.run(_job(asked, results, graph), asked.timeout)
    choice = graph if answer.reply.form == "graph" else results
    response = _lay_out(asked, answer, choice)
    if volatile or request.method == "POST":
        response.headers["Cache-Control"] = "no-store"
        return response
    return caching.stamp(response, entity_tag, weak=True)


def _choose(offers: Sequence[Media], named: str) -> Choice | None:
    return by_name(named, offers) if named else negotiate(request.headers.get("Accept"), offers)


def _job(asked: protocol.Asked, results: Choice | None, graph: Choice | None) -> Job:
    as_results = (results.media.engine or "srj") if results else ""
    as_graph = (graph.media.engine or "ttl") if graph else ""
    return Job(asked.query, as_results, as_graph, asked.dataset, base=addresses.request_iri())


def _lay_out(asked: protocol.Asked, answer: Answer, choice: Choice | None) -> Response:
    if choice is None or choice.media is not HTML:
        return execute.send(answer, choice.content_type if choice else "")
    large = answer.size > _SHOWN
    text = "" if large else answer.body.read().decode()
    answer.body.close()
    found = json.loads(text) if text and answer.reply.form != "graph" else None
    page = render_template(
        "sparql.html",
        lang=chosen_language(),
        query=asked.query,
        example_queries=EXAMPLES,
        large=large,
        graph=text if answer.reply.form == "graph" else "",
        found=found,
        rows=site().config.max_page_rows,
        downloads=GRAPHS if answer.reply.form == "graph" else RESULTS,
    )
    return Response(page, content_type=choice.content_type)
