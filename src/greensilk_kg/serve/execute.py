"""Runs a query for a request: every way it can end badly becomes an HTTP error."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from http import HTTPStatus
from typing import TYPE_CHECKING, NoReturn

from flask import Response, request
from werkzeug.wsgi import wrap_file

from greensilk_kg.serve.engine.change import Change
from greensilk_kg.serve.engine.pool import (
    Answer,
    BusyError,
    ClientGoneError,
    DeadlineError,
    WorkerDiedError,
)
from greensilk_kg.serve.services.outside import (
    where_written,
    with_graphs,
    with_text,
    without_calls,
    without_loads,
)
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.media import GRAPHS, HTML, RESULTS
from greensilk_kg.serve.web.observe import observed
from greensilk_kg.serve.web.problem import ProblemError, not_acceptable

if TYPE_CHECKING:
    from greensilk_kg.serve.config import Config
    from greensilk_kg.serve.engine.job import Job, Reply

GONE = "greensilk.gone"
"""Key of the WSGI environment: makes something to wait for that ends when the client has gone away."""
_ENDINGS = {
    "unsupported": (
        501,
        "{message}. Use a function of SPARQL 1.1, or one that the service description names.",
    ),
    "absent": (404, "There is no such graph."),
    "conflict": (409, "The update was not done, nothing of it: {message}."),
    "precondition": (
        412,
        "The graph is not, or no longer, as the request wants it (If-Match, If-None-Match).",
    ),
}
"""How a job can end without an answer → HTTP status, and what to say."""


@observed
def run(job: Job, own_limit: float | None = None) -> Answer:
    """Run a job on the site's workers and return its complete answer; calls in it are answered before.

    Args:
        job: The query and the formats that are acceptable.
        own_limit: The client's own time limit in seconds; it can only shorten the server's.

    Raises:
        ProblemError: 400, 403, 406, 500, 502, 503 or 504.
    """
    limit, began = limit_of(own_limit, site().config), time.monotonic()
    named = with_graphs(job)
    try:
        called = without_calls(
            with_text(job, named.text), lambda part: _columns(part, job, limit, began), began + limit
        )
    except ProblemError as refusal:
        if job.change and refusal.status == HTTPStatus.FORBIDDEN:
            _demand_syntax(job, limit, began)
        raise
    answer = _run(with_text(job, called.text), limit, began)
    if answer.reply.status != "ok":
        answer.body.close()
        fail(where_written(where_written(answer.reply, called), named), job, site().config)
    return answer


def _demand_syntax(job: Job, limit: float, began: float) -> None:
    """Refuse a malformed update as malformed, whatever it loads: that has to be mended first."""
    text = without_loads(job.query)
    if text is None:
        return
    answer = _run(replace(job, query=text.text, dataset=None, change=Change("check")), limit, began)
    answer.body.close()
    if answer.reply.status == "syntax":
        fail(where_written(answer.reply, text), job, site().config)


def _columns(part: str, job: Job, limit: float, began: float) -> list[str]:
    """Return the columns of a query that reads a part of a job's text."""
    answer = _run(replace(job, query=part, results="srj", change=None), limit, began)
    with answer.body as body:
        if answer.reply.status != "ok":
            fail(answer.reply, job, site().config)
        columns: list[str] = json.load(body)["head"]["vars"]
    return columns


def _run(job: Job, limit: float, began: float) -> Answer:
    left = max(began + limit - time.monotonic(), 0.001)
    try:
        return site().pool.run(job, left, request.environ.get(GONE))
    except FAILURES as error:
        raise problem_of(error, limit, began) from error


FAILURES = (BusyError, DeadlineError, ClientGoneError, WorkerDiedError)
"""How a job can end without an answer."""


def limit_of(own_limit: float | None, config: Config) -> float:
    """Return the seconds that a query may take: the client's own limit can only shorten the server's."""
    return min(own_limit or config.timeout, config.timeout)


def problem_of(error: Exception, limit: float, began: float) -> ProblemError:
    """Return what to tell the client of a job that ended without an answer.

    Args:
        error: One of `FAILURES`.
        limit: The job's limit in seconds.
        began: When it began, on the clock of `time.monotonic`.
    """
    problem = _problem_of(error, limit, began)
    problem.__cause__ = error
    return problem


def _problem_of(error: Exception, limit: float, began: float) -> ProblemError:
    if isinstance(error, ClientGoneError):
        return ProblemError(503, "The query was stopped: its client has gone away.")
    if isinstance(error, BusyError):
        detail = f"All query workers were busy for {limit:g} s."
        return _unavailable(detail, "Try again, a little later.", limit, began)
    if isinstance(error, DeadlineError):
        detail = f"The query was stopped at its limit of {limit:g} s."
        return _unavailable(detail, "Make it more selective, or add a LIMIT.", limit, began)
    if isinstance(error, WorkerDiedError) and not error.started:
        return ProblemError(500, f"A query worker could not start: it {error}. Restart the server.")
    detail = "The query needed more memory than a query may have."
    return _unavailable(detail, "Make it more selective.", limit, began)


def send(answer: Answer, content_type: str) -> Response:
    """Return a complete answer as a response with its length."""
    response = Response(wrap_file(request.environ, answer.body), direct_passthrough=True)
    response.headers["Content-Type"] = content_type
    response.content_length = answer.size
    return response


def _unavailable(detail: str, hint: str, limit: float, began: float) -> ProblemError:
    elapsed = round(time.monotonic() - began, 3)
    headers = {"Retry-After": "5"}
    return ProblemError(503, f"{detail} {hint}", headers=headers, limit=limit, elapsed=elapsed, hint=hint)


def fail(reply: Reply, job: Job, config: Config) -> NoReturn:
    """Raise what to tell the client of a reply that is no answer.

    Raises:
        ProblemError: 400, 404, 406, 409, 412, 500, 501 or 503.
    """
    if reply.status in _ENDINGS:
        status, detail = _ENDINGS[reply.status]
        raise ProblemError(status, detail.format(message=reply.message))
    if reply.status == "syntax":
        raise _syntax(reply, job)
    if reply.status == "unacceptable":
        raise not_acceptable((*(GRAPHS if reply.form == "graph" else RESULTS), HTML))
    if reply.status == "too-large":
        detail = f"The answer is larger than {config.max_result:,} bytes. Ask for less, or in parts."
        raise ProblemError(503, detail)
    raise ProblemError(500, f"The engine failed: {reply.message}.")


def _syntax(reply: Reply, job: Job) -> ProblemError:
    what = "RDF" if reply.form == "data" else "update" if job.change else "query"
    if not reply.line:
        return ProblemError(400, f"The {what} is malformed: {reply.message}.")
    detail = f"The {what} is malformed at line {reply.line}, column {reply.column}: {reply.message}."
    problem = ProblemError(400, detail, line=reply.line, column=reply.column)
    lines = job.query.splitlines()
    if lines:
        problem.members["near"] = lines[reply.line - 1] if reply.line <= len(lines) else ""
    return problem
