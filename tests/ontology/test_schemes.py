"""The concept schemes: names, hierarchy, links to the Sustainable Development Goals."""

import re
from collections import Counter

import pytest
from rdflib import RDF, SKOS, URIRef

from greensilk_kg.rdf.namespaces import CANONICAL_BASE

SCHEMES = ("indicator", "sector", "status")
GOALS = "http://metadata.un.org/sdg/"


def scheme_iri(name):
    return URIRef(f"{CANONICAL_BASE}scheme/{name}")


def concepts(graph, name):
    return set(graph.subjects(SKOS.inScheme, scheme_iri(name)))


def test_the_schemes_are_these(ontology):
    assert set(ontology.subjects(RDF.type, SKOS.ConceptScheme)) == {scheme_iri(name) for name in SCHEMES}


@pytest.mark.parametrize("name", SCHEMES)
def test_a_concept_is_named_below_its_scheme_in_kebab_case(ontology, name):
    for concept in concepts(ontology, name):
        assert re.fullmatch(re.escape(scheme_iri(name)) + "/[a-z]+(-[a-z]+)*", concept)


def test_every_concept_is_in_one_scheme(ontology):
    for concept in ontology.subjects(RDF.type, SKOS.Concept):
        assert len(list(ontology.objects(concept, SKOS.inScheme))) == 1


@pytest.mark.parametrize("predicate", [SKOS.prefLabel, SKOS.definition])
def test_every_concept_is_labelled_and_defined_in_both_languages(ontology, predicate):
    for concept in (*ontology.subjects(RDF.type, SKOS.Concept), *map(scheme_iri, SCHEMES)):
        found = Counter(text.language for text in ontology.objects(concept, predicate))
        assert found == {"zh": 1, "en": 1}, concept


@pytest.mark.parametrize("name", SCHEMES)
def test_no_two_concepts_of_a_scheme_share_a_label(ontology, name):
    labels = Counter(
        label for concept in concepts(ontology, name) for label in ontology.objects(concept, SKOS.prefLabel)
    )
    assert [label for label, times in labels.items() if times > 1] == []


@pytest.mark.parametrize("name", SCHEMES)
def test_broader_concepts_lead_to_a_top_concept_of_the_same_scheme(ontology, name):
    tops = set(ontology.objects(scheme_iri(name), SKOS.hasTopConcept))
    for concept in concepts(ontology, name):
        way = [concept, *ontology.transitive_objects(concept, SKOS.broader)]
        assert set(way) <= concepts(ontology, name)
        assert way[-1] in tops
        assert (concept in tops) == (ontology.value(concept, SKOS.broader) is None)
        assert ((concept, SKOS.topConceptOf, scheme_iri(name)) in ontology) == (concept in tops)


def test_links_lead_to_the_seventeen_goals(ontology):
    goals = {str(goal) for goal in ontology.objects(None, SKOS.relatedMatch)}
    assert goals <= {f"{GOALS}{number}" for number in range(1, 18)}
    assert f"{GOALS}13" in goals


def test_every_sector_leads_to_a_goal(ontology):
    without = [each for each in concepts(ontology, "sector") if not ontology.value(each, SKOS.relatedMatch)]
    assert without == []
