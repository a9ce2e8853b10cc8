"""The checker of OWL 2 RL on small good and bad ontologies, and the project's ontology under it."""

import re
from pathlib import Path

import pytest
from rdflib import Graph

from greensilk_kg.rdf.profile import violations

EXAMPLES = Path(__file__).parent / "rl"
GOOD = sorted((EXAMPLES / "good").glob("*.ttl"))
BAD = sorted((EXAMPLES / "bad").glob("*.ttl"))


def test_the_ontology_is_in_the_profile(ontology):
    assert violations(ontology) == []


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_example_is_in_the_profile(path):
    assert violations(Graph().parse(path)) == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_example_is_reported_as_its_first_comment_says(path):
    expected = set(re.findall(r"^# expected: (\S.*) as (\S.*)$", path.read_text(), flags=re.MULTILINE))
    found = {(each.construct, each.position) for each in violations(Graph().parse(path))}
    assert found == expected != set()


def test_a_violation_says_axiom_construct_position_and_reason():
    graph = Graph().parse(EXAMPLES / "bad" / "date-range.ttl")
    expected = "e:opened rdfs:range xsd:date: xsd:date as data range "
    assert str(violations(graph)[0]).startswith(expected)
