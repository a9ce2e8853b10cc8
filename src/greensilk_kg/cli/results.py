"""What a query gives, in the form that was asked for."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph as ox
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from greensilk_kg.errors import GreensilkError
from greensilk_kg.rdf.namespaces import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Results: TypeAlias = ox.QuerySolutions | ox.QueryBoolean | list[ox.Quad]

TABLE = "table"
ROW_FORMATS = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}
GRAPH_FORMATS = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
UNLIMITED = 1_000_000
"""Columns of a table that goes into a pipe: nothing is wrapped or cut."""


def render(results: Results, form: str | None) -> bytes:
    """Return results as they are to be printed.

    Args:
        results: Rows, a truth value, or triples.
        form: A name of `ROW_FORMATS`, of `GRAPH_FORMATS`, or `table`; `None` for the usual one.

    Raises:
        GreensilkError: The format does not fit this kind of result.
    """
    if isinstance(results, list):
        found = GRAPH_FORMATS.get(form or "turtle")
        if found is None:
            raise _misfit("triples", form, GRAPH_FORMATS)
        return ox.serialize(sorted(results, key=str), format=found, prefixes=PREFIXES) or b""
    if form in ROW_FORMATS:
        return results.serialize(format=ROW_FORMATS[form]) or b""
    if form not in {None, TABLE}:
        raise _misfit("rows", form, [TABLE, *ROW_FORMATS])
    if isinstance(results, ox.QueryBoolean):
        return b"yes\n" if results else b"no\n"
    return table(
        [name.value for name in results.variables], [[short(term) for term in row] for row in results]
    )


def _misfit(kind: str, form: str | None, fitting: Iterable[str]) -> GreensilkError:
    return GreensilkError(f"the query gives {kind}, not {form}", hint=f"use --format {', '.join(fitting)}")


def short(term: object) -> str:
    """Return a term for reading: an IRI by its prefix, a literal without type and language.

    Example:
        >>> short(ox.NamedNode("https://w3id.org/greensilk/id/country/ken"))
        'gsid:country/ken'
    """
    if isinstance(term, ox.Literal):
        return term.value
    if not isinstance(term, ox.NamedNode):
        return "" if term is None else str(term)
    for prefix, iri in PREFIXES.items():
        if term.value.startswith(iri) and term.value != iri:
            return f"{prefix}:{term.value.removeprefix(iri)}"
    return term.value


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return an aligned table; as wide as the terminal there, and as it needs in a pipe."""
    made = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in head:
        made.add_column(Text(name), overflow="fold")
    for row in rows:
        made.add_row(*(Text(cell) for cell in row))
    terminal = Console()
    console = Console(
        file=io.StringIO(), width=terminal.width if terminal.is_terminal else UNLIMITED, color_system=None
    )
    with console.capture() as capture:
        console.print(made)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines()).encode()
