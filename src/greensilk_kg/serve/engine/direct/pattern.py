"""Reads the patterns of queries whose cost can be told beforehand: triples, OPTIONAL and simple filters.

Source: SPARQL 1.1 Query Language, section 19.8. It is a small part of the grammar; whatever else a query
holds makes the reader give up, and the query goes to a worker.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.rdf.namespaces import RDF
from greensilk_kg.serve.engine.direct.syntax import Group, Triple
from greensilk_kg.serve.engine.tokens import Kind, tokens

if TYPE_CHECKING:
    from greensilk_kg.serve.engine.tokens import Token

_FUNCTIONS = frozenset({"LANG", "LANGMATCHES", "STR", "BOUND", "ISIRI", "ISLITERAL", "DATATYPE", "IN"})
_LEAVES = frozenset({Kind.IRI, Kind.PNAME, Kind.VARIABLE})
_VALUES = _LEAVES | {Kind.STRING, Kind.NUMBER}
_UNCERTAIN = re.compile(r"""\\|"{3}|'{3}""")
"""Where an escape stands, or a long string, two readers may see different ends of a token."""
_DEEPEST = 20
"""Brackets within one another in a filter."""
_MOST = 40
"""Triple patterns and groups: what puts them in order takes far longer for more of them, the engine too."""
_WEB = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://[^()]*>")
"""What is an IRI in an expression too: `?a<?b).?x ?y ?z FILTER(?c>?d` is none, though it looks like one."""

_ABSOLUTE = re.compile("[A-Za-z][A-Za-z0-9+.-]*:")


class UnreadError(Exception):
    """The query holds something that is not read here."""


class Reader:
    """Reads the patterns of a query, from its beginning on; `reading` has what stands around them.

    Args:
        text: The query.

    Attributes:
        names: Of variables, in order of writing.
        filtered: Whether a filter was read.

    Raises:
        UnreadError: It holds something that is not read here.

    Example:
        >>> Reader("{ <urn:a> ?p 1 . OPTIONAL { <urn:a> <urn:b> ?c } }").where().triples
        [Triple(subject='', predicate=None, value='', label='p')]
    """

    def __init__(self, text: str) -> None:
        if _UNCERTAIN.search(text):
            raise UnreadError
        self._tokens = tokens(text)
        self._at = 0
        self._parts = 0
        self._prefixes: dict[str, str] = {}
        self.names: list[str] = []
        self.filtered = False

    def where(self) -> Group:
        """Read `WHERE { … }`, or the group alone."""
        if self._peek().keyword == "WHERE":
            self._take()
        self._expect("{")
        return self._group()

    def _count(self) -> None:
        self._parts += 1
        if self._parts > _MOST:
            raise UnreadError

    def _group(self) -> Group:
        self._count()
        found = Group()
        while (token := self._peek()).text != "}":
            if token.keyword == "OPTIONAL":
                self._take()
                self._expect("{")
                found.optional.append(self._group())
            elif token.keyword == "FILTER":
                self._take()
                self.filtered = True
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
        begin = self._peek().start
        subject, subject_iri = self._leaf(_LEAVES)
        while True:
            predicate, label = self._predicate()
            while True:
                self._count()
                at = self._peek().start
                value, value_iri = self._value()
                found = Triple(subject, predicate, value, label, begin, at, subject_iri, value_iri)
                group.triples.append(found)
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
            self.names.append(token.text[1:])
            return None, token.text[1:]
        return (RDF + "type" if token.text == "a" else self._iri(token)), ""

    def _value(self) -> tuple[str, str]:
        token = self._peek()
        found = self._leaf(_VALUES)
        if token.kind is Kind.STRING:
            if self._peek().kind is Kind.LANGTAG:
                self._take()
            elif self._peek().text == "^":
                self._take()
                self._expect("^")
                self._iri(self._take())
        return found

    def _leaf(self, kinds: frozenset[Kind]) -> tuple[str, str]:
        """Return the name of a variable, or the IRI of a constant where it is known."""
        token = self._take()
        if token.kind not in kinds:
            raise UnreadError
        if token.kind is not Kind.VARIABLE:
            return "", self._known(token)
        self.names.append(token.text[1:])
        return token.text[1:], ""

    def _known(self, token: Token) -> str:
        """Return the IRI that a constant is; empty for a literal, and where that depends on a base."""
        try:
            return self._iri(token)
        except UnreadError:
            return ""

    def _iri(self, token: Token) -> str:
        if token.kind is Kind.IRI:
            return absolute(token)
        prefix, _, local = token.text.partition(":")
        if token.kind is not Kind.PNAME or "\\" in local or prefix not in self._prefixes:
            raise UnreadError
        return self._prefixes[prefix] + local

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


def absolute(token: Token) -> str:
    """Return the IRI that a token is.

    Raises:
        UnreadError: It is none, or depends on a base: `<a/b:c>` does.
    """
    found = token.text[1:-1]
    if token.kind is not Kind.IRI or not _ABSOLUTE.match(found) or "\\" in found:
        raise UnreadError
    return found
