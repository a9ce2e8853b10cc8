from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.errors import ConfigurationError, UnreadableInputError
from greensilk_kg.model.knowledge import EntityId
from greensilk_kg.rdf.authority import entity_id, read_authority
from greensilk_kg.rdf.namespaces import Names

HEAD = """
@prefix gs: <https://w3id.org/greensilk/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix institution: <https://w3id.org/greensilk/id/institution/> .
"""
ENTRY = """
institution:reed-fund a gs:FinancialInstitution, gs:Fund ;
    rdfs:label "芦苇基金"@zh, "Reed Fund"@en ;
    skos:altLabel "RF"@en, "芦苇绿色基金"@zh, "芦基"@zh ;
    skos:hiddenLabel "芦韦基金"@zh ;
    skos:notation "001" .
"""


def write(folder: Path, name: str, body: str) -> Path:
    path = folder / name
    path.write_text(HEAD + body, "utf-8")
    return path


def test_an_entry_has_its_names_and_classes_and_nothing_else(tmp_path):
    [entry] = read_authority([write(tmp_path, "a.ttl", ENTRY)])
    assert entry.id == EntityId("institution", "reed-fund")
    assert entry.classes == ("FinancialInstitution", "Fund")
    assert entry.label == "芦苇基金"
    assert entry.aliases == ("芦基", "芦苇绿色基金", "RF")
    assert entry.hidden == ("芦韦基金",)


def test_the_order_of_files_does_not_matter(tmp_path):
    a = write(tmp_path, "a.ttl", ENTRY)
    b = write(tmp_path, "b.ttl", 'institution:alder a gs:Enterprise ; rdfs:label "桤木公司"@zh .')
    assert read_authority([a, b]) == read_authority([b, a])
    assert [entry.id.slug for entry in read_authority([a, b])] == ["alder", "reed-fund"]


@pytest.mark.parametrize(
    "labels", ['rdfs:label "Reed"@en', 'rdfs:label "芦苇"@zh, "苇"@zh', 'skos:altLabel "芦苇"@zh']
)
def test_an_entry_without_one_chinese_label_is_refused(tmp_path, labels):
    path = write(tmp_path, "a.ttl", f"institution:reed a gs:Enterprise ; {labels} .")
    with pytest.raises(ConfigurationError, match=r"institution/reed has [02] Chinese labels") as caught:
        read_authority([path])
    assert str(path) in str(caught.value)


def test_a_subject_that_has_no_class_is_no_entry(tmp_path):
    assert read_authority([write(tmp_path, "a.ttl", 'institution:x rdfs:label "某"@zh .')]) == ()


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UnreadableInputError, match=r"none\.ttl"):
        read_authority([tmp_path / "none.ttl"])


@given(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.from_regex(r"[a-z0-9-]{1,12}", fullmatch=True))
def test_an_id_survives_its_iri(kind, slug):
    name = EntityId(kind, slug)
    assert entity_id(Names().entity(name).value) == name
