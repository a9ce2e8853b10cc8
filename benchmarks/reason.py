"""How long reasoning takes: ours, owlrl's, and SPARQL CONSTRUCT to a fixpoint, side by side.

    python benchmarks/reason.py [STATEMENTS] [--all]

Without `--all` only ours is run. The data are invented: projects, places, institutions and figures in the
proportions of the graph, over the project's own ontology.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path
from typing import TYPE_CHECKING

import owlrl
import pyoxigraph as ox
import rdflib

from greensilk_kg.rdf.files import canonical, read
from greensilk_kg.rdf.namespaces import CANONICAL_BASE, LABEL, PREFIXES, TYPE, XSD, term
from greensilk_kg.reason import materialise

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
CONSTRUCTS = (
    "CONSTRUCT { ?s a ?d } WHERE { ?c rdfs:subClassOf ?d . ?s a ?c }",
    "CONSTRUCT { ?s ?q ?o } WHERE { ?p rdfs:subPropertyOf ?q . ?s ?p ?o }",
    "CONSTRUCT { ?s a ?c } WHERE { ?p rdfs:domain ?c . ?s ?p ?o }",
    "CONSTRUCT { ?o a ?c } WHERE { ?p rdfs:range ?c . ?s ?p ?o FILTER(!isLiteral(?o)) }",
    "CONSTRUCT { ?o ?q ?s } WHERE { ?p owl:inverseOf ?q . ?s ?p ?o }",
    "CONSTRUCT { ?o ?p ?s } WHERE { ?q owl:inverseOf ?p . ?s ?p ?o }",
    "CONSTRUCT { ?s ?p ?z } WHERE { ?p a owl:TransitiveProperty . ?s ?p ?o . ?o ?p ?z }",
    "CONSTRUCT { ?c rdfs:subClassOf ?e } WHERE { ?c rdfs:subClassOf ?d . ?d rdfs:subClassOf ?e }",
    "CONSTRUCT { ?c rdfs:subPropertyOf ?e } WHERE { ?c rdfs:subPropertyOf ?d . ?d rdfs:subPropertyOf ?e }",
    "CONSTRUCT { ?s a ?d } WHERE { ?c owl:equivalentClass ?d . ?s a ?c }",
    "CONSTRUCT { ?s ?q ?o } WHERE { ?p owl:equivalentProperty ?q . ?s ?p ?o }",
)
"""Only the rules that matter most: a lower bound for what the whole rule table costs in SPARQL."""


def ontology() -> list[ox.Triple]:
    """Return the project's ontology."""
    files = sorted((ROOT / "ontology").rglob("*.ttl"))
    return list({quad.triple for path in files for quad in read(path)})


def invented(count: int) -> list[ox.Triple]:
    """Return about so many statements; the same for the same number."""
    chance = random.Random(1)  # noqa: S311 (no secret)
    found: dict[ox.Triple, None] = {}
    while len(found) < count:
        number = chance.randrange(count // 3)
        for triple in _project(number):
            found[triple] = None
    return list(found)


def _project(number: int) -> list[ox.Triple]:
    def name(kind: str, limit: int) -> ox.NamedNode:
        return ox.NamedNode(f"{CANONICAL_BASE}id/{kind}/{number % limit}")

    project, maker, place = name("project", 10**9), name("institution", 997), name("place", 4001)
    country, figure = name("country", 199), name("observation", 10**9)
    decimal = ox.NamedNode(XSD + "decimal")
    return [
        ox.Triple(project, TYPE, term("Project")),
        ox.Triple(project, LABEL, ox.Literal(f"项目{number}", language="zh")),
        ox.Triple(project, term("contractor"), maker),
        ox.Triple(maker, TYPE, term("Enterprise")),
        ox.Triple(project, term("locatedIn"), place),
        ox.Triple(place, TYPE, term("Place")),
        ox.Triple(place, term("locatedIn"), country),
        ox.Triple(country, TYPE, term("Country")),
        ox.Triple(figure, TYPE, term("Observation")),
        ox.Triple(figure, term("about"), project),
        ox.Triple(figure, term("value"), ox.Literal(str(number), datatype=decimal)),
        ox.Triple(maker, term("memberOf"), name("initiative", 53)),
    ]


def ours(data: list[ox.Triple], axioms: list[ox.Triple]) -> int:
    """Return how many statements our reasoner adds."""
    return len(materialise(data, axioms).new)


def by_owlrl(data: list[ox.Triple], axioms: list[ox.Triple]) -> int:
    """Return how many statements owlrl adds, what says nothing included."""
    graph = rdflib.Graph()
    lines = canonical(ox.Quad(t.subject, t.predicate, t.object) for t in (*data, *axioms))
    graph.parse(data=lines, format="nt")
    before = len(graph)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return len(graph) - before


def by_sparql(data: list[ox.Triple], axioms: list[ox.Triple]) -> int:
    """Return how many statements `CONSTRUCTS` add until nothing changes."""
    store = ox.Store()
    store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object) for t in (*data, *axioms))
    before, last = len(store), 0
    while len(store) != last:
        last = len(store)
        for text in CONSTRUCTS:
            built = store.query(text, prefixes=PREFIXES)
            store.bulk_extend([ox.Quad(t.subject, t.predicate, t.object) for t in built])  # type: ignore[union-attr]  # a CONSTRUCT yields triples
    return len(store) - before


def main() -> None:
    """Print one line a road."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("statements", nargs="?", type=int, default=100_000)
    parser.add_argument("--all", action="store_true", help="run owlrl and SPARQL too")
    arguments = parser.parse_args()
    data, axioms = invented(arguments.statements), ontology()
    print(f"{len(data)} statements, {len(axioms)} of the ontology")
    roads: list[Callable[[list[ox.Triple], list[ox.Triple]], int]] = [ours]
    roads += [by_sparql, by_owlrl] if arguments.all else []
    first = 0.0
    for road in roads:
        start = time.perf_counter()
        added = road(data, axioms)
        seconds = time.perf_counter() - start
        first = first or seconds
        print(f"{road.__name__:10} {seconds:8.2f} s  {seconds / first:6.1f} ×  {added} added")


if __name__ == "__main__":
    main()
