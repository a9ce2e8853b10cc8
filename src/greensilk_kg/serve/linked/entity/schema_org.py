"""The description of a thing for search engines: schema.org as JSON-LD, embedded in its page."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pyoxigraph as ox
from markupsafe import Markup

from greensilk_kg.rdf.namespaces import OWL, SKOS
from greensilk_kg.serve.linked.layout import NAMESPACES, iri_of
from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from greensilk_kg.serve.linked.entity.facts import Statements
    from greensilk_kg.serve.linked.entity.names import Name
    from greensilk_kg.serve.linked.view import Term as Value

_TABLE = Path(__file__).parent / "schema_org.tsv"
_SAME = tuple(
    ox.NamedNode(iri) for iri in (OWL + "sameAs", SKOS + "exactMatch", f"{NAMESPACES['schema']}sameAs")
)
_MOST = 25
"""Values of one property; the data itself has all of them."""
_ISO = {"alpha2": "ISO 3166-1 alpha-2", "alpha3": "ISO 3166-1 alpha-3", "numeric": "ISO 3166-1 numeric"}
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""What may not stand as it is in a script element, in JSON's own escapes."""


class Term(NamedTuple):
    """What one of our terms is in schema.org, and how its values are written."""

    name: str
    how: str


@cache
def terms() -> Mapping[str, Term]:
    """Return IRI of a class or property → its term."""
    return {iri_of(row.cells[0]): Term(row.cells[1], row.cells[2]) for row in read_table(_TABLE, 3)}


def description(
    statements: Statements, classes: Sequence[ox.NamedNode], names: Sequence[Name], told: str
) -> dict[str, Any]:
    """Return the description of a thing.

    Args:
        statements: What is said of it.
        classes: Its classes, the most special first.
        names: Its names.
        told: What it is, in one line; empty for nothing.
    """
    known = [terms()[one.value].name for one in classes if one.value in terms()]
    made: dict[str, Any] = {
        "@context": "https://schema.org",
        "@id": statements.node.value,
        "@type": known[0] if known else "Thing",
        **_named(names),
    }
    if told:
        made["description"] = {"@value": told, "@language": statements.language}
    made |= _properties(statements)
    same = [str(getattr(value, "value", "")) for name in _SAME for value in statements.all_values(name)]
    if same:
        made["sameAs"] = sorted(set(same))
    return made


def embedded(found: Mapping[str, Any]) -> Markup:
    r"""Return a description as the content of a script element, which nothing in it can end.

    Example:
        >>> embedded({"name": "</script>"})
        Markup('{"name": "\\u003c/script\\u003e"}')
    """
    return Markup(json.dumps(found, ensure_ascii=False).translate(_ESCAPES))  # noqa: S704 - escaped here


def _named(names: Sequence[Name]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for kinds, key in (({"preferred"}, "name"), ({"name", "abbreviation", "other"}, "alternateName")):
        found = [
            {"@value": one.text, "@language": one.lang} for one in names if one.kind in kinds and one.lang
        ]
        if found:
            made[key] = found
    codes = [
        {"@type": "PropertyValue", "propertyID": _ISO[one.kind], "value": one.text}
        for one in names
        if one.kind in _ISO
    ]
    return made | ({"identifier": codes} if codes else {})


def _properties(statements: Statements) -> dict[str, Any]:
    made: dict[str, list[Any]] = {}
    for iri, known in terms().items():
        if known.how != "type":
            values = statements.stated(ox.NamedNode(iri))[:_MOST]
            made.setdefault(known.name, []).extend(_value(one, known.how, statements) for one in values)
    return {name: values[0] if len(values) == 1 else values for name, values in made.items() if values}


def _value(value: Value, how: str, statements: Statements) -> object:
    if how == "thing" and isinstance(value, ox.NamedNode):
        return {"@id": value.value, "name": statements.labels.of(value).text}
    return str(getattr(value, "value", value))
