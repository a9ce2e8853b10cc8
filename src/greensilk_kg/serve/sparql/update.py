"""Runs an update for a request.

Source: SPARQL 1.1 Protocol, section 2.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response

from greensilk_kg.serve import execute
from greensilk_kg.serve.engine.change import Change
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.sparql.authorize import demand_writer
from greensilk_kg.serve.web import iris

if TYPE_CHECKING:
    from greensilk_kg.serve.sparql.protocol import Update


def update(asked: Update) -> Response:
    """Run an update; the whole of it is done, or nothing.

    Raises:
        ProblemError: 400, 401, 403, 409, 500 or 503.
    """
    demand_writer()
    job = Job(asked.text, dataset=asked.dataset, base=iris.request_iri(), change=Change("update"))
    execute.run(job, asked.timeout).body.close()
    return Response(status=204, headers={"Cache-Control": "no-store"})
