"""Which graph a request of the Graph Store Protocol is about.

Source: SPARQL 1.1 Graph Store HTTP Protocol, section 4. A graph is named by `?graph=` (an absolute IRI, else
400), by `?default`, or by the request's own address below the endpoint. In a snapshot, whose graphs have IRIs
of their own, the path below the endpoint is what follows the base of those.
"""

from __future__ import annotations

from urllib.parse import unquote

from flask import request

from greensilk_kg.serve.site import site
from greensilk_kg.serve.web import iris
from greensilk_kg.serve.web.problem import ProblemError


def direct(path: str) -> str:
    """Return the graph that an address below the endpoint names."""
    if not site().writable:
        return f"{site().base}{path}"
    found = iris.request_iri()
    if not found:
        raise ProblemError(400, "The address is no IRI: is the Host header right?")
    return found


def indirect() -> str | None:
    """Return the graph that the parameters name: empty for the default graph, `None` where there are none.

    Raises:
        ProblemError: 400: both, one of them twice, or no absolute IRI.
    """
    given = _parameters()
    graphs = given.get("graph", [])
    if "default" in given:
        if graphs:
            raise ProblemError(400, "`graph` and `default` name two graphs; give one of them.")
        return ""
    if not graphs:
        return None
    if len(graphs) > 1:
        raise ProblemError(400, f"`graph` is there {len(graphs)} times; give it once.")
    if not iris.is_iri(graphs[0]):
        raise ProblemError(400, f"`graph` has to be an absolute IRI; {graphs[0]!r} is none.")
    return graphs[0]


def _parameters() -> dict[str, list[str]]:
    """Return the parameters, decoded once and by percent-encoding alone: a `+` in an IRI is a plus."""
    found: dict[str, list[str]] = {}
    for item in request.query_string.decode("utf-8", "replace").split("&"):
        name, _, value = item.partition("=")
        found.setdefault(unquote(name), []).append(unquote(value))
    return found
