"""What is noted of a request for the access log and the metrics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve.operation.accesslog import Record

if TYPE_CHECKING:
    from greensilk_kg.serve.front.message import Scope


def record_of(scope: Scope, *, log: bool) -> Record:
    """Return the record of a request that has just come.

    Args:
        scope: The request.
        log: Whether it will be written to the access log; what only the log tells is left out otherwise.
    """
    if not log:
        return Record(scope.method, "")
    get = scope.headers.get
    path = f"{scope.path}?{scope.query_string}" if scope.query_string else scope.path
    client = scope.client.rpartition(":")[0].strip("[]")
    return Record(scope.method, path, client, get("x-forwarded-for") or "", get("user-agent") or "")
