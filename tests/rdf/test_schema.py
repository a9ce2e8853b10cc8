"""The ontology as a schema: what is read, derived and refused."""

import pytest

from greensilk_kg.errors import ConfigurationError, UnreadableInputError
from greensilk_kg.rdf.schema import load_schema
from greensilk_kg.resources import find_home

PREFIXES = """
@prefix gs: <https://w3id.org/greensilk/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
BRIDGE = """
gs:Work a owl:Class ; gs:iriSegment "work" .
gs:Bridge a owl:Class ; rdfs:subClassOf gs:Work .
gs:Footbridge a owl:Class ; rdfs:subClassOf gs:Bridge, schema:Place .
gs:spans a owl:ObjectProperty ; schema:domainIncludes gs:Bridge ; schema:rangeIncludes gs:Work .
gs:opened a owl:DatatypeProperty ; schema:rangeIncludes xsd:date, xsd:gYear ; rdfs:subPropertyOf gs:dated .
gs:dated a owl:DatatypeProperty .
gs:seen a owl:DatatypeProperty ; schema:domainIncludes rdf:Statement ; schema:rangeIncludes xsd:string .
"""


@pytest.fixture
def load(tmp_path):
    def load_text(*texts):
        paths = [tmp_path / f"{number}.ttl" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(PREFIXES + text, encoding="utf-8")
        return load_schema(paths)

    return load_text


def test_classes_come_with_parents_and_top_class(load):
    schema = load(BRIDGE)
    assert schema.parents == {"Work": (), "Bridge": ("Work",), "Footbridge": ("Bridge",)}
    assert schema.top == {"Work": "Work", "Bridge": "Work", "Footbridge": "Work"}
    assert schema.ancestors("Footbridge") == {"Footbridge", "Bridge", "Work"}


def test_date_types_are_one_kind_and_nothing_stated_means_any(load):
    schema = load(BRIDGE)
    assert schema.ranges == {"spans": {"Work"}, "opened": {"date"}, "dated": frozenset()}
    assert schema.domains == {"spans": {"Bridge"}, "opened": frozenset(), "dated": frozenset()}
    assert schema.properties["opened"] == ("dated",)


def test_properties_of_evidence_nodes_are_left_out(load):
    assert "seen" not in load(BRIDGE).domains


def test_a_country_has_a_segment_of_its_own_although_it_is_a_place():
    top = load_schema(find_home().files("ontology", "modules/*.ttl")).top
    assert (top["Country"], top["Place"], top["Conference"]) == ("Country", "Place", "Event")


def test_the_order_of_files_does_not_matter():
    paths = find_home().files("ontology", "modules/*.ttl")
    assert load_schema(paths) == load_schema(reversed(paths))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("gs:x a owl:ObjectProperty ; schema:domainIncludes gs:Brigde .", "gs:x names Brigde"),
        ("gs:x a owl:ObjectProperty ; schema:rangeIncludes xsd:time .", "gs:x names http.*#time"),
        ("gs:x a owl:ObjectProperty ; rdfs:subPropertyOf gs:y .", "gs:x names y"),
        ("gs:Loose a owl:Class .", "gs:Loose lies below no top class"),
        (
            "gs:A a owl:Class ; rdfs:subClassOf gs:B . gs:B a owl:Class ; rdfs:subClassOf gs:A .",
            "no top class",
        ),
    ],
)
def test_an_unknown_name_is_an_error_with_its_file(load, text, message):
    with pytest.raises(ConfigurationError, match=message) as raised:
        load(BRIDGE, text)
    assert str(raised.value).split(":")[0].endswith("1.ttl")


def test_a_broken_file_is_an_error_with_its_line(load):
    with pytest.raises(UnreadableInputError) as raised:
        load(BRIDGE, "gs:A a owl:Class ;;; rdfs:subClassOf .")
    assert raised.value.where.line == 8
