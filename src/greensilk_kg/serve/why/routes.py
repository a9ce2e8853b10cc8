"""`/sparql/why`: names the part of a query that leaves it without rows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from flask import Blueprint, Response, render_template, request

from greensilk_kg.serve.site import site
from greensilk_kg.serve.sparql import protocol
from greensilk_kg.serve.web import conditional, iris
from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.media import HTML, PLAIN_JSON
from greensilk_kg.serve.web.problem import ProblemError
from greensilk_kg.serve.web.respond import alternates, link_header, pick
from greensilk_kg.serve.why.report import examine
from greensilk_kg.serve.why.said import document

if TYPE_CHECKING:
    from typing import Any

    from greensilk_kg.serve.web.negotiate import Choice

blueprint = Blueprint("why", __name__)
FORMATS = (PLAIN_JSON, HTML)


@blueprint.route("/sparql/why", methods=["GET", "POST"])
def why() -> Response:
    """Say why a query has no rows; it is sent as to `/sparql`."""
    choice, language = pick(FORMATS), chosen_language()
    query = _query()
    entity_tag = conditional.tag(iris.request_iri(), choice.content_type, language)
    known = conditional.unchanged(entity_tag, weak=True) if request.method != "POST" else None
    if known is not None:
        return known
    report = examine(query, iris.request_iri())
    response = _response(document(query.text, report, language), choice, language)
    if request.method == "POST" or report.status == "unfinished":
        response.headers["Cache-Control"] = "no-store"
        return response
    return conditional.stamp(response, entity_tag, weak=True)


def _query() -> protocol.Query:
    url = protocol.fields(request.query_string)
    asked = protocol.read(
        request.method, request.headers.get("Content-Type", ""), url, request.get_data(cache=False)
    )
    if asked is None:
        raise ProblemError(400, "There is no parameter `query`: send the query that has no rows.")
    if isinstance(asked, protocol.Update):
        raise ProblemError(400, "An update has no rows; send a query.")
    if len(asked.text.encode()) > site().config.max_query:
        raise ProblemError(413, f"A query may have {site().config.max_query:,} bytes at most.")
    return asked


def _response(found: dict[str, Any], choice: Choice, language: str) -> Response:
    if choice.media is HTML:
        body = render_template("query/why.html", lang=language, found=found)
    else:
        body = json.dumps(found, ensure_ascii=False) + "\n"
    response = Response(body, content_type=choice.content_type)
    response.headers["Link"] = link_header(alternates(FORMATS))
    response.headers["Content-Language"] = language
    return response
