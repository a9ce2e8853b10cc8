"""Answers or refuses the calls in the query of a request: who may be asked is for the site to say."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.guard import may_call
from greensilk_kg.serve.services import search
from greensilk_kg.serve.services.federation import ask
from greensilk_kg.serve.services.loading import insertion
from greensilk_kg.serve.services.prepare import Policy, prepare, prepare_update
from greensilk_kg.serve.services.rewrite import Rewritten
from greensilk_kg.serve.site import site

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
        ProblemError: 400, 403, 502 or 504, with line and column.
    """
    text = job.change.text if job.change else job.query
    if not may_call(text):
        return Rewritten(text, text)
    return (prepare_update if job.change else prepare)(text, _policy(job.base, scope, end))


def with_text(job: Job, text: str) -> Job:
    """Return a job with another query or update."""
    if job.change is None:
        return dataclasses.replace(job, query=text)
    return dataclasses.replace(job, change=dataclasses.replace(job.change, text=text))


def where_written(reply: Reply, rewritten: Rewritten) -> Reply:
    """Return a reply whose line and column are those of the query as the client wrote it."""
    if not reply.line or not rewritten.edits:
        return reply
    line, column = rewritten.place(reply.line, reply.column)
    return dataclasses.replace(reply, line=line, column=column)


def _policy(base: str, scope: Scope, end: float) -> Policy:
    config = site().config

    def service(address: str) -> Service | None:
        if search.is_search(address):
            return search.bindings
        return (lambda call: ask(call, end)) if address in config.allow_services else None

    def document(address: str) -> Loader | None:
        return (lambda load: insertion(load, end)) if address in config.allow_services else None

    return Policy(scope, service, document, base)
