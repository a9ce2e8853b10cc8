"""Laws of the committed countries and regions.

pycountry is not in the development lock, so the file is not compared with it here: the count of 249 is what
ISO 3166-1 and pycountry 26.2.16 have, and the codes must be well formed and unique.
"""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from greensilk_kg.rdf.files import read
from greensilk_kg.rdf.namespaces import CANONICAL_BASE, GS, LABEL, NOTATION, TYPE

REFERENCE = Path(__file__).resolve().parents[2] / "data" / "reference"
COUNTRY = CANONICAL_BASE + "id/country/"
REGION = CANONICAL_BASE + "id/place/m49-"
WORLD = REGION + "001"


@pytest.fixture(scope="module")
def facts():
    found = defaultdict(lambda: defaultdict(list))
    for name in ("countries.ttl", "regions.ttl"):
        for quad in read(REFERENCE / name):
            found[quad.subject.value][quad.predicate.value].append(quad.object)
    return found


@pytest.fixture(scope="module")
def countries(facts):
    return {iri: facts[iri] for iri in facts if iri.startswith(COUNTRY)}


def values(properties, predicate):
    return [term.value for term in properties[predicate]]


def parents(facts, iri):
    return values(facts[iri], GS + "locatedIn") if iri in facts else []


def test_all_of_iso_3166_1_is_there(countries):
    assert len(countries) == 249
    assert {iri: values(properties, TYPE.value) for iri, properties in countries.items()} == {
        iri: [GS + "Country"] for iri in countries
    }


def test_codes_are_well_formed_unique_and_plain_strings(countries):
    seen = []
    for iri, properties in countries.items():
        codes = sorted(values(properties, NOTATION.value), key=len)
        assert [
            bool(re.fullmatch(p, c)) for p, c in zip(("[A-Z]{2}", r"[A-Z]{3}|\d{3}"), codes, strict=False)
        ]
        assert {re.sub("[A-Z]", "A", re.sub(r"\d", "0", code)) for code in codes} == {"AA", "AAA", "000"}
        assert iri.removeprefix(COUNTRY).upper() in codes
        assert all(str(term.datatype).endswith("string>") for term in properties[NOTATION.value])
        seen += codes
    assert len(seen) == len(set(seen)) == 3 * 249


def test_everything_has_one_label_in_each_language(facts):
    for iri, properties in facts.items():
        assert sorted(term.language for term in properties[LABEL.value]) == ["en", "zh"], iri


def test_labels_are_those_of_chinese_texts(countries):
    labels = {
        iri.removeprefix(COUNTRY): term.value
        for iri, properties in countries.items()
        for term in properties[LABEL.value]
        if term.language == "zh"
    }
    expected = {
        "lao": "老挝",
        "khm": "柬埔寨",
        "are": "阿联酋",
        "kor": "韩国",
        "prk": "朝鲜",
        "mng": "蒙古国",
    }
    assert {code: labels[code] for code in expected} == expected


def test_every_place_lies_in_the_world(facts):
    for iri in facts:
        chain, queue = set(), [iri]
        while queue:
            here = queue.pop()
            assert here in facts, f"{iri} lies in {here}, which is no entry"
            if here not in chain:
                chain.add(here)
                queue += parents(facts, here)
        assert WORLD in chain, iri


def test_regions_form_no_ring(facts):
    def above(iri, path=()):
        assert iri not in path, path
        for parent in parents(facts, iri):
            above(parent, (*path, iri))

    for iri in facts:
        above(iri)


def test_a_country_lies_in_one_smallest_region(facts, countries):
    for iri in countries:
        assert len(parents(facts, iri)) == 1, iri


def test_coordinates_are_decimal_degrees(countries):
    for iri, properties in countries.items():
        [latitude], [longitude] = (
            properties["https://schema.org/" + name] for name in ("latitude", "longitude")
        )
        assert -90 <= float(latitude.value) <= 90, iri
        assert -180 <= float(longitude.value) <= 180, iri
        assert latitude.datatype.value.endswith("#decimal")
        assert longitude.datatype.value.endswith("#decimal")


@pytest.mark.parametrize(
    ("code", "south", "north", "west", "east"),
    [
        ("lao", 13.9, 22.5, 100, 107.7),
        ("ken", -4.8, 5.1, 33.9, 41.9),
        ("chl", -56, -17.5, -76, -66.4),
        ("fji", -21, -12, 176, 180.1),
        ("rus", 41, 82, 19, 180),
        ("nor", 57.9, 71.2, 4.5, 31.2),
        ("usa", 24.5, 49.4, -125, -66.9),
        ("sgp", 1.1, 1.5, 103.5, 104.1),
    ],
)
def test_points_lie_in_their_countries(countries, code, south, north, west, east):
    properties = countries[COUNTRY + code]
    latitude, longitude = (
        float(properties["https://schema.org/" + name][0].value) for name in ("latitude", "longitude")
    )
    assert south <= latitude <= north
    assert west <= longitude <= east
