"""Rules and checks: each has its header, an example, and finds in it what the example expects."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from greensilk_kg.resources import find_home

HERE = Path(__file__).parent
EXPECTED = ox.NamedNode("urn:expected")
RULES = find_home().files("ontology", "rules/*.rq")
CHECKS = find_home().files("ontology", "checks/*.rq")
SEVERITIES = {"violation", "warning", "info"}


def header(path):
    lines = path.read_text(encoding="utf-8").partition("\n\n")[0].splitlines()
    assert all(line.startswith("# ") for line in lines), f"{path}: the header ends at the first blank line"
    return dict(line[2:].split(": ", 1) for line in lines if not line.startswith("#  "))


def example(path):
    """Return the store of an example without what it expects, and that."""
    store = ox.Store()
    store.load(path=str(HERE / path.parent.name / f"{path.stem}.trig"))
    expected = {quad.triple for quad in store.quads_for_pattern(None, None, None, EXPECTED)}
    store.remove_graph(EXPECTED)
    return store, expected


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_a_rule_says_what_and_why(path):
    assert set(header(path)) == {"what", "why"}


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_a_rule_adds_what_its_example_expects(path):
    store, expected = example(path)
    assert set(store.query(path.read_text(encoding="utf-8"))) == expected != set()


@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)
def test_a_check_says_problem_remedy_and_severity(path):
    found = header(path)
    assert set(found) == {"problem", "problem@zh", "remedy", "remedy@zh", "severity"}
    assert found["severity"] in SEVERITIES


@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)
def test_a_check_finds_what_its_example_expects_and_nothing_else(path):
    store, expected = example(path)
    rows = store.query(path.read_text(encoding="utf-8"))
    assert {row["subject"] for row in rows} == {triple.subject for triple in expected} != set()


@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)
def test_a_check_finds_nothing_in_the_ontology_itself(path, ontology_files):
    store = ox.Store()
    for file in ontology_files:
        store.load(path=str(file))
    assert not list(store.query(path.read_text(encoding="utf-8")))


def test_every_example_belongs_to_a_rule_or_check():
    examples = {path.stem for folder in ("rules", "checks") for path in (HERE / folder).glob("*.trig")}
    assert examples == {path.stem for path in (*RULES, *CHECKS)}
