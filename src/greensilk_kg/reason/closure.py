"""The whole closure: OWL 2 RL and the rules kept as SPARQL, until nothing new follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.errors import GreensilkError
from greensilk_kg.rdf.namespaces import OWL, RDFS
from greensilk_kg.reason.axioms import axioms
from greensilk_kg.reason.constructs import Constructs
from greensilk_kg.reason.datatypes import literal_types, misfits
from greensilk_kg.reason.engine import Engine
from greensilk_kg.reason.rdflists import list_rules
from greensilk_kg.reason.report import MESSAGES, Inconsistency
from greensilk_kg.reason.rule import parse
from greensilk_kg.reason.symbols import Symbols
from greensilk_kg.reason.tables import cax, cls, eq, prp, scm

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


REFLEXIVE = frozenset(
    ox.NamedNode(iri)
    for iri in (
        OWL + "sameAs",
        OWL + "equivalentClass",
        OWL + "equivalentProperty",
        RDFS + "subClassOf",
        RDFS + "subPropertyOf",
    )
)
"""Properties that everything of their kind has to itself; such statements are never in the result."""


@dataclass(frozen=True, slots=True)
class Closure:
    """What follows from a graph.

    Attributes:
        new: The statements that follow and were not given; nothing reflexive, nothing that holds of every
            graph, no literal as a subject.
        inconsistencies: What contradicts itself, in the order in which it was met.
    """

    new: frozenset[ox.Triple]
    inconsistencies: tuple[Inconsistency, ...]


class InconsistentError(GreensilkError):
    """The graph contradicts itself."""

    def __init__(self, found: tuple[Inconsistency, ...]) -> None:
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        super().__init__(
            f"the graph contradicts itself: {found[0]}{more}", hint="correct one of the statements"
        )
        self.found = found


def reason(
    data: Iterable[ox.Triple], ontology: Iterable[ox.Triple], rules: Mapping[str, str] | None = None
) -> set[ox.Triple]:
    """Return the statements that follow from data and ontology together and are in neither.

    Args:
        data: The default graph's statements.
        ontology: The axioms.
        rules: Name → text of a SPARQL CONSTRUCT.

    Raises:
        InconsistentError: The graph contradicts itself; `materialise` reports instead.

    Example:
        >>> name = ox.NamedNode
        >>> near, a, b = name("urn:near"), name("urn:a"), name("urn:b")
        >>> rdf_type = name("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
        >>> symmetric = name("http://www.w3.org/2002/07/owl#SymmetricProperty")
        >>> new = reason([ox.Triple(a, near, b)], [ox.Triple(near, rdf_type, symmetric)])
        >>> new == {ox.Triple(b, near, a)}
        True
    """
    closure = materialise(data, ontology, rules)
    if closure.inconsistencies:
        raise InconsistentError(closure.inconsistencies)
    return set(closure.new)


def materialise(
    data: Iterable[ox.Triple], ontology: Iterable[ox.Triple], rules: Mapping[str, str] | None = None
) -> Closure:
    """Return what follows from data and ontology, and what contradicts itself.

    Source: OWL 2 RL/RDF rules, https://www.w3.org/TR/owl2-profiles/ section 4.3; to the closure of owlrl.

    Args:
        data: The default graph's statements.
        ontology: The axioms; statements may be in both.
        rules: Name → text of a SPARQL CONSTRUCT; run in turn with OWL 2 RL until neither adds anything.
    """
    axiomatic, facts = list(ontology), list(data)
    engine = _prepared()
    symbols = engine.symbols
    known = set(engine.index)
    for triples in (axiomatic, facts):
        statements = list(map(symbols.statement, triples))
        known.update(statements)
        for rule in list_rules(statements, symbols):
            engine.install(rule)
        engine.run([*statements, *literal_types(_literals(triples), symbols)])
    if rules:
        Constructs(rules).run(engine)
    new = (symbols.triple(found) for found in engine.index if found not in known)
    kept = frozenset(triple for triple in new if triple is not None and not _says_nothing(triple))
    return Closure(kept, (*misfits((*axiomatic, *facts)), *_contradictions(engine)))


def _prepared() -> Engine:
    """Return an engine with all tables installed and what holds of every graph concluded."""
    engine = Engine(Symbols())
    for table in (eq, prp, cls, cax, scm):
        for rule in parse(table.RULES, engine.symbols):
            engine.install(rule)
    engine.run(map(engine.symbols.statement, axioms()))
    return engine


def _literals(triples: Iterable[ox.Triple]) -> set[ox.Literal]:
    objects = (triple.object for triple in triples)
    return {value for value in objects if isinstance(value, ox.Literal)}


def _says_nothing(triple: ox.Triple) -> bool:
    return triple.subject == triple.object and triple.predicate in REFLEXIVE


def _contradictions(engine: Engine) -> Iterator[Inconsistency]:
    for (name, _), statements in engine.clashes.items():
        triples = (engine.symbols.triple(statement) for statement in statements)
        yield Inconsistency(name, tuple(t for t in triples if t is not None), MESSAGES[name])
