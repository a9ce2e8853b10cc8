"""The rules of tables 4 to 9 that read an RDF list, each as a function of the axiom's subject and the items.

Negative numbers are variables.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from greensilk_kg.rdf.namespaces import OWL, RDFS, TYPE
from greensilk_kg.reason.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from greensilk_kg.reason.symbols import Symbols

    Maker = Callable[[Symbols, int, Sequence[int]], Iterator[Rule]]

MAKERS: list[tuple[NamedNode, Maker]] = []
"""Property that leads from an axiom to its list, with what makes rules of the two."""

SAME = NamedNode(OWL + "sameAs")
SUB_CLASS = NamedNode(RDFS + "subClassOf")


def _of(name: str) -> Callable[[Maker], Maker]:
    def register(maker: Maker) -> Maker:
        MAKERS.append((NamedNode(OWL + name), maker))
        return maker

    return register


@_of("intersectionOf")
def cls_int(symbols: Symbols, cls: int, items: Sequence[int]) -> Iterator[Rule]:
    """Make cls-int1, cls-int2 and scm-int: being in an intersection is being in all its classes."""
    a, sub = symbols.number(TYPE), symbols.number(SUB_CLASS)
    if items:
        yield Rule("cls-int1", (), tuple((-1, a, item) for item in items), (-1, a, cls))
    for item in items:
        yield Rule("cls-int2", (), ((-1, a, cls),), (-1, a, item))
        yield Rule("scm-int", (), (), (cls, sub, item))


@_of("unionOf")
def cls_uni(symbols: Symbols, cls: int, items: Sequence[int]) -> Iterator[Rule]:
    """Make cls-uni and scm-uni: what is in one of the classes is in their union."""
    a, sub = symbols.number(TYPE), symbols.number(SUB_CLASS)
    for item in items:
        yield Rule("cls-uni", (), ((-1, a, item),), (-1, a, cls))
        yield Rule("scm-uni", (), (), (item, sub, cls))


@_of("oneOf")
def cls_oo(symbols: Symbols, cls: int, items: Sequence[int]) -> Iterator[Rule]:
    """Make cls-oo: what is listed is in the class."""
    for item in items:
        yield Rule("cls-oo", (), (), (item, symbols.number(TYPE), cls))


@_of("propertyChainAxiom")
def prp_spo2(_symbols: Symbols, prop: int, items: Sequence[int]) -> Iterator[Rule]:
    """Make prp-spo2: what a chain of properties leads to."""
    body = tuple((-1 - n, item, -2 - n) for n, item in enumerate(items))
    if body:
        yield Rule("prp-spo2", (), body, (-1, prop, -1 - len(items)))


@_of("hasKey")
def prp_key(symbols: Symbols, cls: int, items: Sequence[int]) -> Iterator[Rule]:
    """Make prp-key: two members of a class that agree in all key properties are the same."""
    a = symbols.number(TYPE)
    keys = [pair for n, item in enumerate(items) for pair in ((-1, item, -3 - n), (-2, item, -3 - n))]
    if keys:
        body = ((-1, a, cls), (-2, a, cls), *keys)
        yield Rule("prp-key", (), body, (-1, symbols.number(SAME), -2))


@_of("members")
def disjoint(symbols: Symbols, axiom: int, items: Sequence[int]) -> Iterator[Rule]:
    """Make cax-adc, prp-adp and eq-diff2 of what an axiom of all-disjoint or all-different lists."""
    a = symbols.number(TYPE)
    named = {name: (axiom, a, symbols.number(NamedNode(OWL + name))) for name in _KINDS}
    for one, other in combinations(items, 2):
        classes = ((-1, a, one), (-1, a, other))
        properties = ((-1, one, -2), (-1, other, -2))
        yield Rule("cax-adc", (named["AllDisjointClasses"],), classes, None)
        yield Rule("prp-adp", (named["AllDisjointProperties"],), properties, None)
        same = ((one, symbols.number(SAME), other),)
        yield Rule("eq-diff2", (named["AllDifferent"],), same, None)


@_of("distinctMembers")
def distinct(symbols: Symbols, axiom: int, items: Sequence[int]) -> Iterator[Rule]:
    """Make eq-diff3 of what an axiom of all-different lists."""
    kind = (axiom, symbols.number(TYPE), symbols.number(NamedNode(OWL + "AllDifferent")))
    for one, other in combinations(items, 2):
        yield Rule("eq-diff3", (kind,), ((one, symbols.number(SAME), other),), None)


_KINDS = ("AllDisjointClasses", "AllDisjointProperties", "AllDifferent")
