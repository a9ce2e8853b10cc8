"""Asking a SPARQL server, by SPARQLWrapper."""

from __future__ import annotations

import ast
import json
from http import HTTPStatus
from http.client import HTTPException
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError

import pyoxigraph as ox
from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import EndPointNotFound, SPARQLWrapperException

from greensilk_kg.errors import UnreadableInputError
from greensilk_kg.rdf.namespaces import PREFIXES
from greensilk_kg.serve.engine.tokens import Kind, tokens

if TYPE_CHECKING:
    from greensilk_kg.cli.results import Results

ROWS = ("SELECT", "ASK")
_WRONG_ADDRESS = "is this the SPARQL address? It is http://…/sparql with `greensilk up`"


def ask(url: str, query: str) -> Results:
    """Run a query on a server.

    Args:
        url: The server's SPARQL address.
        query: SELECT, ASK, CONSTRUCT or DESCRIBE; the project's prefixes need no declaration.

    Raises:
        UnreadableInputError: The server cannot be reached, refuses the query, or sends what is no answer.
    """
    client, added = SPARQLWrapper(url), undeclared(query)
    client.setQuery(added + query)
    client.setMethod(POST)
    rows = client.queryType in ROWS
    client.setReturnFormat(JSON if rows else TURTLE)
    try:
        answer = client.query().response.read()
        if rows:
            return ox.parse_query_results(answer, format=ox.QueryResultsFormat.JSON)
        return list(ox.parse(answer, format=ox.RdfFormat.TURTLE))
    except SPARQLWrapperException as error:
        hint = _WRONG_ADDRESS if isinstance(error, EndPointNotFound) else ""
        raise UnreadableInputError(f"{url}: {_refusal(error, bool(added))}", hint=hint) from error
    except HTTPError as error:
        hint = _WRONG_ADDRESS if error.code == HTTPStatus.METHOD_NOT_ALLOWED else ""
        said = _detail(error.read(), bool(added)) or str(error)
        raise UnreadableInputError(f"{url}: {said}", hint=hint) from error
    except URLError as error:
        hint = "is the server running? `greensilk up` starts one"
        raise UnreadableInputError(f"{url}: {error.reason}", hint=hint) from error
    except (SyntaxError, ValueError, OSError, HTTPException) as error:
        raise UnreadableInputError(
            f"{url}: no whole answer: {error}", hint="is this a SPARQL address?"
        ) from error


def undeclared(query: str) -> str:
    r"""Return declarations, on one line before a query, of the project's prefixes that it uses undeclared.

    Example:
        >>> undeclared("PREFIX gs: <http://example.org/> ASK { ?x a gs:A ; rdfs:label 'owl:B' }")
        'PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n'
        >>> undeclared("ASK {}")
        ''
    """
    found = tokens(query)
    declared = {name.text for word, name in pairwise(found) if word.keyword == "PREFIX"}
    used = {token.text.partition(":")[0] for token in found if token.kind is Kind.PNAME}
    missing = [name for name in PREFIXES if name in used and f"{name}:" not in declared]
    return " ".join(f"PREFIX {name}: <{PREFIXES[name]}>" for name in missing) + "\n" * bool(missing)


def _refusal(error: SPARQLWrapperException, below: bool) -> str:  # noqa: FBT001 - passed on
    """Return what the server said; SPARQLWrapper keeps its bytes only as they are printed."""
    said, _, body = str(error).partition("Response:\n")
    return (_detail(ast.literal_eval(body), below) if body else "") or said.strip()


def _detail(body: bytes, below: bool) -> str:  # noqa: FBT001 - whether there is a line above the query
    """Return the detail of a problem document (RFC 9457), its lines those of the query; or nothing."""
    try:
        problem = json.loads(body)
    except ValueError:
        return ""
    if not isinstance(problem, dict):
        return ""
    detail, line = str(problem.get("detail", "")), problem.get("line")
    return (
        detail.replace(f"line {line},", f"line {line - 1},", 1) if below and isinstance(line, int) else detail
    )
