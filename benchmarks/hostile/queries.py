"""The hostile queries, out of `queries.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = Path(__file__).with_name("queries.toml")


@dataclass(frozen=True, slots=True)
class Hostile:
    """A query that does not end.

    Attributes:
        name: Its name in the table.
        kind: What keeps the engine busy.
        query: Complete SPARQL.
        accept: The media type that its answer is asked in.
    """

    name: str
    kind: str
    query: str
    accept: str


def hostile_queries(path: Path = FILE) -> list[Hostile]:
    """Return the queries in the order of the file."""
    return [
        Hostile(name, given["kind"], _text(given), given.get("accept", "application/sparql-results+json"))
        for name, given in tomllib.loads(path.read_text("utf-8")).items()
    ]


def _text(given: Mapping[str, Any]) -> str:
    if "query" in given:
        return str(given["query"]).strip()
    each = Template(given["each"])
    parts = (each.substitute(i=number) for number in range(given["times"]))
    return f"{given['head']}{given['joint'].join(parts)}{given['tail']}"
