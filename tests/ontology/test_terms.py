"""Every term of ours is labelled and defined in both languages, and nobody else's is touched."""

from collections import Counter

import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

from greensilk_kg.rdf.namespaces import CANONICAL_BASE, GS
from greensilk_kg.resources import find_home

HEADER = URIRef(CANONICAL_BASE + "ontology")
FILES = find_home().files("ontology", "**/*.ttl")
HAN = range(0x4E00, 0xA000)


def our_terms(graph):
    return sorted({term for term in graph.subjects() if str(term).startswith(GS)})


def languages(graph, subject, predicate):
    return Counter(text.language for text in graph.objects(subject, predicate))


@pytest.mark.parametrize("predicate", [RDFS.label, SKOS.definition])
def test_every_term_has_one_label_and_definition_in_each_language(ontology, predicate):
    wrong = [
        term for term in our_terms(ontology) if languages(ontology, term, predicate) != {"zh": 1, "en": 1}
    ]
    assert wrong == []


def test_chinese_is_chinese_and_english_is_english(ontology):
    for text in (*ontology.objects(None, SKOS.definition), *ontology.objects(None, SKOS.prefLabel)):
        has_han = any(ord(char) in HAN for char in text.replace("万", "").replace("亿", ""))
        assert has_han == (text.language == "zh"), text


def test_no_two_terms_share_a_label(ontology):
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty):
        terms = [term for term in our_terms(ontology) if (term, RDF.type, kind) in ontology]
        labels = Counter(label for term in terms for label in ontology.objects(term, RDFS.label))
        assert [label for label, times in labels.items() if times > 1] == []


def test_every_term_says_which_ontology_defines_it(ontology):
    for term in our_terms(ontology):
        assert set(ontology.objects(term, RDFS.isDefinedBy)) == {HEADER}


def test_the_header_has_version_and_licence(ontology):
    assert set(ontology.subjects(RDF.type, OWL.Ontology)) == {HEADER}
    for predicate in (OWL.versionIRI, OWL.versionInfo, URIRef("http://purl.org/dc/terms/license")):
        assert ontology.value(HEADER, predicate)


def test_terms_of_others_are_declared_and_nothing_else_is_said_of_them(ontology):
    for subject, predicate, target in ontology:
        if isinstance(subject, URIRef) and not subject.startswith(CANONICAL_BASE):
            assert predicate == RDF.type, subject
            assert str(target).startswith(str(OWL)), subject


def test_every_property_states_what_it_goes_from_and_to(ontology):
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in our_terms(ontology):
            if (term, RDF.type, kind) in ontology:
                assert ontology.value(term, URIRef("https://schema.org/domainIncludes"), any=True)
                assert ontology.value(term, URIRef("https://schema.org/rangeIncludes"), any=True)


def test_there_are_no_blank_nodes_so_that_sorted_n_quads_are_canonical():
    for path in FILES:
        for quad in ox.parse(path=str(path)):
            assert not isinstance(quad.subject, ox.BlankNode), path
            assert not isinstance(quad.object, ox.BlankNode), path


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_begins_with_a_comment_and_reads_the_same_with_both_parsers(path):
    assert path.read_text(encoding="utf-8").startswith("# ")
    by_rdflib = Graph().parse(path).serialize(format="nt", encoding="utf-8")
    assert set(ox.parse(path=str(path))) == set(ox.parse(by_rdflib, format=ox.RdfFormat.N_TRIPLES))
