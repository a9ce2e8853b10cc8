"""Each request is counted, timed and logged once, whoever answers it."""

from __future__ import annotations

import time
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, cast
from urllib.parse import quote

from flask import has_request_context, request
from werkzeug.wsgi import ClosingIterator

from greensilk_kg.serve.engine.form import form
from greensilk_kg.serve.engine.pool import (
    Answer,
    BusyError,
    ClientGoneError,
    DeadlineError,
    WorkerDiedError,
)
from greensilk_kg.serve.operation import accesslog, metrics
from greensilk_kg.serve.operation.accesslog import Record
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import TracebackType
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from greensilk_kg.serve.engine.job import Job

P = ParamSpec("P")
RECORD = "greensilk.record"
"""Key of the WSGI environment. Who puts a record there says when the request has ended."""
_CAUSES: dict[type, str] = {BusyError: "busy", ClientGoneError: "cancelled", DeadlineError: "timeout"}
_STATUSES = {400: "syntax", 403: "refused", 406: "unacceptable", 503: "too-large"}


class Observed:
    """WSGI middleware that observes each request which no one outside observes already.

    Args:
        application: What answers.
        log: Whether to write the access log.
    """

    def __init__(self, application: WSGIApplication, *, log: bool) -> None:
        self._application = application
        self._log = log

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        if RECORD in environ:
            return self._application(environ, start_response)
        record = environ[RECORD] = record_of(environ)

        def start(
            status: str,
            headers: list[tuple[str, str]],
            error: tuple[type[BaseException], BaseException, TracebackType]
            | tuple[None, None, None]
            | None = None,
        ) -> Callable[[bytes], object]:
            record.status = int(status.split(" ", 1)[0])
            return start_response(status, headers, error) if error else start_response(status, headers)

        body = self._application(environ, start)
        ends = [getattr(body, "close", _nothing), lambda: ended(record, log=self._log)]
        return ClosingIterator(_counted(body, record), ends)


def record_of(environ: WSGIEnvironment) -> Record:
    """Return the record of a request that has begun."""
    query = environ.get("QUERY_STRING", "")
    path = quote((environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")).encode("latin-1"))
    return Record(
        environ["REQUEST_METHOD"],
        f"{path}?{query}" if query else path,
        environ.get("REMOTE_ADDR", ""),
        environ.get("HTTP_X_FORWARDED_FOR", ""),
        environ.get("HTTP_USER_AGENT", ""),
    )


def ended(record: Record, *, log: bool) -> None:
    """Count a request whose response has been sent, and log it."""
    metrics.request_ended(record.route, record.method, record.status, record.seconds())
    if log:
        accesslog.write(record)


def observed(run: Callable[Concatenate[Job, P], Answer]) -> Callable[Concatenate[Job, P], Answer]:
    """Make a function that runs a query count how it ended, and note it in the request's record."""

    @wraps(run)
    def counted(job: Job, /, *args: P.args, **named: P.kwargs) -> Answer:
        began, outcome = time.perf_counter(), "ok"
        try:
            return run(job, *args, **named)
        except ProblemError as error:
            outcome = outcome_of(error)
            raise
        except BaseException:
            outcome = "failed"
            raise
        finally:
            query_ended(form(job.query), outcome, time.perf_counter() - began)

    return counted


def outcome_of(error: ProblemError) -> str:
    """Return how the query ended that a problem tells of, one of `metrics.OUTCOMES`."""
    cause = error.__cause__
    if isinstance(cause, WorkerDiedError):
        return "memory" if cause.started else "failed"
    return _CAUSES.get(type(cause)) or _STATUSES.get(error.status, "failed")


def query_ended(form: str, outcome: str, seconds: float) -> None:
    """Count a query, but of the server's own requests, and note in the current request how it ended.

    Args:
        form: As `metrics.query_ended` has it.
        outcome: Likewise.
        seconds: From its arrival.
    """
    record = current()
    if record is None or not record.is_own:
        metrics.query_ended(form, outcome, seconds)
    if record is not None:
        record.form, record.outcome = form, outcome


def note_route() -> None:
    """Note in the record of the current request which rule its path matched."""
    record = current()
    if record is not None and request.url_rule is not None:
        record.route = request.url_rule.rule


def current() -> Record | None:
    """Return the record of the current request, where one is kept."""
    return cast("Record | None", request.environ.get(RECORD)) if has_request_context() else None


def _counted(body: Iterable[bytes], record: Record) -> Iterator[bytes]:
    for piece in body:
        record.size += len(piece)
        yield piece


def _nothing() -> None:
    return None
