"""Asking a SPARQL server, by SPARQLWrapper."""

from __future__ import annotations

import ast
import json
from http.client import HTTPException
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError

import pyoxigraph as ox
from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

from greensilk_kg.errors import UnreadableInputError

if TYPE_CHECKING:
    from greensilk_kg.cli.results import Results

ROWS = ("SELECT", "ASK")


def ask(url: str, query: str) -> Results:
    """Run a query on a server.

    Args:
        url: The server's SPARQL address.
        query: SELECT, ASK, CONSTRUCT or DESCRIBE.

    Raises:
        UnreadableInputError: The server cannot be reached, refuses the query, or sends what is no answer.
    """
    client = SPARQLWrapper(url)
    client.setQuery(query)
    client.setMethod(POST)
    rows = client.queryType in ROWS
    client.setReturnFormat(JSON if rows else TURTLE)
    try:
        answer = client.query().response.read()
        if rows:
            return ox.parse_query_results(answer, format=ox.QueryResultsFormat.JSON)
        return list(ox.parse(answer, format=ox.RdfFormat.TURTLE))
    except SPARQLWrapperException as error:
        raise UnreadableInputError(f"{url}: {_refusal(error)}") from error
    except HTTPError as error:
        raise UnreadableInputError(f"{url}: {_detail(error.read()) or error}") from error
    except URLError as error:
        hint = "is the server running? `greensilk up` starts one"
        raise UnreadableInputError(f"{url}: {error.reason}", hint=hint) from error
    except (SyntaxError, ValueError, OSError, HTTPException) as error:
        raise UnreadableInputError(
            f"{url}: no whole answer: {error}", hint="is this a SPARQL address?"
        ) from error


def _refusal(error: SPARQLWrapperException) -> str:
    """Return what the server said; SPARQLWrapper keeps its bytes only as they are printed."""
    said, _, body = str(error).partition("Response:\n")
    return (_detail(ast.literal_eval(body)) if body else "") or said.strip()


def _detail(body: bytes) -> str:
    """Return the detail of a problem document (RFC 9457), or nothing."""
    try:
        problem = json.loads(body)
    except ValueError:
        return ""
    return str(problem.get("detail", "")) if isinstance(problem, dict) else ""
