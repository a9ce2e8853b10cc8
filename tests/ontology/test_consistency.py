"""The ontology is consistent: owlrl, which follows the rules of the standard, reports no error."""

import owlrl
import pytest
from rdflib import OWL, RDF, SKOS, Graph, Namespace, URIRef

from greensilk_kg.rdf.namespaces import GS as GS_IRI

GS = Namespace(GS_IRI)
E = Namespace("urn:example#")
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
"""What owlrl puts on the nodes that it adds for each contradiction."""


def close(*graphs):
    merged = Graph()
    for graph in graphs:
        merged += graph
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(merged)
    return merged


def facts(*triples):
    graph = Graph()
    for triple in triples:
        graph.add(triple)
    return graph


@pytest.fixture(scope="module")
def without_schemes(ontology):
    """Everything but the concepts, of which the axioms say nothing: owlrl is slow."""
    return facts(*(triple for triple in ontology if "/scheme/" not in triple[0]))


def test_the_ontology_with_its_schemes_is_consistent(ontology):
    assert not list(close(ontology).objects(None, ERROR))


def test_one_thing_of_every_class_is_consistent(without_schemes):
    classes = [cls for cls in without_schemes.subjects(RDF.type, OWL.Class) if cls.startswith(GS_IRI)]
    things = facts(*((E[cls.removeprefix(GS_IRI)], RDF.type, cls) for cls in classes))
    assert not list(close(without_schemes, things).objects(None, ERROR))


@pytest.mark.parametrize(("left", "right"), [(GS.Place, GS.Person), (GS.Report, GS.Conference)])
def test_a_thing_of_two_disjoint_classes_is_an_error(without_schemes, left, right):
    clash = facts((E.a, RDF.type, left), (E.a, RDF.type, right))
    assert list(close(without_schemes, clash).objects(None, ERROR))


def test_what_the_axioms_imply(without_schemes):
    given = facts(
        (E.plant, GS.operator, E.company),
        (E.plant, GS.locatedIn, E.town),
        (E.town, GS.locatedIn, E.land),
        (E.alliance, GS.member, E.company),
        (E.figure, GS.value, E.number),
        (E.plant, GS.sector, E.water),
        (E.forum, RDF.type, GS.Conference),
    )
    closed = close(without_schemes, given)
    expected = facts(
        (E.plant, GS.partner, E.company),
        (E.plant, RDF.type, GS.Project),
        (E.company, RDF.type, GS.Institution),
        (E.plant, GS.locatedIn, E.land),
        (E.land, RDF.type, GS.Place),
        (E.company, GS.memberOf, E.alliance),
        (E.water, RDF.type, SKOS.Concept),
        (E.forum, RDF.type, GS.Event),
    )
    assert not [triple for triple in expected if triple not in closed]


def test_what_the_axioms_must_not_imply(without_schemes):
    given = facts(
        (E.pledge, RDF.type, GS.Commitment),
        (E.pledge, GS.value, E.number),
        (E.session, GS.partOf, E.forum),
        (E.forum, GS.partOf, E.series),
        (E.line, GS.hostCountry, E.one),
        (E.line, GS.hostCountry, E.other),
    )
    closed = close(without_schemes, given)
    assert (E.pledge, RDF.type, GS.Observation) not in closed
    assert (E.session, GS.partOf, E.series) not in closed
    assert (E.one, OWL.sameAs, E.other) not in closed
