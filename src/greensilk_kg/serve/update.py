"""Runs an update for a request.

Source: SPARQL 1.1 Protocol, section 2.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response

from greensilk_kg.serve import addresses, execute
from greensilk_kg.serve.authorize import demand_writer
from greensilk_kg.serve.engine.change import Change
from greensilk_kg.serve.engine.guard import place
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.engine.using import UsingError, with_dataset
from greensilk_kg.serve.problem import ProblemError

if TYPE_CHECKING:
    from greensilk_kg.serve.protocol import Update


def update(asked: Update) -> Response:
    """Run an update; the whole of it is done, or nothing.

    Raises:
        ProblemError: 400, 401, 403, 409, 500 or 503.
    """
    demand_writer()
    job = Job(asked.text, base=addresses.request_iri(), change=Change("update", text=_rewritten(asked)))
    execute.run(job, asked.timeout).body.close()
    return Response(status=204, headers={"Cache-Control": "no-store"})


def _rewritten(asked: Update) -> str:
    if asked.dataset is None:
        return asked.text
    try:
        return with_dataset(asked.text, asked.dataset)
    except UsingError as error:
        line, column = place(asked.text, error.start)
        raise ProblemError(
            400, f"Line {line}, column {column}: {error}.", line=line, column=column
        ) from error
