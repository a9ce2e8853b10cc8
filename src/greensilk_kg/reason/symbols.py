"""Terms as small integers, so that the engine compares numbers and not strings."""

from __future__ import annotations

from dataclasses import dataclass, field

import pyoxigraph as ox

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Statement = tuple[int, int, int]
"""Subject, predicate and object as numbers; a literal may be the subject while reasoning."""


@dataclass(slots=True)
class Symbols:
    """Numbers terms in the order in which they are met, from 0.

    Example:
        >>> symbols = Symbols()
        >>> number = symbols.number(ox.NamedNode("urn:a"))
        >>> number == symbols.number(ox.NamedNode("urn:a")), symbols.term(number).value
        (True, 'urn:a')
    """

    numbers: dict[Term, int] = field(default_factory=dict)
    terms: list[Term] = field(default_factory=list)

    def number(self, term: Term) -> int:
        """Return the term's number; a term not met before gets the next one."""
        found = self.numbers.get(term)
        if found is None:
            found = self.numbers[term] = len(self.terms)
            self.terms.append(term)
        return found

    def term(self, number: int) -> Term:
        """Return the term of a number."""
        return self.terms[number]

    def statement(self, triple: ox.Triple) -> Statement:
        """Return a triple as three numbers."""
        return self.number(triple.subject), self.number(triple.predicate), self.number(triple.object)

    def triple(self, statement: Statement) -> ox.Triple | None:
        """Return a statement as RDF, or `None` where it is none: subject a literal, predicate no IRI."""
        subject, predicate, obj = (self.terms[number] for number in statement)
        if isinstance(subject, ox.Literal) or not isinstance(predicate, ox.NamedNode):
            return None
        return ox.Triple(subject, predicate, obj)
