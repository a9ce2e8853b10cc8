"""The queries of each shape: many different ones, the same for the same data."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any, cast

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Mapping

SHAPES = Path(__file__).with_name("shapes.toml")
MOST = 2000
"""Different queries of one shape at most."""
GRAPH_FORMS = ("CONSTRUCT", "DESCRIBE")


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of question.

    Attributes:
        name: Its name in the table.
        title: What it asks, in words.
        entity: Whether it asks about one thing.
        queries: Complete SPARQL texts.
    """

    name: str
    title: str
    entity: bool
    queries: tuple[str, ...]

    @property
    def accept(self) -> str:
        """What its clients accept."""
        return accept(self.queries[0])


def accept(query: str) -> str:
    r"""Return the media type that a query's answer is asked in.

    Example:
        >>> accept("PREFIX a: <b:>\nDESCRIBE <c:d>")
        'text/turtle'
    """
    body = "\n".join(line for line in query.splitlines() if not line.startswith("PREFIX"))
    return "text/turtle" if body.startswith(GRAPH_FORMS) else "application/sparql-results+json"


def read_shapes(store: ox.Store, path: Path = SHAPES) -> list[Shape]:
    """Return the shapes with their queries about what a store holds.

    Raises:
        ValueError: A shape finds nothing in the store to ask about.
    """
    return [_shape(store, name, given) for name, given in tomllib.loads(path.read_text("utf-8")).items()]


def with_prefixes(query: str) -> str:
    """Return a query after the declarations of the prefixes that it uses.

    Example:
        >>> with_prefixes("SELECT * { ?s rdfs:label ?o }").splitlines()[0]
        'PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>'
    """
    used = {name: iri for name, iri in PREFIXES.items() if f"{name}:" in query}
    return "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in used.items()) + query.strip()


def _shape(store: ox.Store, name: str, given: Mapping[str, Any]) -> Shape:
    if "over" in given:
        values = [{"x": str(term)} for term in _terms(store, given["over"])]
    else:
        values = [{"n": str(given["first"] + number)} for number in range(given["count"])]
    if not values:
        raise ValueError(f"shape {name}: nothing in the data to ask about")
    query = Template(with_prefixes(given["query"]))
    texts = tuple(query.substitute(value) for value in values)
    return Shape(name, given["title"], given.get("entity", False), texts)


def _terms(store: ox.Store, over: str) -> list[ox.NamedNode | ox.Literal]:
    found = cast("ox.QuerySolutions", store.query(with_prefixes(over)))
    terms = sorted((row["x"] for row in found if not isinstance(row["x"], ox.BlankNode)), key=str)
    return random.Random(1).sample(terms, min(len(terms), MOST))  # noqa: S311 - no secret
