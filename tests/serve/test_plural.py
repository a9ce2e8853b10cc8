"""The plural of English class labels."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, Graph

from greensilk_kg.serve.web.plural import plural

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("agreement", "agreements"),
        ("country", "countries"),
        ("day", "days"),
        ("civil-society organization", "civil-society organizations"),
        ("memorandum of understanding", "memoranda of understanding"),
        ("letter of intent", "letters of intent"),
        ("person", "people"),
        ("address", "addresses"),
        ("branch", "branches"),
        ("principles", "principles"),
        ("", ""),
    ],
)
def test_a_label_in_the_plural(one, many):
    assert plural(one) == many


def test_only_a_label_that_is_plural_already_stays():
    ontology = Graph()
    for module in sorted((ROOT / "ontology" / "modules").glob("*.ttl")):
        ontology.parse(module)
    labels = {
        str(label)
        for cls in ontology.subjects(RDF.type, OWL.Class)
        for label in ontology.objects(cls, RDFS.label)
        if label.language == "en"
    }
    assert {label for label in labels if plural(label) == label} == {"principles"}
