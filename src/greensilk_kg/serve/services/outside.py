"""Answers or refuses the calls in the query of a request: who may be asked is for the site to say."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.guard import LONGEST, may_call, outbound, place
from greensilk_kg.serve.engine.tokens import tokens
from greensilk_kg.serve.services import search, written
from greensilk_kg.serve.services.federation import ask
from greensilk_kg.serve.services.loading import insertion
from greensilk_kg.serve.services.prepare import Policy, prepare, prepare_update
from greensilk_kg.serve.services.rewrite import Edit, Rewritten, rewrite
from greensilk_kg.serve.services.using import UsingError, using
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from greensilk_kg.serve.engine.job import Job, Reply
    from greensilk_kg.serve.services.calls import Scope
    from greensilk_kg.serve.services.prepare import Loader, Service


def without_calls(job: Job, scope: Scope, end: float) -> Rewritten:
    """Return the text of a job, a query or an update, as the engine may have it.

    Args:
        job: As the client asks it.
        scope: Returns the columns of a query, read by a query worker.
        end: When the job has to be done, on the clock of `time.monotonic`.

    Raises:
        ProblemError: 400, 403, 413, 502 or 504, with line and column where there is one.
    """
    if not may_call(job.query):
        return Rewritten(job.query, job.query)
    if job.change is None and len(job.query) > LONGEST:
        detail = f"A query with `service` or `load` in it may have {LONGEST:,} characters at most."
        raise ProblemError(413, detail, limit=LONGEST)
    return (prepare_update if job.change else prepare)(job.query, _policy(job.base, scope, end))


def without_loads(update: str) -> Rewritten | None:
    """Return an update with nothing done in the place of each `LOAD`: whether it parses can then be tried.

    Returns `None` where something is left that calls.

    Raises:
        ProblemError: 400: a `LOAD` has no address.
    """
    operations = written.operations(tokens(update))
    rewritten = rewrite(update, [Edit(each.start, each.end, "INSERT DATA {}") for each in operations])
    left = outbound(rewritten.text)
    if left is None:
        return rewritten
    if left.keyword == "LOAD":
        line, column = place(update, rewritten.origin(left.start))
        detail = f"The update is malformed at line {line}, column {column}: LOAD needs an address."
        raise ProblemError(400, detail, line=line, column=column)
    return None


def with_graphs(job: Job) -> Rewritten:
    """Return the text of an update with the graphs that its request names (`using-graph-uri`) written in.

    Raises:
        ProblemError: 400, with line and column.
    """
    if job.change is None or job.dataset is None:
        return Rewritten(job.query, job.query)
    try:
        return rewrite(job.query, using(job.query, job.dataset))
    except UsingError as error:
        line, column = place(job.query, error.start)
        detail = f"The update is malformed at line {line}, column {column}: {error}."
        raise ProblemError(400, detail, line=line, column=column) from error


def with_text(job: Job, text: str) -> Job:
    """Return a job with another query or update."""
    return dataclasses.replace(job, query=text)


def where_written(reply: Reply, rewritten: Rewritten) -> Reply:
    """Return a reply whose line and column are those of the query as the client wrote it."""
    if not reply.line or not rewritten.edits:
        return reply
    line, column = rewritten.place(reply.line, reply.column)
    return reply._replace(line=line, column=column)


def _policy(base: str, scope: Scope, end: float) -> Policy:
    config = site().config

    def service(address: str) -> Service | None:
        if search.is_search(address):
            return search.bindings
        return (lambda call: ask(call, end)) if address in config.allow_services else None

    def document(address: str) -> Loader | None:
        return (lambda load: insertion(load, end)) if address in config.allow_services else None

    return Policy(scope, service, document, base)
