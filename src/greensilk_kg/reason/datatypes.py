"""Table 8: datatypes. A literal is of its datatype and of the wider ones; one that cannot be is an error.

`dt-eq` and `dt-diff` (two spellings of one value) are left out, as owlrl leaves them out: the store writes
every value in one spelling.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import TYPE, XSD
from greensilk_kg.reason.report import MESSAGES, Inconsistency

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.reason.symbols import Statement, Symbols

WIDER = {
    "dateTimeStamp": "dateTime",
    "integer": "decimal",
    "long": "integer",
    "int": "long",
    "short": "int",
    "byte": "short",
    "nonNegativeInteger": "integer",
    "positiveInteger": "nonNegativeInteger",
    "unsignedLong": "nonNegativeInteger",
    "unsignedInt": "unsignedLong",
    "unsignedShort": "unsignedInt",
    "unsignedByte": "unsignedShort",
    "nonPositiveInteger": "integer",
    "negativeInteger": "nonPositiveInteger",
    "normalizedString": "string",
    "token": "normalizedString",
    "language": "token",
    "Name": "token",
    "NCName": "Name",
    "NMTOKEN": "token",
}
"""Datatype → the next wider one (XML Schema part 2, section 3)."""

PRIMITIVE = (
    "decimal",
    "string",
    "boolean",
    "float",
    "double",
    "hexBinary",
    "base64Binary",
    "anyURI",
    "dateTime",
)
NAMES = (*PRIMITIVE, *WIDER)
"""Local names of OWL 2 RL's XML Schema datatypes."""

FORMS = {
    "decimal": r"[+-]?(\d+\.?\d*|\.\d+)",
    "integer": r"[+-]?\d+",
    "boolean": r"true|false|0|1",
    "double": r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|[+-]?INF|NaN",
    "float": r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|[+-]?INF|NaN",
    "nonNegativeInteger": r"\+?\d+|-0+",
    "positiveInteger": r"\+?0*[1-9]\d*",
    "dateTime": r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?",
    "date": r"-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(Z|[+-]\d\d:\d\d)?",
    "gYearMonth": r"-?\d{4,}-(0[1-9]|1[0-2])(Z|[+-]\d\d:\d\d)?",
    "gYear": r"-?\d{4,}(Z|[+-]\d\d:\d\d)?",
}
"""Datatype → what its literals look like; the datatypes not named take any text."""


def supertypes(name: str) -> Iterator[str]:
    """Yield a datatype and all wider ones, by local name.

    Example:
        >>> list(supertypes("long"))
        ['long', 'integer', 'decimal']
    """
    while name:
        yield name
        name = WIDER.get(name, "")


def literal_types(literals: Iterable[ox.Literal], symbols: Symbols) -> Iterator[Statement]:
    """Yield dt-type2's statements: that a literal is of its datatype and of the wider ones."""
    rdf_type = symbols.number(TYPE)
    numbers = {name: symbols.number(ox.NamedNode(XSD + name)) for name in NAMES}
    for literal in literals:
        name = literal.datatype.value.removeprefix(XSD)
        if name in numbers:
            subject = symbols.number(literal)
            for wider in supertypes(name):
                yield subject, rdf_type, numbers[wider]


def misfits(triples: Iterable[ox.Triple]) -> Iterator[Inconsistency]:
    """Yield a contradiction for each statement whose literal cannot be of its datatype (dt-not-type)."""
    for triple in triples:
        if isinstance(triple.object, ox.Literal):
            name = triple.object.datatype.value.removeprefix(XSD)
            form = FORMS.get(name)
            if form and not re.fullmatch(form, triple.object.value):
                yield Inconsistency("dt-not-type", (triple,), MESSAGES["dt-not-type"])
