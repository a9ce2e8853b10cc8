"""Rules kept as data: a folder `rules/{rule}/` with what holds (`in.ttl`) and what follows (`out.ttl`)."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.rdf.files import read
from greensilk_kg.rdf.namespaces import TYPE, term
from greensilk_kg.reason import materialise
from greensilk_kg.reason.constructs import load_rules

HERE = Path(__file__).parent
RULES = sorted((HERE.parents[1] / "ontology" / "rules").glob("*.rq"))


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_a_rule_builds_what_its_example_says_and_nothing_else(path):
    folder = HERE / "rules" / path.stem
    assert folder.is_dir(), f"{path.name} needs an example: {folder}/in.ttl and out.ttl"
    given = [quad.triple for quad in read(folder / "in.ttl")]
    closure = materialise(given, [], load_rules([path]))
    assert closure.new == {quad.triple for quad in read(folder / "out.ttl")}


def test_no_example_without_a_rule():
    assert {path.name for path in (HERE / "rules").iterdir()} == {path.stem for path in RULES}


def test_rules_feed_each_other_and_the_ontology():
    a, b, c, d = (term(name) for name in "abcd")
    thing = ox.NamedNode("urn:thing")
    sub_class = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#subClassOf")
    rules = {
        "first": "CONSTRUCT { ?x a gs:d } WHERE { ?x a gs:c }",
        "second": "CONSTRUCT { ?x a gs:b } WHERE { ?x a gs:a }",
    }
    closure = materialise([ox.Triple(thing, TYPE, a)], [ox.Triple(b, sub_class, c)], rules)
    assert closure.new == {ox.Triple(thing, TYPE, each) for each in (b, c, d)}


@pytest.mark.parametrize("text", ["ASK { ?s ?p ?o }", "\nCONSTRUCT { ?s ?p }"])
def test_a_broken_rule_is_named_by_its_file(tmp_path, text):
    path = tmp_path / "wrong.rq"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigurationError, match=r"wrong\.rq"):
        load_rules([path])
