"""Reads a SPARQL request, whichever way it came.

Source: SPARQL 1.1 Protocol, sections 2.1 (query) and 2.2 (update).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from pyoxigraph import NamedNode

from greensilk_kg.serve.engine.job import Dataset
from greensilk_kg.serve.problem import ProblemError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a client asks for.

    Attributes:
        query: SPARQL text.
        dataset: The graphs named by the protocol's parameters; `None` where there are none.
        format: The `format` parameter; empty where there is none.
        timeout: The client's own limit in seconds; `None` where it sets none.
    """

    query: str
    dataset: Dataset | None = None
    format: str = ""
    timeout: float | None = None


def read(method: str, content_type: str, url: Mapping[str, Sequence[str]], body: bytes) -> Asked | None:
    """Return what is asked, or `None` where a GET carries no query.

    Args:
        method: `GET`, `HEAD` or `POST`.
        content_type: The Content-Type header, with or without parameters.
        url: Parameters in the address.
        body: The request's body.

    Raises:
        ProblemError: 400, 403 (an update) or 415.

    Example:
        >>> read("GET", "", {"query": ["ASK {}"]}, b"").query
        'ASK {}'
    """
    if method != "POST":
        if "update" in url:
            raise ProblemError(400, "An update is never sent by GET; and this server takes none.")
        return _asked(url) if "query" in url else None
    kind = content_type.partition(";")[0].strip().lower()
    if kind == UPDATE:
        raise _no_update()
    if kind == QUERY:
        return _asked({**url, "query": [*url.get("query", []), _text(body)]})
    if kind == FORM:
        return _form(url, body)
    detail = f"POST a query as {QUERY}, or as a form ({FORM})."
    raise ProblemError(415, detail, headers={"Accept-Post": f"{QUERY}, {FORM}"}, available=[QUERY, FORM])


def _form(url: Mapping[str, Sequence[str]], body: bytes) -> Asked:
    try:
        fields = parse_qs(_text(body), keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError as error:
        raise ProblemError(400, f"The form cannot be read: {error}.") from error
    if "update" in fields and "query" not in fields:
        raise _no_update()
    if "update" in fields:
        raise ProblemError(400, "A request holds a query or an update, never both.")
    merged = {name: [*url.get(name, []), *fields.get(name, [])] for name in {*url, *fields}}
    return _asked(merged)


def _asked(given: Mapping[str, Sequence[str]]) -> Asked:
    query = _single(given, "query")
    if query is None:
        raise ProblemError(400, "There is no parameter `query`.")
    default, named = (_iris(given, f"{name}-graph-uri") for name in ("default", "named"))
    dataset = Dataset(default, named) if default or named else None
    return Asked(query, dataset, _single(given, "format") or "", _seconds(_single(given, "timeout")))


def _single(given: Mapping[str, Sequence[str]], name: str) -> str | None:
    values = given.get(name, [])
    if len(values) > 1:
        raise ProblemError(400, f"The parameter `{name}` is there {len(values)} times; give it once.")
    return values[0] if values else None


def _iris(given: Mapping[str, Sequence[str]], name: str) -> tuple[str, ...]:
    for iri in given.get(name, []):
        try:
            NamedNode(iri)
        except ValueError as error:
            raise ProblemError(400, f"`{name}` has to be an absolute IRI; {iri!r} is none.") from error
    return tuple(given.get(name, []))


def _seconds(given: str | None) -> float | None:
    if not given:
        return None
    try:
        seconds = float(given)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise ProblemError(400, f"`timeout` has to be a number of seconds above 0; {given!r} is none.")
    return seconds


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ProblemError(400, f"The body is not UTF-8 (byte {error.start}).") from error


def _no_update() -> ProblemError:
    return ProblemError(403, "This server is read-only: it takes no updates.")
