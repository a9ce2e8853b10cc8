"""The ontology says what the vocabulary contract says, no less and no otherwise."""

import csv
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, XSD, Namespace

from greensilk_kg.rdf.namespaces import GS as GS_IRI
from greensilk_kg.rdf.schema import load_schema
from greensilk_kg.resources import find_home

GS = Namespace(GS_IRI)
CONTRACT = Path(__file__).with_name("contract.tsv")


def rows(kind):
    with CONTRACT.open(encoding="utf-8") as stream:
        lines = [line for line in stream if not line.startswith("#")]
    return [row for row in csv.DictReader(lines, delimiter="\t") if row["kind"] == kind]


def named(cell):
    return {name for name in cell.split(", ") if name}


@pytest.fixture(scope="module")
def schema():
    return load_schema(find_home().files("ontology", "modules/*.ttl"))


def test_the_classes_are_those_of_the_contract_in_its_hierarchy(schema):
    expected = {row["name"]: tuple(sorted(named(row["above"]))) for row in rows("class")}
    assert schema.parents == expected


def test_the_properties_are_those_of_the_contract(schema):
    assert set(schema.domains) == {row["name"] for row in rows("property")}


@pytest.mark.parametrize("row", rows("property"), ids=lambda row: row["name"])
def test_a_property_goes_from_and_to_what_the_contract_says(schema, row):
    assert schema.domains[row["name"]] == named(row["from"])
    assert schema.ranges[row["name"]] == named(row["to"])
    assert schema.properties[row["name"]] == tuple(named(row["above"]))


def test_what_evidence_nodes_carry_is_there(ontology):
    for row in rows("evidence"):
        assert (GS[row["name"]], RDF.type, OWL.DatatypeProperty) in ontology


def test_located_in_is_transitive_and_part_of_is_not(ontology):
    assert set(ontology.subjects(RDF.type, OWL.TransitiveProperty)) == {GS.locatedIn}


def test_member_and_member_of_are_inverse(ontology):
    assert set(ontology.subject_objects(OWL.inverseOf)) == {(GS.memberOf, GS.member)}


def test_no_property_is_functional(ontology):
    for kind in (OWL.FunctionalProperty, OWL.InverseFunctionalProperty):
        assert not list(ontology.subjects(RDF.type, kind))


def test_no_range_axiom_names_a_date_type(ontology):
    assert not {XSD.date, XSD.gYear, XSD.gYearMonth} & set(ontology.objects(None, RDFS.range))


@pytest.mark.parametrize(("axiom", "cell"), [(RDFS.domain, "from"), (RDFS.range, "to")])
def test_an_axiom_is_stated_only_where_the_contract_has_no_alternative(ontology, axiom, cell):
    alternatives = {row["name"]: named(row[cell]) for row in rows("property")}
    for prop, target in ontology.subject_objects(axiom):
        stated = alternatives.get(prop.removeprefix(GS_IRI), {"evidence"})
        assert len(stated) == 1, f"{prop} may have {stated}, not only {target}"


def test_nothing_that_the_contract_calls_both_is_disjoint(ontology):
    disjoint = {frozenset(pair) for pair in ontology.subject_objects(OWL.disjointWith)}
    assert frozenset({GS.Institution, GS.Initiative}) not in disjoint
    assert frozenset({GS.Agreement, GS.Publication}) not in disjoint
    assert frozenset({GS.Place, GS.Person}) in disjoint
    for sub, sup in ontology.subject_objects(RDFS.subClassOf):
        assert frozenset({sub, sup}) not in disjoint
