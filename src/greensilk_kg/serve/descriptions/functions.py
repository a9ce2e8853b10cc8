"""Functions that queries may call beyond those of SPARQL 1.1."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from greensilk_kg.rdf.namespaces import XSD
from greensilk_kg.tables import Row, read_table

TABLE = Path(__file__).with_name("functions.tsv")
_SPACES = {"geof": "http://www.opengis.net/def/function/geosparql/", "xsd": XSD}


def rows() -> list[Row]:
    """Return (name, example, what the example gives) of each function."""
    return list(read_table(TABLE, 3))


@cache
def functions() -> tuple[str, ...]:
    """Return the IRIs of the functions, in order."""
    return tuple(sorted(_iri(row.cells[0]) for row in rows()))


def _iri(name: str) -> str:
    prefix, _, local = name.partition(":")
    return _SPACES[prefix] + local
