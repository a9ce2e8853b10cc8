"""What the makers of hints share: questions to the engine, and how terms are written in this query."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.serve.site import site
from greensilk_kg.serve.sparql.vocabulary import shortened
from greensilk_kg.serve.why.names import label
from greensilk_kg.serve.why.terms import iri_of, prefixes_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.serve.why.asking import Asker, Row

_LONGEST = 60


class Known:
    """The query that is examined, as far as hints need it.

    Args:
        asker: What answers questions.
        prologue: The declarations of the query.
    """

    def __init__(self, asker: Asker, prologue: str) -> None:
        self.asker = asker
        self._prefixes = prefixes_in(prologue)

    def iri(self, term: str) -> str:
        """Return the IRI that a term of the query stands for; empty for anything else."""
        return iri_of(term, self._prefixes)

    def written(self, iri: str) -> str:
        """Return an IRI as this query can write it."""
        short = shortened(iri)
        return short if self.iri(short) == iri else f"<{iri}>"


def shown(term: object) -> str:
    """Return a term of an answer as a query writes it, cut where it is long.

    Example:
        >>> shown(ox.Literal("Laos", language="en")), shown(ox.Literal("5", datatype=ox.NamedNode("urn:d")))
        ('"Laos"@en', '"5"^^<urn:d>')
    """
    if isinstance(term, ox.NamedNode):
        return shortened(term.value)
    if not isinstance(term, ox.Literal):
        return str(term)
    text = term.value if len(term.value) <= _LONGEST else term.value[:_LONGEST] + "…"
    quoted = str(ox.Literal(text))
    if term.language:
        return f"{quoted}@{term.language}"
    datatype = shortened(term.datatype.value)
    return quoted if datatype == "xsd:string" else f"{quoted}^^{datatype}"


def listed(rows: Iterable[Row], name: str) -> str:
    """Return the values of one column of some rows, for a sentence: things of the graph by their names."""
    return ", ".join(dict.fromkeys(_said(row[name]) for row in rows if name in row))


def _said(term: object) -> str:
    if isinstance(term, ox.NamedNode) and term.value.startswith(f"{site().base}id/"):
        return label(term.value)
    return shown(term)
