"""The rows of an answer as a page shows them: things by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pyoxigraph as ox

from greensilk_kg.serve.sparql.columns import is_number
from greensilk_kg.serve.sparql.vocabulary import shortened
from greensilk_kg.serve.web.links import href, web_link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from greensilk_kg.serve.linked.view import Labels


class Cell(NamedTuple):
    """One cell.

    Attributes:
        text: What to show.
        link: Where it leads; empty for nowhere.
        lang: Language of the text, where it is told.
        title: The IRI of a thing, the datatype of a literal; empty for a plain text.
        is_number: Whether it is set to the right.
    """

    text: str
    link: str = ""
    lang: str = ""
    title: str = ""
    is_number: bool = False


def table(found: Mapping[str, Any], labels: Labels, most: int) -> list[list[Cell]]:
    """Return the rows of an answer.

    Args:
        found: In the JSON of the SPARQL recommendation.
        labels: The names of things.
        most: Rows to lay out.
    """
    columns = found["head"]["vars"]
    return [[_cell(row.get(name), labels) for name in columns] for row in found["results"]["bindings"][:most]]


def _cell(term: Mapping[str, Any] | None, labels: Labels) -> Cell:
    if term is None:
        return Cell("")
    value = term["value"]
    if term["type"] == "uri":
        return _thing(value, labels)
    if term["type"] != "literal":
        return Cell(f"_:{value}" if term["type"] == "bnode" else str(value))
    datatype = term.get("datatype", "")
    title = shortened(datatype).strip("<>") if datatype else ""
    return Cell(value, "", term.get("xml:lang", ""), title, is_number(term))


def _thing(iri: str, labels: Labels) -> Cell:
    """Return the cell of a thing: by its name where it has a page here, else by its shortened IRI."""
    own = href(iri)
    if own is None:
        return Cell(shortened(iri).strip("<>"), web_link(iri), "", iri)
    shown = labels.of(ox.NamedNode(iri))
    return Cell(shown.text, own, shown.lang, iri)
