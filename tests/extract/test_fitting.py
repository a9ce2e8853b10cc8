"""No claim joins classes that the ontology keeps apart; what is not stated is not read."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.fitting import Fitting
from greensilk_kg.extract.names.gazetteer import Gazetteer
from greensilk_kg.extract.names.registry import Registry
from greensilk_kg.rdf.schema import load_schema
from greensilk_kg.resources import find_home


@pytest.fixture(scope="module")
def schema():
    return load_schema(find_home().files("ontology", "modules/*.ttl"))


@pytest.fixture
def registry(schema):
    return Registry(Gazetteer((), schema), schema)


def mention(cls, schema, registry, name="丙丁"):
    top = schema.top.get(cls, cls)
    return registry.resolve(Mention(0, 2, top, cls, name, "name/form"))


@pytest.mark.parametrize(
    ("subject", "predicate", "value", "fits"),
    [
        ("Conference", "organizer", "GovernmentBody", True),
        ("Conference", "organizer", "Country", True),
        ("Conference", "organizer", "Person", False),
        ("Project", "organizer", "GovernmentBody", False),
        ("Project", "contractor", "Enterprise", True),
        ("Project", "contractor", "Place", False),
        ("Report", "publishedBy", "ResearchInstitution", True),
        ("Report", "party", "Country", False),
        ("MemorandumOfUnderstanding", "party", "Country", True),
    ],
)
def test_sub_classes_fit_where_their_class_does(subject, predicate, value, fits, schema, registry):
    one, other = mention(subject, schema, registry, "甲"), mention(value, schema, registry, "乙")
    assert Fitting(schema, registry).fits(one, predicate, other) is fits


@pytest.mark.parametrize(
    ("subject", "predicate", "fits"),
    [
        ("Conference", "startDate", True),
        ("Project", "startDate", False),
        ("Project", "completedOn", True),
        ("Conference", "organizer", False),
        ("Report", "publishedOn", True),
    ],
)
def test_dates_fit_where_the_property_has_them(subject, predicate, fits, schema, registry):
    assert Fitting(schema, registry).fits_date(mention(subject, schema, registry), predicate) is fits
