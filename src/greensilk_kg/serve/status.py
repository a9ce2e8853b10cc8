"""What supervisors ask: is the process alive, is it ready, what has it done?"""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, request

from greensilk_kg.serve import execute
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.operation.exposition import exposition
from greensilk_kg.serve.site import site

blueprint = Blueprint("status", __name__)
_READY_WITHIN = 5.0


@blueprint.after_request
def fresh(response: Response) -> Response:
    """Keep answers that change from one moment to the next out of every cache."""
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.route("/health")
def health() -> Response:
    """Say that the process answers; asks no query worker."""
    return jsonify(status="ok")


@blueprint.route("/ready")
def ready() -> Response:
    """Say that a query worker answers too, and over which snapshot; 503 where none does."""
    execute.run(Job("ASK {}", results="srj"), _READY_WITHIN).body.close()
    return jsonify(status="ready", version=site().version)


@blueprint.route("/metrics")
def metrics() -> Response:
    """Return the figures of all server processes."""
    body, media_type = exposition(request.headers.get("Accept", ""))
    return Response(body, content_type=media_type)
