"""Errors as `application/problem+json` (RFC 9457), or as a page for a browser."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Response, current_app, render_template, request
from werkzeug.exceptions import HTTPException

from greensilk_kg.serve.web.language import chosen_language
from greensilk_kg.serve.web.media import HTML, PROBLEM
from greensilk_kg.serve.web.negotiate import negotiate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from flask import Flask

    from greensilk_kg.serve.web.media import Media


class ProblemError(Exception):
    """A request that ends in an error.

    Args:
        status: HTTP status.
        detail: What is wrong with this request, and what to do about it.
        headers: Further response headers.
        **members: Further members of the problem document (`line`, `column`, `available`, …).
    """

    def __init__(
        self, status: int, detail: str, *, headers: Mapping[str, str] | None = None, **members: object
    ) -> None:
        super().__init__(detail)
        self.status = HTTPStatus(status)
        self.detail = detail
        self.headers = dict(headers or {})
        self.members = members


def not_acceptable(offers: Sequence[Media]) -> ProblemError:
    """Return the 406 that lists what can be had."""
    available = [media.types[0] for media in offers]
    detail = "None of the formats asked for can be had; ask for one of: " + ", ".join(available)
    return ProblemError(406, detail, available=available)


def respond(problem: ProblemError) -> Response:
    """Return a problem as JSON, or as a page where the client prefers HTML."""
    choice = negotiate(request.headers.get("Accept"), (PROBLEM, HTML))
    if choice is not None and choice.media is HTML:
        page = render_template("problem.html", problem=problem, lang=chosen_language())
        answer = Response(page, problem.status, content_type=HTML.content_type())
    else:
        answer = Response(document(problem), problem.status, content_type=PROBLEM.types[0])
    answer.headers.extend(problem.headers)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def document(problem: ProblemError) -> str:
    """Return the problem document."""
    members = {"status": int(problem.status), "detail": problem.detail, **problem.members}
    said = {"type": "about:blank", "title": problem.status.phrase, **members}
    return json.dumps(said, ensure_ascii=False) + "\n"


def register(app: Flask) -> None:
    """Make the application answer every error in this form."""
    app.register_error_handler(ProblemError, respond)
    app.register_error_handler(HTTPException, _from_werkzeug)
    app.register_error_handler(Exception, _unexpected)


def _from_werkzeug(error: HTTPException) -> Response:
    if isinstance(error.response, Response):
        return error.response
    status = error.code or 500
    kept = ("Allow", "Location", "Retry-After")
    headers = {name: value for name, value in error.get_headers() if name in kept}
    if status < HTTPStatus.BAD_REQUEST:
        return Response(status=status, headers=headers)
    details = {404: "There is nothing at this address.", 405: "This method is not served here; see Allow."}
    return respond(ProblemError(status, details.get(status, error.description or ""), headers=headers))


def _unexpected(error: Exception) -> Response:

    current_app.logger.error("unexpected error", exc_info=error)
    return respond(ProblemError(500, "The server failed on this request; its log says why."))
