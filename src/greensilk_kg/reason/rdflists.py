"""RDF lists, read once before reasoning begins; a list that inference alone makes is not seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from greensilk_kg.rdf.namespaces import RDF
from greensilk_kg.reason.tables.lists import MAKERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.reason.rule import Rule
    from greensilk_kg.reason.symbols import Statement, Symbols

FIRST = NamedNode(RDF + "first")
REST = NamedNode(RDF + "rest")


def list_rules(statements: Iterable[Statement], symbols: Symbols) -> Iterator[Rule]:
    """Yield the concrete rules that follow from axioms with a list.

    Args:
        statements: The ontology, lists included.
        symbols: Numbers the terms.
    """
    first_number, rest_number = symbols.number(FIRST), symbols.number(REST)
    known = list(statements)
    first = {s: o for s, p, o in known if p == first_number}
    rest = {s: o for s, p, o in known if p == rest_number}
    makers = [(symbols.number(prop), maker) for prop, maker in MAKERS]
    for subject, predicate, head in known:
        for number, maker in makers:
            if predicate == number:
                yield from maker(symbols, subject, _items(head, first, rest))


def _items(head: int, first: dict[int, int], rest: dict[int, int]) -> list[int]:
    """Return a list's items up to its end, or up to where it breaks off or comes back to itself."""
    items, seen, node = [], set(), head
    while node in first and node not in seen:
        seen.add(node)
        items.append(first[node])
        node = rest.get(node, node)
    return items
