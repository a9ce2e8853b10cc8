"""The tables of the pages of things: nothing of the ontology is missing in them."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.rdf.namespaces import GS, OWL, TYPE
from greensilk_kg.resources import find_home
from greensilk_kg.serve.linked import layout
from greensilk_kg.serve.linked.entity.schema_org import terms
from greensilk_kg.serve.linked.entity.summary import _SLOT, templates
from greensilk_kg.serve.web.texts import texts

PROPERTIES = [OWL + name for name in ("ObjectProperty", "DatatypeProperty", "AnnotationProperty")]


@pytest.fixture(scope="module")
def ontology():
    files = find_home().files("ontology", "**/*.ttl")
    return [quad for path in files for quad in ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE)]


def named(ontology, kinds):
    return {q.subject.value for q in ontology if q.predicate == TYPE and q.object.value in kinds}


def test_every_property_of_the_ontology_has_its_place_and_its_names(ontology):
    assert named(ontology, PROPERTIES) - set(layout.properties()) == set()


def test_every_property_that_can_lead_to_a_thing_has_words_for_the_way_back(ontology):
    objects = {iri for iri in named(ontology, PROPERTIES[:1]) if iri.startswith(GS)}
    assert {iri for iri in objects if not all(layout.properties()[iri].incoming)} == set()


def test_groups_stand_in_the_order_of_the_table():
    keys = ["what", "who", "where", "when", "howmuch"]
    assert [key for key in layout.groups() if key in keys] == keys
    ordered = sorted((f"{GS}signedOn", f"{GS}party", f"{GS}value", f"{GS}sector", "urn:x"), key=layout.rank)
    assert [iri.rpartition("#")[2] for iri in ordered] == ["sector", "party", "signedOn", "value", "urn:x"]


def test_a_broken_table_is_refused_with_its_line(tmp_path):
    table = tmp_path / "properties.tsv"
    table.write_text("gs:about\tnowhere\t1\t关于\tAbout\n", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"properties\.tsv:1"):
        layout.read_properties(table)


def test_summaries_ask_for_properties_that_there_are(ontology):
    known = {iri.removeprefix(GS) for iri in named(ontology, PROPERTIES)} | {"class", "post"}
    classes = {iri.removeprefix(GS) for iri in named(ontology, [OWL + "Class"])}
    assert set(templates()) <= classes
    for sentences in templates().values():
        for sentence in sentences:
            assert {slot[2] for slot in _SLOT.finditer(sentence)} <= known
            assert sentence.count("[") == sentence.count("]")


def test_every_class_has_a_type_of_schema_org(ontology):
    top = {q.subject.value for q in ontology if q.predicate.value == f"{GS}iriSegment"}
    assert top - set(terms()) == set()
    assert {term.how for term in terms().values()} <= {"type", "thing", "text", "date"}


def test_every_kind_of_name_and_reason_has_its_words():
    kinds = ["preferred", "abbreviation", "other", "variant", "former", "code", "alpha2", "alpha3", "numeric"]
    reasons = ["sub", "inverse", "via", "class", "used", "place", "name", "rule"]
    wanted = {f"name_{kind}" for kind in kinds} | {f"reason_{kind}" for kind in reasons}
    wanted |= {f"amount_{kind}" for kind in ("min", "max", "approx")}
    assert wanted - set(texts()) == set()
