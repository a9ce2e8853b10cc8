"""From the plain names in a claim to RDF terms."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, TypeAlias

from pyoxigraph import Literal, NamedNode

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.model.claim import Concept, Unit, Value
from greensilk_kg.model.knowledge import ALIAS, LABEL, TYPE
from greensilk_kg.rdf import namespaces as ns

if TYPE_CHECKING:
    from greensilk_kg.model.claim import Claim
    from greensilk_kg.model.knowledge import Schema

Term: TypeAlias = NamedNode | Literal

LANGUAGES = ("zh", "en")
NAMING = {TYPE: ns.TYPE, LABEL: ns.LABEL, ALIAS: ns.ALT_LABEL}


def decimal(lexical: str) -> Literal:
    """Return an `xsd:decimal` in its canonical form; what is no number stays, for the shapes to refuse.

    The store rewrites decimals to this form, so that a dump and a fresh extraction are the same text.

    Example:
        >>> decimal("1.50").value, decimal("80E6").value, decimal("-0.0").value
        ('1.5', '80000000', '0')
    """
    try:
        text = f"{Decimal(lexical):f}" if Decimal(lexical).is_finite() else lexical
    except InvalidOperation:
        text = lexical
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return Literal("0" if text == "-0" else text, datatype=NamedNode(ns.XSD + "decimal"))


def integer(number: int) -> Literal:
    """Return an `xsd:integer`."""
    return Literal(str(number), datatype=NamedNode(ns.XSD + "integer"))


def literal(value: Value) -> Literal:
    """Return the literal of a claim's value.

    Example:
        >>> print(literal(Value("2021-10", "gYearMonth")))
        "2021-10"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>
        >>> print(literal(Value("绿色", "zh")))
        "绿色"@zh
    """
    if value.datatype in LANGUAGES:
        return Literal(value.value, language=value.datatype)
    if value.datatype == "decimal":
        return decimal(value.value)
    return Literal(value.value, datatype=NamedNode(ns.XSD + value.datatype))


def predicate(claim: Claim, schema: Schema) -> NamedNode:
    """Return the IRI of a claim's predicate.

    Raises:
        ConfigurationError: The ontology has no such property.
    """
    name = claim.predicate
    if name in NAMING:
        return NAMING[name]
    if not (name in schema.properties or name in schema.domains or name in schema.ranges):
        hint = "name a property of ontology/modules in the rule, or add it there"
        raise ConfigurationError(f"rule {claim.evidence.rule} claims the unknown property {name}", hint=hint)
    return ns.term(name)


def constant(claim: Claim, schema: Schema, names: ns.Names) -> Term:
    """Return the object of a claim that is no entity: a class, a concept, a unit or a literal.

    Raises:
        ConfigurationError: The ontology has no such class.
    """
    match claim.object:
        case Concept() as concept:
            return names.concept(concept)
        case Unit(name=name):
            return ns.unit(name)
        case Value(value=name) if claim.predicate == TYPE:
            return _class(name, claim, schema)
        case Value(value=text, datatype=kind) if claim.predicate in (LABEL, ALIAS):
            return Literal(text, language=kind if kind in LANGUAGES else "zh")
        case Value() as value:
            return literal(value)
    raise TypeError(claim.object)


def _class(name: str, claim: Claim, schema: Schema) -> NamedNode:
    if name not in schema.top and name not in schema.parents:
        hint = "name a class of ontology/modules in the rule, or add it there"
        raise ConfigurationError(f"rule {claim.evidence.rule} claims the unknown class {name}", hint=hint)
    return ns.term(name)
