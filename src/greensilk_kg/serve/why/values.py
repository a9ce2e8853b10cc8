"""Hints about the subject and the object of a pattern that matches nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.serve.why import names
from greensilk_kg.serve.why.findings import Fix, Hint
from greensilk_kg.serve.why.known import listed, shown
from greensilk_kg.serve.why.terms import is_literal, is_variable, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.serve.why.asking import Row
    from greensilk_kg.serve.why.known import Known
    from greensilk_kg.serve.why.syntax import Part, Triple
    from greensilk_kg.serve.why.within import Within

_LIKE = 4
"""Values that are offered for another."""


def unknown_thing(known: Known, part: Part, within: Within) -> Iterator[Hint]:
    """Yield hints about an IRI that no statement has as its subject or object."""
    iri, term = known.iri(part.text), part.text
    if not iri or known.asker.any(within.around(f"{{ {term} ?p ?o }} UNION {{ ?s ?p {term} }}")):
        return
    canonical = names.moved(iri)
    if canonical:
        yield Hint("moved", {"term": term}, _instead(known, part, canonical), canonical)
        return
    yield Hint("unknown-iri", {"term": term})
    for each in names.like_iri(iri):
        values = {"term": known.written(each.iri), "label": each.label}
        yield Hint("near-thing", values, _instead(known, part, each.iri), each.iri)


def without_property(known: Known, triple: Triple, within: Within) -> Iterator[Hint]:
    """Yield a hint about a subject that is there, without this property: what it has."""
    subject, path = triple.subject, triple.path
    if not known.iri(subject.text) or path.kind == "variable":
        return
    if known.asker.any(within.around(f"{subject.text} {path.text} ?o .")):
        return
    has = known.asker.sample(["p"], within.around(f"{subject.text} ?p ?o ."), 12)
    if has:
        values = {"term": subject.text, "property": path.text, "has": listed(has, "p")}
        yield Hint("lacks-property", values, iri=known.iri(subject.text))


def other_values(known: Known, triple: Triple, within: Within) -> Iterator[Hint]:
    """Yield hints about an object that the property does not have: what it has instead."""
    value, path = triple.object.text, triple.path.text
    if is_variable(value) or triple.path.kind == "variable":
        return
    anything = within.around(f"{triple.subject.text} {path} ?value .")
    found = known.asker.sample(["value"], anything)
    if not found:
        return
    if is_literal(value):
        alike = list(_alike(known, triple, anything))
        yield from alike or _things_called(known, triple, found)
    yield Hint("values-are", {"property": path, "values": listed(found, "value")})


def _alike(known: Known, triple: Triple, anything: str) -> Iterator[Hint]:
    """Yield hints about values that are written like a literal, the closest kind of likeness alone."""
    value = triple.object.text
    for kind, condition in (
        ("same-text", f"STR(?value) = STR({value})"),
        ("other-case", f"LCASE(STR(?value)) = LCASE(STR({value}))"),
        ("contains", f"isLiteral(?value) && CONTAINS(LCASE(STR(?value)), LCASE(STR({value})))"),
    ):
        pattern = f"{anything} FILTER({condition})"
        for row in known.asker.sample(["value"], pattern, _LIKE):
            term = row["value"]
            fix = Fix(triple.object.start, triple.object.end, str(term))
            yield Hint(kind, {"term": shown(term)}, fix if isinstance(term, ox.Literal) else None)
            value = ""
        if not value:
            return


def _things_called(known: Known, triple: Triple, found: list[Row]) -> Iterator[Hint]:
    """Yield hints about things that are called like a literal, where the property leads to things."""
    if not any(isinstance(row.get("value"), ox.NamedNode) for row in found):
        return
    for each in names.called(text_of(triple.object.text)):
        values = {"term": known.written(each.iri), "label": each.label, "property": triple.path.text}
        yield Hint("thing-called", values, _instead(known, triple.object, each.iri), each.iri)


def _instead(known: Known, part: Part, iri: str) -> Fix:
    return Fix(part.start, part.end, known.written(iri))
