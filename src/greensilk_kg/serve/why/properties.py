"""Hints about the properties and classes of a pattern that matches nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.rdf.namespaces import RDF
from greensilk_kg.serve.sparql.vocabulary import near_terms
from greensilk_kg.serve.why import paths
from greensilk_kg.serve.why.findings import Fix, Hint
from greensilk_kg.serve.why.terms import is_variable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.serve.sparql.vocabulary import Term
    from greensilk_kg.serve.why.known import Known
    from greensilk_kg.serve.why.syntax import Part, Triple
    from greensilk_kg.serve.why.within import Within


def unused_properties(known: Known, triple: Triple, within: Within) -> Iterator[Hint]:
    """Yield hints about properties of a pattern that no statement has."""
    for name in paths.names(triple.path):
        iri = known.iri(name.text)
        if iri and not known.asker.any(within.around(f"?s {name.text} ?o .")):
            yield Hint("property-unused", {"term": name.text}, iri=iri)
            yield from (_near(known, name, term, "near-property") for term in near_terms(iri, "property"))


def unused_class(known: Known, triple: Triple, within: Within) -> Iterator[Hint]:
    """Yield hints about the class of a pattern, where nothing is in it."""
    iri = known.iri(triple.object.text)
    if known.iri(triple.path.text) != f"{RDF}type" or not iri:
        return
    if known.asker.any(within.around(f"?s {triple.path.text} {triple.object.text} .")):
        return
    yield Hint("class-unused", {"term": triple.object.text}, iri=iri)
    yield from (_near(known, triple.object, term, "near-class") for term in near_terms(iri, "class"))


def lost_step(known: Known, triple: Triple, within: Within) -> Iterator[Hint]:
    """Yield a hint about the step of a sequence path behind which nothing is left."""
    steps = paths.steps(triple.path)
    for place in range(1, len(steps)):
        walked = "/".join(step.text for step in steps[: place + 1])
        if not known.asker.any(within.around(f"{triple.subject.text} {walked} ?end__ .")):
            before = "/".join(step.text for step in steps[:place])
            yield Hint("path-step", {"term": steps[place].text, "before": before})
            return


def turned_round(known: Known, triple: Triple, within: Within) -> Iterator[Hint]:
    """Yield a hint where the pattern has matches the other way round."""
    if triple.path.kind == "variable" or triple.subject.text == triple.object.text:
        return
    if is_variable(triple.subject.text) and is_variable(triple.object.text):
        return
    if known.asker.any(within.around(f"{triple.subject.text} ^({triple.path.text}) {triple.object.text} .")):
        path = triple.path
        written = f"^{path.text}" if path.kind == "iri" else f"^({path.text})"
        yield Hint("turned-round", {"term": path.text}, Fix(path.start, path.end, written))


def _near(known: Known, place: Part, term: Term, kind: str) -> Hint:
    written = known.written(term.iri)
    said = {"term": written, "count": f"{term.count:,}", "zh": term.labels.get("zh", "")}
    values = {**said, "en": term.labels.get("en", "")}
    return Hint(kind, values, Fix(place.start, place.end, written), term.iri)
