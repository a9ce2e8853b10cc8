"""Reads a query as far as its rows depend on it.

Source: SPARQL 1.1 Query Language, section 19.8, rules 1 to 28. The reader is wider than the standard: the
engine has answered the query before, so it is well formed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.tokens import Kind
from greensilk_kg.serve.why.cursor import END, UnreadError
from greensilk_kg.serve.why.groups import GroupReader
from greensilk_kg.serve.why.syntax import Part, Query, Subquery

if TYPE_CHECKING:
    from greensilk_kg.serve.why.syntax import Values

_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_AGGREGATES = frozenset({"COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"})
_CLAUSES = ("GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET")


def read_query(text: str) -> Query:
    """Read a query.

    Args:
        text: A query that the engine has taken.

    Raises:
        UnreadError: There is something in it that is not read here.

    Example:
        >>> query = read_query("SELECT ?s { ?s a <urn:a> ; <urn:b> 1, 2 FILTER(?s != <urn:c>) } LIMIT 5")
        >>> [part.text for part in query.where.elements]
        ['?s a <urn:a> .', '?s <urn:b> 1 .', '?s <urn:b> 2 .', 'FILTER(?s != <urn:c>)']
        >>> query.clauses["LIMIT"].text
        'LIMIT 5'
    """
    reader = _Reader(text)
    start = reader.prologue()
    query = reader.query(start)
    if reader.next is not END:
        raise UnreadError(reader.next)
    return query


class _Reader(GroupReader):
    def prologue(self) -> int:
        """Take the declarations; returns the offset behind them."""
        while self.next.keyword not in _FORMS:
            self.take()
        return self.next.start

    def subquery(self) -> Subquery:
        start = self.next.start
        found = self.query(start)
        whole = self.part(start)
        return Subquery(whole.text, whole.start, whole.end, replace(found, prologue=""))

    def query(self, start: int) -> Query:
        """Read a query behind its declarations."""
        form = self.take(*_FORMS).keyword
        readers = {"SELECT": self._columns, "CONSTRUCT": self._template, "DESCRIBE": self._described}
        described = tuple(readers[form]()) if form in readers else ()
        head, dataset = self.part(start), self._dataset()
        shown = self.took("WHERE")
        where = self.group() if shown or self.next.text == "{" else None
        clauses = self._clauses()
        values: Values | None = self.values() if self.next.keyword == "VALUES" else None
        counted = any(token in _AGGREGATES for token in self._words(head.start, head.end))
        return Query(
            form,
            head,
            self.text[:start],
            dataset,
            where,
            clauses,
            values,
            counted and "GROUP" not in clauses,
            described,
        )

    def _columns(self) -> list[Part]:
        while self.next.keyword not in {"WHERE", "FROM"} and self.next.text != "{":
            if self.next.text == "(":
                self.expression()
            else:
                self.take()
        return []

    def _template(self) -> list[Part]:
        if self.next.text == "{":
            self.skip_brackets()
        return []

    def _described(self) -> list[Part]:
        found: list[Part] = []
        while self.next.kind in {Kind.IRI, Kind.PNAME, Kind.VARIABLE} or self.next.text == "*":
            token = self.take()
            if token.kind in {Kind.IRI, Kind.PNAME}:
                found.append(Part(token.text, token.start, token.end))
        return found

    def _dataset(self) -> str:
        start = self.next.start
        while self.took("FROM"):
            self.took("NAMED")
            self.take()
        return self.text[start : self.behind] if self.behind > start else ""

    def _clauses(self) -> dict[str, Part]:
        found: dict[str, Part] = {}
        while self.next.keyword in _CLAUSES:
            first = self.take()
            while not self._ends_clause():
                if self.next.text == "(":
                    self.expression()
                else:
                    self.take()
            found[first.keyword] = self.part(first.start)
        return found

    def _ends_clause(self) -> bool:
        token = self.next
        return token is END or token.text == "}" or token.keyword in {*_CLAUSES, "VALUES"}

    def _words(self, start: int, end: int) -> list[str]:
        return [token.keyword for token in self._tokens if start <= token.start < end]
