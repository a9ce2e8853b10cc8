"""Reads group graph patterns and what stands in them.

Source: SPARQL 1.1 Query Language, section 19.8, rules 53 to 68.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.tokens import Kind
from greensilk_kg.serve.why import triples
from greensilk_kg.serve.why.cursor import END, Cursor, UnreadError
from greensilk_kg.serve.why.syntax import (
    Bind,
    Filter,
    Group,
    InGraph,
    Minus,
    Optional,
    Part,
    Service,
    Union,
    Values,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_WEB = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*:[^()]*>")
"""In an expression `<…>` with brackets in it is more likely two comparisons."""


class GroupReader(Cursor):
    """Reads groups; whoever reads queries says how a sub-query is read.

    Args:
        text: The query.
    """

    def subquery(self) -> Part:
        """Read a sub-SELECT."""
        raise UnreadError(self.next)

    def group(self) -> Group:
        """Read `{ … }`."""
        start = self.take("{").start
        self.deeper()
        found: list[Part] = []
        if self.next.keyword == "SELECT":
            found.append(self.subquery())
        while self.next.text != "}":
            self._one(found)
            self.took(".")
        self.take("}")
        self.higher()
        whole = self.part(start)
        return Group(whole.text, whole.start, whole.end, tuple(found))

    def _one(self, found: list[Part]) -> None:
        readers: dict[str, Callable[[], Part]] = {
            "{": self._union,
            "FILTER": self._filter,
            "OPTIONAL": self._optional,
            "MINUS": self._minus,
            "GRAPH": self._graph,
            "SERVICE": self._service,
            "BIND": self._bind,
            "VALUES": self.values,
        }
        reader = readers.get(self.next.keyword or self.next.text)
        if reader is not None:
            found.append(reader())
        elif triples.begins(self):
            found.extend(triples.read_triples(self))
        else:
            raise UnreadError(self.next)

    def _union(self) -> Union:
        start, branches = self.next.start, [self.group()]
        while self.took("UNION"):
            branches.append(self.group())
        whole = self.part(start)
        return Union(whole.text, whole.start, whole.end, tuple(branches))

    def _optional(self) -> Optional:
        start, group = self.take().start, self.group()
        whole = self.part(start)
        return Optional(whole.text, whole.start, whole.end, group)

    def _minus(self) -> Minus:
        start, group = self.take().start, self.group()
        whole = self.part(start)
        return Minus(whole.text, whole.start, whole.end, group)

    def _graph(self) -> InGraph:
        start, name, group = self.take().start, triples.read_term(self), self.group()
        whole = self.part(start)
        return InGraph(whole.text, whole.start, whole.end, name, group)

    def _service(self) -> Service:
        start = self.take().start
        self.took("SILENT")
        self.take()
        self.skip_brackets()
        whole = self.part(start)
        return Service(whole.text, whole.start, whole.end)

    def _bind(self) -> Bind:
        start = self.take().start
        self.expression()
        whole = self.part(start)
        return Bind(whole.text, whole.start, whole.end)

    def values(self) -> Values:
        """Read VALUES with its data."""
        start = self.take("VALUES").start
        single = self.next.kind is Kind.VARIABLE
        names = [self.take().text] if single else self._names()
        self.take("{")
        rows: list[tuple[Part, ...]] = []
        while self.next.text != "}":
            rows.append((self._datum(),) if single else self._row())
        self.take("}")
        whole = self.part(start)
        return Values(whole.text, whole.start, whole.end, tuple(names), tuple(rows))

    def _names(self) -> list[str]:
        found: list[str] = []
        self.take("(")
        while self.next.kind is Kind.VARIABLE:
            found.append(self.take().text)
        self.take(")")
        return found

    def _row(self) -> tuple[Part, ...]:
        found: list[Part] = []
        self.take("(")
        while self.next.text != ")":
            found.append(self._datum())
        self.take(")")
        return tuple(found)

    def _datum(self) -> Part:
        if self.next.keyword == "UNDEF":
            token = self.take()
            return Part(token.text, token.start, token.end)
        return triples.read_term(self)

    def _filter(self) -> Filter:
        start, found = self.take("FILTER").start, []
        first = self.next.start
        while self.next.text not in {"(", "{"}:  # EXISTS, NOT EXISTS, a function
            self.take()
        if self.next.text == "{":
            found.append(self.group())
        else:
            found += self.expression()
        whole = self.part(start)
        return Filter(whole.text, whole.start, whole.end, self.text[first : self.behind], tuple(found))

    def expression(self) -> list[Group]:
        """Take a bracketed expression; returns the groups in it."""
        found: list[Group] = []
        self.take("(")
        depth = 1
        while depth:
            if self.next is END:
                raise UnreadError(END)
            if self.next.text == "{":
                found.append(self.group())
                continue
            token = self.take()
            depth += (token.text == "(") - (token.text == ")")
            if token.kind is Kind.IRI and not _WEB.fullmatch(token.text):
                depth += token.text.count("(") - token.text.count(")")
        return found
