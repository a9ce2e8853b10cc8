"""Reads a whole query whose cost can be told beforehand; `pattern` reads what it matches.

Source: SPARQL 1.1 Query Language, section 19.8. Whatever else a query holds makes the reader give up, and the
query goes to a worker.
"""

from __future__ import annotations

from greensilk_kg.serve.engine.direct.pattern import Reader, UnreadError, absolute
from greensilk_kg.serve.engine.direct.syntax import Query, Triple
from greensilk_kg.serve.engine.tokens import Kind

_ORDERS = frozenset({"ORDER", "BY", "ASC", "DESC", "LIMIT", "OFFSET"})
_REDUCING = frozenset({"DISTINCT", "REDUCED"})
_NAMES = frozenset({Kind.IRI, Kind.PNAME})
_TEMPLATE = 60
"""Tokens of a template: each solution goes through all of it."""


def read(text: str) -> Query:
    """Read a query.

    Raises:
        UnreadError: It is not one of those that can be read here.

    Example:
        >>> found = read("SELECT ?p { <urn:a> ?p 1 . OPTIONAL { <urn:a> <urn:b> ?c } }")
        >>> found.columns, found.variables, found.is_plain
        (('p',), ('p', 'c'), True)
    """
    return _QueryReader(text).query()


class _QueryReader(Reader):
    def query(self) -> Query:
        self._prologue()
        form, star, group, template = self._take().keyword, -1, None, None
        columns: tuple[str, ...] = ()
        resources: list[tuple[str, int]] = []
        begin = self._at
        if form == "SELECT":
            star, columns = self._columns()
        elif form == "CONSTRUCT":
            template = self._template()
        elif form == "DESCRIBE":
            resources = self._resources()
        elif form != "ASK":
            raise UnreadError
        reduced = form == "SELECT" and self._tokens[begin].keyword in _REDUCING
        if form != "DESCRIBE":
            group = self.where()
        is_plain = not (reduced or self.filtered or self._modifiers())
        names = tuple(dict.fromkeys(self.names))
        width = len(names) + (_TEMPLATE if form == "CONSTRUCT" else 3)
        return Query(
            group, resources, star, names, width, form, columns or names, template, is_plain=is_plain
        )

    def _prologue(self) -> None:
        while self._peek().keyword == "PREFIX":
            self._take()
            name, iri = self._take(), self._take()
            if name.kind is not Kind.PNAME or not name.text.endswith(":"):
                raise UnreadError
            self._prefixes[name.text[:-1]] = absolute(iri)

    def _columns(self) -> tuple[int, tuple[str, ...]]:
        """Return the offset of `*`, else -1, and the variables that are named."""
        if self._peek().keyword in _REDUCING:
            self._take()
        if self._peek().text == "*":
            return self._take().start, ()
        found = []
        while self._peek().kind is Kind.VARIABLE:
            found.append(self._take().text[1:])
        return -1, tuple(found)

    def _template(self) -> tuple[Triple, ...] | None:
        if self._peek().text != "{":
            return None
        self._take()
        begin, names = self._at, list(self.names)
        while self._peek().text != "}":
            if self._at - begin > _TEMPLATE:
                raise UnreadError
            if self._take().text in {"{", "[", "("}:
                raise UnreadError
        end, self._at = self._at, begin
        try:
            found = self._group()
        except UnreadError:
            found = None
        self._at, self.names = end + 1, names
        return tuple(found.triples) if found and not found.optional and not self.filtered else None

    def _resources(self) -> list[tuple[str, int]]:
        """Return the IRIs that are described, each with its offset."""
        found = []
        while self._at < len(self._tokens):
            at = self._peek().start
            found.append((self._leaf(_NAMES)[1], at))
        return found

    def _modifiers(self) -> bool:
        """Tell whether there are any."""
        rest = self._tokens[self._at :]
        for token in rest:
            plain = token.kind in {Kind.VARIABLE, Kind.NUMBER} or token.text in {"(", ")"}
            if not plain and token.keyword not in _ORDERS:
                raise UnreadError
        return bool(rest)
