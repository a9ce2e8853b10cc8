"""The short way for queries: past Flask, on the event loop.

It takes only what needs no page, and what it does not take goes to Flask, which would give the same answer.
"""

from __future__ import annotations

import time
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from greensilk_kg.serve.engine.form import form
from greensilk_kg.serve.engine.guard import may_call
from greensilk_kg.serve.execute import FAILURES, fail, limit_of, problem_of
from greensilk_kg.serve.front import coding
from greensilk_kg.serve.front.coding import marked
from greensilk_kg.serve.front.escapes import unescaped
from greensilk_kg.serve.front.known import is_known
from greensilk_kg.serve.front.message import Response
from greensilk_kg.serve.operation import metrics
from greensilk_kg.serve.sparql import plan, protocol
from greensilk_kg.serve.web.conditional import CONTROL, digest
from greensilk_kg.serve.web.headers import EVERYWHERE, VARY
from greensilk_kg.serve.web.media import HTML, PROBLEM
from greensilk_kg.serve.web.negotiate import negotiate
from greensilk_kg.serve.web.observe import outcome_of
from greensilk_kg.serve.web.problem import ProblemError, document
from greensilk_kg.serve.web.refuse import is_host

if TYPE_CHECKING:
    from greensilk_kg.serve.engine.pool import Answer
    from greensilk_kg.serve.front.live import Live
    from greensilk_kg.serve.front.message import Scope, Transport
    from greensilk_kg.serve.operation.accesslog import Record
    from greensilk_kg.serve.sparql.plan import Plan

ROUTE = "/sparql"
_METHODS = frozenset({"GET", "HEAD", "POST"})
_MOST_FIELDS = 100
_PORTS = {"http": ":80", "https": ":443"}
"""What an address leaves out."""
_COMMON = [("vary", f"{VARY}, Accept-Encoding"), *EVERYWHERE]


def planned(scope: Scope, body: bytes, live: Live) -> Plan | None:
    """Return what a request asks, or `None` where it has to go the long way."""
    headers = scope.headers
    if scope.path not in {"/sparql", f"{live.site.path}/sparql"} or scope.method not in _METHODS:
        return None
    get, every = headers.get, headers.get_all
    accept = ", ".join(every("accept"))
    if (
        len(every("host")) != 1
        or not is_host(get("host"))
        or get("if-match") is not None
        or _prefers_page(accept)
    ):
        return None
    try:
        asked = _asked(scope, body)
        if not isinstance(asked, protocol.Query):
            return None
        settled = live.direct is not None and live.direct.knows(asked.text)
        found = plan.planned(asked, accept, _address(scope), live.site.config, settled=settled)
    except (ProblemError, ValueError):
        return None
    return None if found.has_page or (not settled and may_call(asked.text)) else found


def _asked(scope: Scope, body: bytes) -> protocol.Query | protocol.Update | None:
    text, method = scope.query_string, scope.method
    if text.startswith("query=") and "&" not in text and method != "POST":  # what most clients send
        return protocol.Query(unescaped(text[6:]))
    fields = parse_qs(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    return protocol.read(method, scope.headers.get("content-type") or "", fields, body)


def _address(scope: Scope) -> str:
    """Return the request's address without its query; see `iris.request_iri`."""
    host = (scope.headers.get("host") or "").removesuffix(_PORTS.get(scope.scheme, ""))
    return f"{scope.scheme}://{host}{scope.path}"


@lru_cache(maxsize=512)
def _prefers_page(accept: str) -> bool:
    """Return whether an error would be told as a page; see `problem.respond`."""
    choice = negotiate(accept, (PROBLEM, HTML))
    return choice is not None and choice.media is HTML


async def answered(scope: Scope, transport: Transport, found: Plan, live: Live, record: Record) -> Response:
    """Run a query and return its response, be it an error."""
    site, record.route = live.site, ROUTE
    address = f"{scope.path}?{scope.query_string}"
    entity_tag = f'W/"{digest(site.version, address, *found.depends_on)}"'
    fresh = found.volatile or scope.method == "POST"
    if not fresh and _has(scope, entity_tag):
        return Response(304, [*_COMMON, ("etag", entity_tag), ("cache-control", CONTROL)])
    limit, began, outcome = limit_of(found.query.timeout, site.config), time.monotonic(), "ok"
    try:
        job = found.job
        answer = live.direct.answer(job) if live.direct else None
        if answer is None:
            answer = await live.pool.run(job, limit, transport.client_disconnect)
        if answer.reply.status != "ok":
            fail(answer.reply, job, site.config)
    except (ProblemError, *FAILURES) as error:
        problem = error if isinstance(error, ProblemError) else problem_of(error, limit, began)
        outcome = outcome_of(problem)
        return failed(problem)
    finally:
        record.form, record.outcome = form(found.query.text), outcome
        metrics.query_ended(record.form, outcome, time.monotonic() - began)
    caching = [("cache-control", "no-store")] if fresh else [("etag", entity_tag), ("cache-control", CONTROL)]
    return _complete(answer, found, caching)


def _has(scope: Scope, entity_tag: str) -> bool:
    if scope.headers.get("if-none-match") is None:
        return False
    return is_known(scope, entity_tag) or is_known(scope, marked(entity_tag))


def _complete(answer: Answer, found: Plan, caching: list[tuple[str, str]]) -> Response:
    choice = found.choice(answer.reply.form)
    head = [("content-type", choice.content_type if choice else ""), ("content-length", str(answer.size))]
    headers = [*head, *_COMMON, *caching]
    if isinstance(answer.body, BytesIO):
        return Response(200, headers, body=answer.body.getvalue())
    return Response(200, headers, file=answer.body)


def failed(problem: ProblemError) -> Response:
    """Return an error as a response."""
    body = document(problem).encode()
    own = [(name.lower(), value) for name, value in problem.headers.items()]
    head = [("content-type", PROBLEM.types[0]), ("content-length", str(len(body)))]
    same = [("vary", VARY), *EVERYWHERE, ("cache-control", "no-store")]
    response = Response(int(problem.status), [*head, *same, *own], body=body)
    return coding.varying(response) if coding.is_compressible(response) else response
