"""Reads the queries whose cost can be told beforehand: triple patterns, OPTIONAL and simple filters.

Source: SPARQL 1.1 Query Language, section 19.8. It is a small part of the grammar; whatever else a query
holds makes the reader give up, and the query goes to a worker.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.rdf.namespaces import RDF
from greensilk_kg.serve.engine.direct.syntax import Group, Query, Triple
from greensilk_kg.serve.engine.tokens import Kind, tokens

if TYPE_CHECKING:
    from greensilk_kg.serve.engine.tokens import Token

_FUNCTIONS = frozenset({"LANG", "LANGMATCHES", "STR", "BOUND", "ISIRI", "ISLITERAL", "DATATYPE", "IN"})
_LEAVES = frozenset({Kind.IRI, Kind.PNAME, Kind.VARIABLE})
_VALUES = _LEAVES | {Kind.STRING, Kind.NUMBER}
_ORDERS = frozenset({"ORDER", "BY", "ASC", "DESC", "LIMIT", "OFFSET"})
_UNCERTAIN = re.compile(r"""\\|"{3}|'{3}""")
"""Where an escape stands, or a long string, two readers may see different ends of a token."""
_TEMPLATE = 60
"""Tokens of a template: each solution goes through all of it."""
_DEEPEST = 20
"""Brackets within one another in a filter."""
_WEB = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://[^()]*>")
"""What is an IRI in an expression too: `?a<?b).?x ?y ?z FILTER(?c>?d` is none, though it looks like one."""


class UnreadError(Exception):
    """The query holds something that is not read here."""


def read(text: str) -> Query:
    """Read a query.

    Raises:
        UnreadError: It is not one of those that can be read here.

    Example:
        >>> read("SELECT ?p { <urn:a> ?p 1 . OPTIONAL { <urn:a> <urn:b> ?c } }").group.triples
        [Triple(subject='', predicate=None, value='', label='p')]
    """
    return _Reader(text).query()


class _Reader:
    def __init__(self, text: str) -> None:
        if _UNCERTAIN.search(text):
            raise UnreadError
        self._tokens = tokens(text)
        self._at = 0
        self._prefixes: dict[str, str] = {}
        self._names: list[str] = []

    def query(self) -> Query:
        self._prologue()
        form, star, described, group = self._take().keyword, -1, 0, None
        if form == "SELECT":
            star = self._columns()
            group = self._where()
        elif form == "ASK":
            group = self._where()
        elif form == "CONSTRUCT":
            self._template()
            group = self._where()
        elif form == "DESCRIBE":
            described = self._resources()
        else:
            raise UnreadError
        self._modifiers()
        names = tuple(dict.fromkeys(self._names))
        return Query(group, described, star, names, len(names) + (_TEMPLATE if form == "CONSTRUCT" else 3))

    def _prologue(self) -> None:
        while self._peek().keyword == "PREFIX":
            self._take()
            name, iri = self._take(), self._take()
            if name.kind is not Kind.PNAME or not name.text.endswith(":"):
                raise UnreadError
            self._prefixes[name.text[:-1]] = _absolute(iri)

    def _columns(self) -> int:
        if self._peek().keyword in {"DISTINCT", "REDUCED"}:
            self._take()
        if self._peek().text == "*":
            return self._take().start
        while self._peek().kind is Kind.VARIABLE:
            self._take()
        return -1

    def _template(self) -> None:
        if self._peek().text == "{":
            self._take()
            begin = self._at
            while self._peek().text != "}":
                if self._at - begin > _TEMPLATE:
                    raise UnreadError
                if self._take().text in {"{", "[", "("}:
                    raise UnreadError
            self._take()

    def _resources(self) -> int:
        found = 0
        while self._at < len(self._tokens):
            if self._take().kind not in {Kind.IRI, Kind.PNAME}:
                raise UnreadError
            found += 1
        return found

    def _where(self) -> Group:
        if self._peek().keyword == "WHERE":
            self._take()
        self._expect("{")
        return self._group()

    def _group(self) -> Group:
        found = Group()
        while (token := self._peek()).text != "}":
            if token.keyword == "OPTIONAL":
                self._take()
                self._expect("{")
                found.optional.append(self._group())
            elif token.keyword == "FILTER":
                self._take()
                self._filter()
            elif token.text == ".":
                self._take()
            elif found.optional:  # what stands behind it is joined to all that it matches on its own
                raise UnreadError
            else:
                self._triples(found)
        self._take()
        return found

    def _filter(self) -> None:
        if self._peek().kind is Kind.WORD:
            self._function(self._take())
        self._expect("(")
        depth = 1
        while depth:
            token = self._take()
            depth += (token.text == "(") - (token.text == ")")
            if depth > _DEEPEST:
                raise UnreadError
            if token.kind is Kind.WORD:
                self._function(token)
            elif not _is_plain(token):
                raise UnreadError

    @staticmethod
    def _function(token: Token) -> None:
        if token.keyword not in _FUNCTIONS:
            raise UnreadError

    def _triples(self, group: Group) -> None:
        begin, subject = self._peek().start, self._leaf(_LEAVES)
        while True:
            predicate, label = self._predicate()
            while True:
                at = self._peek().start
                group.triples.append(Triple(subject, predicate, self._value(), label, begin, at))
                if self._peek().text != ",":
                    break
                self._take()
            if self._peek().text != ";":
                return
            while self._peek().text == ";":
                self._take()
            if self._peek().text in {".", "}"}:
                return

    def _predicate(self) -> tuple[str | None, str]:
        """Return the IRI of a property, or the name of its variable."""
        token = self._take()
        if token.kind is Kind.VARIABLE:
            self._names.append(token.text[1:])
            return None, token.text[1:]
        return (RDF + "type" if token.text == "a" else self._iri(token)), ""

    def _value(self) -> str:
        token = self._peek()
        name = self._leaf(_VALUES)
        if token.kind is Kind.STRING:
            if self._peek().kind is Kind.LANGTAG:
                self._take()
            elif self._peek().text == "^":
                self._take()
                self._expect("^")
                self._iri(self._take())
        return name

    def _leaf(self, kinds: frozenset[Kind]) -> str:
        token = self._take()
        if token.kind not in kinds:
            raise UnreadError
        if token.kind is not Kind.VARIABLE:
            return ""
        self._names.append(token.text[1:])
        return token.text[1:]

    def _iri(self, token: Token) -> str:
        if token.kind is Kind.IRI:
            return _absolute(token)
        prefix, _, local = token.text.partition(":")
        if token.kind is not Kind.PNAME or "\\" in local or prefix not in self._prefixes:
            raise UnreadError
        return self._prefixes[prefix] + local

    def _modifiers(self) -> None:
        for token in self._tokens[self._at :]:
            plain = token.kind in {Kind.VARIABLE, Kind.NUMBER} or token.text in {"(", ")"}
            if not plain and token.keyword not in _ORDERS:
                raise UnreadError

    def _peek(self) -> Token:
        if self._at >= len(self._tokens):
            raise UnreadError
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self._peek()
        self._at += 1
        return token

    def _expect(self, text: str) -> None:
        if self._take().text != text:
            raise UnreadError


def _is_plain(token: Token) -> bool:
    """Return whether a token of an expression is what it looks like, and begins no pattern."""
    if token.kind is Kind.IRI:
        return _WEB.fullmatch(token.text) is not None
    return token.text not in {"{", "}"} and token.kind is not Kind.BLANK


def _absolute(token: Token) -> str:
    if token.kind is not Kind.IRI or ":" not in token.text or "\\" in token.text:
        raise UnreadError
    return token.text[1:-1]
