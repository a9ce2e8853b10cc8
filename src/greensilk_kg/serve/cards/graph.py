"""A small Turtle graph, and the looks at it that reading cards takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.errors import ConfigurationError, Place
from greensilk_kg.rdf.namespaces import RDF
from greensilk_kg.serve.cards.card import Words

if TYPE_CHECKING:
    from pathlib import Path

Subject = ox.NamedNode | ox.BlankNode
Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
_FIRST, _REST = RDF + "first", RDF + "rest"


class Graph:
    """The statements of a Turtle file.

    Args:
        text: Turtle.
        path: Where it stands, for errors.

    Raises:
        ConfigurationError: It is no Turtle; says where.
    """

    def __init__(self, text: str, path: Path) -> None:
        try:
            self._quads = list(ox.parse(text.encode(), format=ox.RdfFormat.TURTLE))
        except SyntaxError as error:
            where = Place(path, error.lineno, error.offset)
            raise ConfigurationError(error.msg, where=where, hint="mend the Turtle") from error

    def subjects(self, predicate: str, value: Term) -> list[Subject]:
        """Return what has a value, in the order of the file."""
        found = (q.subject for q in self._quads if q.predicate.value == predicate and q.object == value)
        return [one for one in found if not isinstance(one, ox.Triple)]

    def all(self, subject: Term, predicate: str) -> list[Term]:
        """Return the values of a property, in the order of the file."""
        return [q.object for q in self._quads if q.subject == subject and q.predicate.value == predicate]

    def value(self, subject: Term, predicate: str) -> str:
        """Return the text of the first value; empty where there is none."""
        found = self.all(subject, predicate)
        return "" if not found or isinstance(found[0], ox.Triple) else found[0].value

    def words(self, subject: Term, predicate: str) -> Words:
        """Return a label in both languages."""
        found = {t.language: t.value for t in self.all(subject, predicate) if isinstance(t, ox.Literal)}
        return Words(found.get("zh", ""), found.get("en", ""))

    def number(self, subject: Term, predicate: str) -> int | None:
        """Return a whole number; `None` where there is none."""
        found = self.value(subject, predicate)
        return int(found) if found else None

    def members(self, subject: Term, predicate: str) -> list[Term]:
        """Return the members of the list that is the value of a property; none where it has no value."""
        rest = self.all(subject, predicate)
        found: list[Term] = []
        while rest and self.all(rest[0], _FIRST):
            found += self.all(rest[0], _FIRST)
            rest = self.all(rest[0], _REST)
        return found
