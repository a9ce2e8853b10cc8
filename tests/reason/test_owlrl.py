"""Two roads to one answer: our closure and owlrl's."""

import importlib.util
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greensilk_kg.rdf.files import read
from greensilk_kg.rdf.namespaces import GS, OWL, PREFIXES, RDF, RDFS, TYPE, XSD
from greensilk_kg.reason import materialise

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
spec = importlib.util.spec_from_file_location("oracle", HERE / "oracle.py")
oracle = importlib.util.module_from_spec(spec)
spec.loader.exec_module(oracle)

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
HEAD += f"@prefix t: <{PREFIXES['gsid']}thing/> .\n"
CLASSES = [ox.NamedNode(GS + name) for name in ("Place", "Country", "Project", "Institution")]
PROPERTIES = [ox.NamedNode(GS + name) for name in ("locatedIn", "hostCountry", "partner", "memberOf")]
THINGS = [ox.NamedNode(f"{PREFIXES['gsid']}thing/{n}") for n in range(4)]
KINDS = [
    ox.NamedNode(OWL + f"{name}Property")
    for name in (
        "Transitive",
        "Symmetric",
        "Asymmetric",
        "Irreflexive",
        "Functional",
        "InverseFunctional",
        "Object",
    )
]


def parse(text):
    return [quad.triple for quad in ox.parse(HEAD + text, format=ox.RdfFormat.TURTLE)]


def triples(subjects, predicates, objects):
    iris = [ox.NamedNode(predicate) if isinstance(predicate, str) else predicate for predicate in predicates]
    return st.builds(ox.Triple, st.sampled_from(subjects), st.sampled_from(iris), st.sampled_from(objects))


CLASS_AXIOMS = triples(CLASSES, [RDFS + "subClassOf", OWL + "equivalentClass", OWL + "disjointWith"], CLASSES)
CLASS_KINDS = triples(CLASSES, [RDF + "type"], [ox.NamedNode(OWL + "Class")])
TIES = [RDFS + "subPropertyOf", OWL + "inverseOf", OWL + "equivalentProperty", OWL + "propertyDisjointWith"]
PROPERTY_AXIOMS = triples(PROPERTIES, TIES, PROPERTIES)
PROPERTY_KINDS = triples(PROPERTIES, [RDF + "type"], KINDS)
SIGNATURES = triples(PROPERTIES, [RDFS + "domain", RDFS + "range"], CLASSES)
FACTS = triples(THINGS, PROPERTIES, [*THINGS, ox.Literal("1", datatype=ox.NamedNode(XSD + "decimal"))])
TYPES = triples(THINGS, [RDF + "type"], [*CLASSES, ox.NamedNode(OWL + "Thing")])
SAMENESS = triples(THINGS, [OWL + "sameAs", OWL + "differentFrom"], THINGS)
CONSTRUCTS = [
    "gs:Country owl:equivalentClass [ owl:onProperty gs:partner ; owl:someValuesFrom gs:Place ] .",
    "gs:Place rdfs:subClassOf [ owl:onProperty gs:locatedIn ; owl:allValuesFrom gs:Place ] .",
    "gs:Country owl:equivalentClass [ owl:onProperty gs:partner ; owl:hasValue t:1 ] .",
    "gs:Project rdfs:subClassOf [ owl:onProperty gs:hostCountry ; owl:someValuesFrom owl:Thing ] .",
    "[ owl:onProperty gs:memberOf ; owl:someValuesFrom owl:Thing ] rdfs:subClassOf gs:Institution .",
    "[ owl:onProperty gs:memberOf ; owl:someValuesFrom gs:Country ] rdfs:subClassOf gs:Place .",
    "[ owl:onProperty gs:memberOf ; owl:allValuesFrom gs:Place ] rdfs:subClassOf gs:Place .",
    "gs:hostCountry owl:propertyChainAxiom ( gs:locatedIn gs:partner ) .",
    "gs:memberOf owl:propertyChainAxiom ( gs:memberOf gs:memberOf gs:partner ) .",
    "gs:Country owl:intersectionOf ( gs:Place gs:Institution ) .",
    "gs:Place owl:unionOf ( gs:Country gs:Project ) .",
    "gs:Country owl:oneOf ( t:1 t:2 ) .",
    "gs:Place owl:complementOf gs:Project .",
    "gs:Project rdfs:subClassOf [ owl:onProperty gs:partner ; owl:maxCardinality 1 ] .",
    "gs:Project rdfs:subClassOf [ owl:onProperty gs:partner ; owl:maxCardinality 0 ] .",
    (
        "gs:Place rdfs:subClassOf [ owl:onProperty gs:partner ; owl:onClass gs:Country ; "
        "owl:maxQualifiedCardinality 1 ] ."
    ),
    "[] a owl:AllDisjointClasses ; owl:members ( gs:Place gs:Institution gs:Project ) .",
    ("[] owl:sourceIndividual t:1 ; owl:assertionProperty gs:partner ; owl:targetIndividual t:2 ."),
    "owl:sameAs a owl:SymmetricProperty .",
    "gs:partner rdfs:range xsd:decimal .",
    "[ owl:onProperty gs:partner ; owl:someValuesFrom xsd:decimal ] rdfs:subClassOf gs:Project .",
]


