"""Rules as patterns, and how they are written.

A rule of the W3C tables is one line: axioms, a bar, body, an arrow, head.

    ?p rdfs:domain ?c | ?x ?p ?y -> ?x rdf:type ?c

What stands before the bar is looked up once, when the axiom is met, and makes a rule without those
variables; what stands behind it is matched against every statement. A head `false` is a contradiction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import PREFIXES, XSD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from greensilk_kg.reason.symbols import Statement, Symbols

Atom = tuple[int, int, int]
"""A pattern: a number from 0 is a term, one below 0 a variable."""

COUNTS = tuple(ox.NamedNode(XSD + name) for name in ("nonNegativeInteger", "integer", "int"))
"""The datatypes that `0` and `1` in a rule stand for."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        name: Its name in the W3C tables.
        axioms: Patterns that are looked up first; empty in a rule that has been made concrete.
        body: Patterns that must hold.
        head: The statement that follows, or `None` for a contradiction.
        because: The axioms that a concrete rule was made from.
    """

    name: str
    axioms: tuple[Atom, ...]
    body: tuple[Atom, ...]
    head: Atom | None
    because: tuple[Statement, ...] = ()

    def concrete(self, bound: Mapping[int, int], because: Sequence[Statement]) -> Rule:
        """Return this rule with its axioms looked up."""
        body = tuple(substitute(atom, bound) for atom in self.body)
        head = None if self.head is None else substitute(self.head, bound)
        return Rule(self.name, (), body, head, tuple(because))


def substitute(atom: Atom, bound: Mapping[int, int]) -> Atom:
    """Return a pattern with its bound variables replaced."""
    s, p, o = atom
    return bound.get(s, s), bound.get(p, p), bound.get(o, o)


def parse(table: str, symbols: Symbols) -> Iterator[Rule]:
    """Yield the rules of a table: lines of `name: axioms | body -> head`, blank lines between them ignored.

    Args:
        table: The table's text.
        symbols: Numbers the terms.

    Example:
        >>> from greensilk_kg.reason.symbols import Symbols
        >>> [rule] = parse("cax-sco: ?c rdfs:subClassOf ?d | ?x rdf:type ?c -> ?x rdf:type ?d", Symbols())
        >>> rule.name, len(rule.axioms), len(rule.body)
        ('cax-sco', 1, 1)
    """
    for line in filter(None, map(str.strip, table.splitlines())):
        for variant in _variants(line):
            yield _rule(variant, symbols)


def _variants(line: str) -> list[str]:
    """Write out a bare `0` or `1` once for each datatype it may have."""
    if not re.search(r" [01] ", line):
        return [line]
    return [re.sub(r" ([01]) ", rf' "\1"^^{kind.value} ', line) for kind in COUNTS]


def _rule(line: str, symbols: Symbols) -> Rule:
    name, _, text = line.partition(": ")
    left, _, head = text.partition("->")
    axioms, _, body = left.partition("|")
    names: dict[str, int] = {}
    return Rule(
        name,
        tuple(_atoms(axioms, symbols, names)),
        tuple(_atoms(body, symbols, names)),
        None if head.strip() == "false" else next(_atoms(head, symbols, names)),
    )


def _atoms(text: str, symbols: Symbols, names: dict[str, int]) -> Iterator[Atom]:
    for pattern in filter(None, map(str.strip, re.split(r" \. ", text.strip() + " "))):
        s, p, o = (_number(token, symbols, names) for token in pattern.split())
        yield s, p, o


def _number(token: str, symbols: Symbols, names: dict[str, int]) -> int:
    if token.startswith("?"):
        return names.setdefault(token, -len(names) - 1)
    if token.startswith('"'):
        value, _, kind = token.partition("^^")
        return symbols.number(ox.Literal(value.strip('"'), datatype=ox.NamedNode(kind)))
    prefix, _, local = token.partition(":")
    return symbols.number(ox.NamedNode(PREFIXES[prefix] + local))
