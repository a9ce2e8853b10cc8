"""Runs a query, and where it has no rows the examination: together under the limits of one query."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.serve import execute
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.problem import ProblemError
from greensilk_kg.serve.why.asking import Asker, UnfinishedError
from greensilk_kg.serve.why.cursor import UnreadError
from greensilk_kg.serve.why.examine import Examiner
from greensilk_kg.serve.why.findings import Report
from greensilk_kg.serve.why.hints import Hints
from greensilk_kg.serve.why.reading import read_query
from greensilk_kg.serve.why.within import DEFAULT

if TYPE_CHECKING:
    from greensilk_kg.serve.engine.pool import Answer
    from greensilk_kg.serve.sparql import protocol
    from greensilk_kg.serve.why.syntax import Query


def examine(query: protocol.Query, base: str) -> Report:
    """Return why a query has no rows.

    Args:
        query: What the client sent.
        base: What relative IRIs in it are resolved against.

    Raises:
        ProblemError: As the query itself would.
    """
    end = time.monotonic() + execute.limit_of(query.timeout, site().config)
    job = Job(query.text, "srj", "nt", query.dataset, base=base)
    rows = _rows(execute.run(job, query.timeout))
    try:
        read = read_query(query.text)
    except UnreadError:
        return Report("not-empty" if rows else "unread")
    if rows and not read.aggregates:
        return Report("not-empty")
    return _examined(job, read, end, counted=bool(rows))


def _examined(job: Job, query: Query, end: float, *, counted: bool) -> Report:
    """Return what the examination of a query finds.

    Args:
        job: How the query is run.
        query: The query.
        end: When it has to be done, on the clock of `time.monotonic`.
        counted: Whether it has a row all the same, since it only counts.
    """

    def run(text: str, dataset: bool) -> bytes:  # noqa: FBT001 - what `Asker` calls
        asked = replace(job, query=text, dataset=job.dataset if dataset else None)
        return _body(execute.run(asked, _left(end)))

    asker = Asker(run, query)
    examiner = Examiner(asker, Hints(asker, query.prologue))
    report = Report()
    try:
        if counted and (query.where is None or asker.any(DEFAULT.around(query.where.text))):
            report.status = "not-empty"
        else:
            report.finding = examiner.query(query)
    except (ProblemError, UnfinishedError, RecursionError):
        report.status = "unfinished"
    report.skipped, report.questions = examiner.skipped, asker.questions
    return report


def _left(end: float) -> float:
    return max(end - time.monotonic(), 0.001)


def _rows(answer: Answer) -> bool:
    """Tell whether an answer has a row, a statement or `true` in it."""
    body = _body(answer)
    if answer.reply.form == "graph":
        return bool(body.strip())
    found = ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
    return bool(found) if isinstance(found, ox.QueryBoolean) else next(iter(found), None) is not None


def _body(answer: Answer) -> bytes:
    with answer.body as body:
        return body.read()
