"""The grammar of OWL 2 RL as tables; the expressions are named by the predicate that makes them in RDF."""

from __future__ import annotations

from typing import Literal

from rdflib import OWL, RDF, RDFS, XSD, URIRef

Position = Literal["sub-class", "super-class", "equivalent-class"]
Part = Literal["members", "operand", "filler", "value", "at most one"]
"""What an expression is made of: a list of classes, one class, the filler of a restriction, nothing to check
further, or a cardinality of 0 or 1 with an optional filler."""

Rule = tuple[Part, Position]
"""What the parts of an expression are, and the position in which they stand."""

EXPRESSIONS: dict[Position, dict[URIRef, Rule]] = {
    "sub-class": {
        OWL.intersectionOf: ("members", "sub-class"),
        OWL.unionOf: ("members", "sub-class"),
        OWL.oneOf: ("value", "sub-class"),
        OWL.someValuesFrom: ("filler", "sub-class"),
        OWL.hasValue: ("value", "sub-class"),
    },
    "super-class": {
        OWL.intersectionOf: ("members", "super-class"),
        OWL.complementOf: ("operand", "sub-class"),
        OWL.allValuesFrom: ("filler", "super-class"),
        OWL.hasValue: ("value", "super-class"),
        OWL.maxCardinality: ("at most one", "sub-class"),
        OWL.maxQualifiedCardinality: ("at most one", "sub-class"),
    },
    "equivalent-class": {
        OWL.intersectionOf: ("members", "equivalent-class"),
        OWL.hasValue: ("value", "equivalent-class"),
    },
}
"""Position → expressions that may stand there."""

CONSTRUCTS = (
    *sorted({name for rules in EXPRESSIONS.values() for name in rules}),
    OWL.cardinality,
    OWL.hasSelf,
    OWL.minCardinality,
    OWL.minQualifiedCardinality,
    OWL.qualifiedCardinality,
)
"""Every predicate that makes a class expression in OWL 2."""

FILLERS_THAT_MAY_BE_THING = frozenset({OWL.someValuesFrom, OWL.maxQualifiedCardinality})

DATATYPES = frozenset(
    {
        RDF.PlainLiteral, RDF.XMLLiteral, RDFS.Literal,
        XSD.decimal, XSD.integer, XSD.nonNegativeInteger, XSD.nonPositiveInteger, XSD.positiveInteger,
        XSD.negativeInteger, XSD.long, XSD.int, XSD.short, XSD.byte, XSD.unsignedLong, XSD.unsignedInt,
        XSD.unsignedShort, XSD.unsignedByte, XSD.float, XSD.double,
        XSD.string, XSD.normalizedString, XSD.token, XSD.language, XSD.Name, XSD.NCName, XSD.NMTOKEN,
        XSD.boolean, XSD.hexBinary, XSD.base64Binary, XSD.anyURI, XSD.dateTime, XSD.dateTimeStamp,
    }
)  # fmt: skip
"""The datatypes of OWL 2 RL; owl:real and owl:rational are those of OWL 2 that it leaves out."""

FORBIDDEN_AXIOMS: dict[URIRef, str] = {
    OWL.disjointUnionOf: "OWL 2 RL has no DisjointUnion; state sub-classes and disjointness one by one",
    OWL.ReflexiveProperty: "OWL 2 RL has no reflexive properties",
}
"""Predicate or type that makes an axiom outside the profile → what to do."""

ANNOTATIONS = frozenset(
    {
        RDFS.label, RDFS.comment, RDFS.seeAlso, RDFS.isDefinedBy,
        OWL.versionInfo, OWL.deprecated, OWL.priorVersion, OWL.backwardCompatibleWith, OWL.incompatibleWith,
    }
)  # fmt: skip
"""The annotation properties that OWL 2 has built in."""

PROPERTY_TYPES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)

RESERVED = (str(RDF), str(RDFS), str(OWL), str(XSD))
"""Namespaces whose terms an ontology uses and never declares."""
