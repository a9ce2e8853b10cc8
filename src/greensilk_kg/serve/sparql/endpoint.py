"""`/sparql`: queries, the service description, the query form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response, request

from greensilk_kg.serve import descriptions, execute
from greensilk_kg.serve.descriptions import contents
from greensilk_kg.serve.site import site
from greensilk_kg.serve.sparql import page, protocol
from greensilk_kg.serve.sparql.plan import Plan, planned
from greensilk_kg.serve.sparql.update import update
from greensilk_kg.serve.web import conditional, iris, problem
from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.media import DOCUMENTS, HTML
from greensilk_kg.serve.web.problem import ProblemError
from greensilk_kg.serve.web.respond import graph_response, pick

if TYPE_CHECKING:
    from greensilk_kg.serve.engine.pool import Answer
    from greensilk_kg.serve.web.negotiate import Choice

blueprint = Blueprint("sparql", __name__)


@blueprint.route("/sparql", methods=["GET", "POST"])
def sparql() -> Response:
    """Answer a query, or run an update; without either, describe the service or show the form."""
    if site().writable:
        request.max_content_length = site().config.max_upload
    body = request.get_data(cache=False)
    url = protocol.fields(request.query_string)
    asked = protocol.read(request.method, request.headers.get("Content-Type", ""), url, body)
    if asked is None:
        return _without_query()
    if isinstance(asked, protocol.Update):
        return update(asked)
    try:
        return _with_query(planned(asked, request.headers.get("Accept"), iris.request_iri(), site().config))
    except ProblemError as refusal:
        return _refused(asked, refusal)


def _without_query() -> Response:
    choice = pick(DOCUMENTS)
    if choice.media is HTML:
        return Response(page.form(), content_type=choice.content_type)
    return _description(choice)


def _description(choice: Choice) -> Response:
    entity_tag = conditional.tag(request.host, choice.content_type)
    writable = site().writable
    known = None if writable else conditional.unchanged(entity_tag)
    if known is not None:
        return known
    held = contents.now() if writable else contents.of_snapshot()
    federated = bool(site().config.allow_services)
    quads = descriptions.service_description(request.base_url, held, writable=writable, federated=federated)
    response = graph_response(quads, choice, descriptions.PREFIXES)
    if writable:
        response.headers["Cache-Control"] = "no-store"
        return response
    return conditional.stamp(response, entity_tag)


def _with_query(plan: Plan) -> Response:
    language = [chosen_language()] if plan.has_page else []
    entity_tag = conditional.tag(*plan.depends_on, *language)
    unsure = plan.volatile or request.if_none_match.star_tag  # `*` is not true of an error
    known = None if unsure else conditional.unchanged(entity_tag, weak=True)
    if known is not None:
        return known
    answer = execute.run(plan.job, plan.query.timeout)
    response = _lay_out(plan.query, answer, plan.choice(answer.reply.form))
    if plan.volatile or request.method == "POST":
        response.headers["Cache-Control"] = "no-store"
        return response
    return conditional.stamp(response, entity_tag, weak=True)


def _lay_out(query: protocol.Query, answer: Answer, choice: Choice | None) -> Response:
    if choice is None or choice.media is not HTML:
        return execute.send(answer, choice.content_type if choice else "")
    return Response(page.answered(query, answer), content_type=choice.content_type)


def _refused(query: protocol.Query, refusal: ProblemError) -> Response:
    """Return an error as the page of the query, where the client prefers a page."""
    response = problem.respond(refusal)
    if response.mimetype == HTML.types[0]:
        response.set_data(page.refused(query, refusal))
    return response
