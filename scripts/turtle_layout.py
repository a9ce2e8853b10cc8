"""The one layout of the Turtle files in `data/reference/`: sorted, a name a line, for readable diffs."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ID = "https://w3id.org/greensilk/id/"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
XSD_DECIMAL = "http://www.w3.org/2001/XMLSchema#decimal"
PREFIXES = {
    "geo": "http://www.opengis.net/ont/geosparql#",
    "gs": "https://w3id.org/greensilk/ontology#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
ORDER = ("rdf:type", "rdfs:label", "skos:altLabel", "skos:hiddenLabel", "skos:notation")
"""Predicates that come first, in this order; the others follow by name."""

LOCAL = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
NUMBER = re.compile(r"[+-]?\d+\.\d+")


def compact(iri: str) -> str:
    """Return `prefix:local` where one of the prefixes fits, else `<iri>`.

    An entity's prefix is its type: `country:lao` for `…/id/country/lao`.
    """
    kind, _, slug = iri.removeprefix(ID).partition("/")
    if iri.startswith(ID) and LOCAL.fullmatch(slug):
        return f"{kind}:{slug}"
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and LOCAL.fullmatch(iri.removeprefix(namespace)):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return f"<{iri}>"


def value(term: object) -> str:
    """Return an object as Turtle writes it.

    Raises:
        TypeError: A blank node or a quoted triple.
    """
    if isinstance(term, ox.NamedNode):
        return compact(term.value)
    if not isinstance(term, ox.Literal):
        raise TypeError(f"reference data hold names and literals only, not {term}")
    if term.datatype.value == XSD_DECIMAL and NUMBER.fullmatch(term.value):
        return term.value
    quoted = '"' + term.value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if term.language:
        return f"{quoted}@{term.language}"
    if term.datatype.value == PREFIXES["xsd"] + "string":
        return quoted
    return f"{quoted}^^{compact(term.datatype.value)}"


def rank(text: str) -> tuple[int, str]:
    """Sort Chinese names before names in other languages, and each by code point."""
    return (0 if text.endswith("@zh") else 1, text)


def objects(predicate: str, terms: Sequence[object]) -> str:
    """Return the objects of one predicate; classes keep their order, for the first is the main one."""
    shown = list(dict.fromkeys(value(term) for term in terms))
    if predicate != "rdf:type":
        shown.sort(key=rank)
    many = predicate in ("skos:altLabel", "skos:hiddenLabel") and len(shown) > 1
    return "\n        " + ",\n        ".join(shown) if many else " " + ", ".join(shown)


def block(subject: str, triples: Iterable[ox.Triple]) -> str:
    """Return all statements about one subject."""
    found: dict[str, list[object]] = {}
    for triple in triples:
        found.setdefault(compact(triple.predicate.value), []).append(triple.object)
    names = sorted(found, key=lambda name: (ORDER.index(name) if name in ORDER else len(ORDER), name))
    lines = [f"{'a' if name == 'rdf:type' else name}{objects(name, found[name])}" for name in names]
    return f"{compact(subject)} " + " ;\n    ".join(lines) + " .\n"


def layout(comment: str, triples: Iterable[ox.Triple]) -> str:
    """Return a whole file: the comment, the prefixes in use, then one block a subject, sorted by IRI."""
    ordered = sorted(triples, key=lambda triple: str(triple.subject))
    groups = groupby(ordered, key=lambda triple: str(triple.subject).strip("<>"))
    blocks = [block(subject, members) for subject, members in groups]
    body = "\n".join(blocks)
    kinds = {match: f"{ID}{match}/" for match in re.findall(r"^([a-z]+):\S+ a ", body, re.MULTILINE)}
    kinds |= {kind: f"{ID}{kind}/" for kind in ("place", "country") if re.search(rf"\b{kind}:\S", body)}
    spaces = {name: iri for name, iri in PREFIXES.items() if re.search(rf"(?<![\w/]){name}:\w", body)}
    prefixes = [f"@prefix {name}: <{iri}> .\n" for name, iri in sorted((spaces | kinds).items())]
    return f"{comment}{''.join(prefixes)}\n{body}"