def compare(facts, ontology):
    theirs, errors = oracle.owlrl_closure([*ontology, *facts])
    ours = materialise(facts, ontology)
    mine = oracle.as_rdflib(ours.new)
    assert (sorted(mine - theirs), sorted(theirs - mine)) == ([], [])
    assert bool(ours.inconsistencies) == bool(errors)


AXIOMS = st.lists(CLASS_AXIOMS | CLASS_KINDS | PROPERTY_AXIOMS | PROPERTY_KINDS | SIGNATURES, max_size=7)


@settings(max_examples=60, derandomize=True)
@given(
    AXIOMS, st.lists(FACTS | TYPES | SAMENESS, max_size=7), st.lists(st.sampled_from(CONSTRUCTS), max_size=3)
)
def test_small_graphs_close_as_owlrl_closes_them(axioms, facts, constructs):
    ontology = [*axioms, *parse("\n".join(constructs))]
    compare(facts, ontology)


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_each_construct_closes_as_owlrl_closes_it(construct):
    facts = parse("""
        t:0 a gs:Place, gs:Project ; gs:partner t:1, t:3 ; gs:locatedIn t:2 .
        t:1 a gs:Institution, gs:Place ; gs:partner t:2, 1.5 ; gs:memberOf t:0 .
        t:2 a gs:Country, gs:Place ; gs:memberOf t:1 ; gs:partner t:2 .
        t:3 a gs:Country .
    """)
    ontology = parse(construct)
    compare(facts, ontology)


def test_our_ontology_closes_as_owlrl_closes_it():
    files = sorted(ROOT.glob("ontology/*.ttl")) + sorted(ROOT.glob("ontology/*/*.ttl"))
    ontology = list({quad.triple for path in files for quad in read(path)})
    assert ontology
    classes = {t.subject for t in ontology if t.predicate == TYPE and t.object.value == OWL + "Class"}
    links = {t.subject for t in ontology if t.predicate == TYPE and t.object.value == OWL + "ObjectProperty"}
    named = sorted((c for c in classes if isinstance(c, ox.NamedNode)), key=str)
    facts = [ox.Triple(THINGS[0], TYPE, term) for term in named[:1]]
    for number, link in enumerate(sorted(links, key=str)):
        pair = [ox.NamedNode(f"{PREFIXES['gsid']}thing/{number}-{n}") for n in range(2)]
        facts += [ox.Triple(pair[0], link, pair[1]), ox.Triple(pair[0], TYPE, named[number % len(named)])]
    compare(facts, ontology)
