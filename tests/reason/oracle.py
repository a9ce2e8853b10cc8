"""The closure by owlrl, with what both roads leave out removed."""

import owlrl
import pyoxigraph as ox
import rdflib

BUILT_IN = (
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://www.w3.org/2000/01/rdf-schema#",
    "http://www.w3.org/2002/07/owl#",
    "http://www.w3.org/2001/XMLSchema#",
)
ERRORS = "http://www.daml.org/2002/03/agents/agent-ont#"


def to_rdflib(term):
    match term:
        case ox.NamedNode():
            return rdflib.URIRef(term.value)
        case ox.BlankNode():
            return rdflib.BNode(term.value)
        case _ if term.language:
            return rdflib.Literal(term.value, lang=term.language)
        case _ if term.datatype.value.endswith("#string"):
            return rdflib.Literal(term.value)
        case _:
            return rdflib.Literal(term.value, datatype=term.datatype.value)


def owlrl_closure(triples):
    """Return what owlrl adds (a set of rdflib triples) and how many errors it found."""
    graph = rdflib.Graph()
    given = {tuple(map(to_rdflib, (t.subject, t.predicate, t.object))) for t in triples}
    for triple in given:
        graph.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    errors = sum(str(p) == ERRORS + "error" for _, p, _ in graph)
    return {t for t in graph if t not in given and says_something(t)}, errors


def as_rdflib(triples):
    found = (tuple(map(to_rdflib, (t.subject, t.predicate, t.object))) for t in triples)
    return {triple for triple in found if says_something(triple)}


def says_something(triple):
    """Tell whether a statement is neither reflexive, axiomatic, about a literal nor an error node."""
    s, p, o = triple
    reflexive = s == o and p in REFLEXIVE
    axiomatic = str(s).startswith(BUILT_IN) and str(o).startswith(BUILT_IN)
    error = str(p).startswith(ERRORS) or str(o).startswith(ERRORS)
    return not (reflexive or axiomatic or error or isinstance(s, rdflib.Literal))


REFLEXIVE = {
    rdflib.OWL.sameAs,
    rdflib.OWL.equivalentClass,
    rdflib.OWL.equivalentProperty,
    rdflib.RDFS.subClassOf,
    rdflib.RDFS.subPropertyOf,
}
