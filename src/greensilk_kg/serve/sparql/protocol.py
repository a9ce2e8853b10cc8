"""Reads a SPARQL request, whichever way it came.

Source: SPARQL 1.1 Protocol, sections 2.1 (query) and 2.2 (update).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from pyoxigraph import NamedNode
from werkzeug.http import parse_options_header

from greensilk_kg.serve.engine.job import Dataset
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
ACCEPT_POST = f"{QUERY}, {UPDATE}, {FORM}"
_UTF_8 = frozenset({"utf-8", "utf8", "us-ascii"})


@dataclass(frozen=True, slots=True)
class Query:
    """A query that a client sends.

    Attributes:
        text: SPARQL text.
        dataset: The graphs named by the protocol's parameters; `None` where there are none.
        format: The `format` parameter; empty where there is none. Of several the first counts: SPARQLWrapper
            sends other names of it too.
        timeout: The client's own limit in seconds; `None` where it sets none.
    """

    text: str
    dataset: Dataset | None = None
    format: str = ""
    timeout: float | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """An update that a client sends.

    Attributes:
        text: SPARQL Update text.
        dataset: The graphs that `using-graph-uri` and `using-named-graph-uri` name; `None` where there are
            none.
        timeout: The client's own limit in seconds; `None` where it sets none.
    """

    text: str
    dataset: Dataset | None = None
    timeout: float | None = None


def read(
    method: str, content_type: str, url: Mapping[str, Sequence[str]], body: bytes
) -> Query | Update | None:
    """Return what is asked, or `None` where a GET carries no query.

    Args:
        method: `GET`, `HEAD` or `POST`.
        content_type: The Content-Type header, with or without parameters.
        url: Parameters in the address.
        body: The request's body.

    Raises:
        ProblemError: 400 or 415.

    Example:
        >>> read("GET", "", {"query": ["ASK {}"]}, b"").text
        'ASK {}'
        >>> read("POST", UPDATE, {}, b"CLEAR ALL").text
        'CLEAR ALL'
    """
    if method != "POST":
        if "update" in url:
            raise ProblemError(
                400, f"An update is never sent by GET: POST it as {UPDATE} or as a form ({FORM})."
            )
        return _asked(url) if "query" in url else None
    kind = utf_8(content_type)
    if kind in (QUERY, UPDATE):
        name = "query" if kind == QUERY else "update"
        return _either({**url, name: [*url.get(name, []), _text(body)]})
    if kind == FORM:
        sent = fields(body)
        return _either({name: [*url.get(name, []), *sent.get(name, [])] for name in {*url, *sent}})
    detail = f"POST a query as {QUERY}, an update as {UPDATE}, or either as a form ({FORM})."
    raise ProblemError(415, detail, headers={"Accept-Post": ACCEPT_POST}, available=[QUERY, UPDATE, FORM])


def utf_8(content_type: str) -> str:
    """Return a Content-Type without its parameters, in lower case.

    Raises:
        ProblemError: 415: its `charset` says that the body is not UTF-8.

    Example:
        >>> utf_8("Text/Turtle; charset=UTF-8")
        'text/turtle'
    """
    kind, parameters = parse_options_header(content_type)
    if parameters.get("charset", "utf-8").lower() not in _UTF_8:
        raise ProblemError(415, f"Send it in UTF-8; {content_type!r} names another encoding.")
    return kind.lower()


def fields(body: bytes) -> dict[str, list[str]]:
    """Return the parameters of a form or of an address, each with all its values.

    Raises:
        ProblemError: 400: what is percent-encoded is not UTF-8, or there are too many.

    Example:
        >>> fields(b"query=ASK+%7B%7D&format=")
        {'query': ['ASK {}'], 'format': ['']}
    """
    try:
        return parse_qs(_text(body), keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError as error:
        raise ProblemError(400, f"The parameters cannot be read: {error}.") from error


def _either(given: Mapping[str, Sequence[str]]) -> Query | Update:
    if "update" not in given:
        return _asked(given)
    if "query" in given:
        raise ProblemError(400, "A request holds a query or an update, never both.")
    dataset = _dataset(given, "using-graph-uri", "using-named-graph-uri")
    return Update(_single(given, "update") or "", dataset, _seconds(_single(given, "timeout")))


def _asked(given: Mapping[str, Sequence[str]]) -> Query:
    query = _single(given, "query")
    if query is None:
        raise ProblemError(400, "There is no parameter `query`.")
    dataset = _dataset(given, "default-graph-uri", "named-graph-uri")
    chosen = next(iter(given.get("format", [])), "")
    return Query(query, dataset, chosen, _seconds(_single(given, "timeout")))


def _dataset(given: Mapping[str, Sequence[str]], default: str, named: str) -> Dataset | None:
    found = Dataset(_iris(given, default), _iris(given, named))
    return found if found.default or found.named else None


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
