"""What is asked of a graph to find its conflicts: queries and lists, all of them data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.files import read
from greensilk_kg.rdf.namespaces import SH
from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from greensilk_kg.resources import Home

FOLDER = "conflicts"
TIMES = ("built", "held", "counted", "never")
PLACE = re.compile(r"^ *# VALUES .*$", re.MULTILINE)
"""The line of a query that a list of terms takes the place of."""
ONCE = ox.Literal("1", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer"))


@dataclass(frozen=True, slots=True)
class Questions:
    """How conflicts are looked for.

    Attributes:
        statements: Query for statements of the properties that should have one value.
        figures: Query for observations.
        commitments: Query for commitments.
        evidence: Query for the evidence of statements, without the list of them.
        indicators: Local name of an indicator → when its figures can contradict each other.
        units: Local name of a unit → kind of quantity, and factor to compare by.
    """

    statements: str
    figures: str
    commitments: str
    evidence: str
    indicators: Mapping[str, str]
    units: Mapping[str, tuple[str, Decimal]]


def load_questions(home: Home) -> Questions:
    """Load `ontology/conflicts/`, and which properties the shapes of readings allow once.

    Raises:
        ConfigurationError: A file is missing or broken.
    """
    folder = home.ontology / FOLDER
    single = single_valued(home.files("shapes", "whole/*.ttl"))
    return Questions(
        statements=with_values(_query(folder, "statements"), "?property", single),
        figures=_query(folder, "figures"),
        commitments=_query(folder, "commitments"),
        evidence=_query(folder, "evidence"),
        indicators=_indicators(folder / "indicators.tsv"),
        units={
            row.cells[0]: (row.cells[1], Decimal(row.cells[2])) for row in read_table(folder / "units.tsv", 3)
        },
    )


def single_valued(shapes: Iterable[Path]) -> Sequence[str]:
    """Return the properties that should have one value, in N-Triples syntax, sorted.

    They are the paths of the shapes that allow one value (`sh:maxCount 1`) and only tell of more
    (`sh:severity sh:Info`).
    """
    said = {quad.triple for path in shapes for quad in read(path)}
    once = {t.subject for t in said if t.predicate.value == f"{SH}maxCount" and t.object == ONCE}
    info = (f"{SH}severity", ox.NamedNode(f"{SH}Info"))
    told = {t.subject for t in said if (t.predicate.value, t.object) == info}
    paths = {t.object for t in said if t.predicate.value == f"{SH}path" and t.subject in once & told}
    return sorted(str(path) for path in paths)


def with_values(query: str, names: str, rows: Iterable[str]) -> str:
    """Return a query with a VALUES clause in the line that is kept for it.

    Args:
        query: Has a line that begins with `# VALUES`.
        names: Of the variables, in parentheses where there are several.
        rows: Terms in N-Triples syntax, in parentheses where there are several.
    """
    return PLACE.sub(lambda _: f"VALUES {names} {{ {' '.join(rows)} }}", query)


def _query(folder: Path, name: str) -> str:
    return (folder / f"{name}.rq").read_text("utf-8")


def _indicators(path: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in read_table(path, 2):
        if row.cells[1] not in TIMES:
            raise row.error(f"{row.cells[1]!r} is no time", f"write one of {', '.join(TIMES)}")
        found[row.cells[0]] = row.cells[1]
    return found
