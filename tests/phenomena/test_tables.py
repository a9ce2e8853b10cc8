"""The tables of phenomena are sound, and what must not be stated of their texts is not."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from benchmarks.measure import phenomena
from benchmarks.measure.documents import Reader

from greensilk_kg.rdf.schema import load_schema

HERE = Path(__file__).parent
SCORER = HERE.parents[2] / "shared" / "score" / "score.py"
TABLES = phenomena.tables(HERE)
MARKS = re.compile(r"[\s“”‘’\"'「」『』《》〈〉\-—–－─⸺·•・,，.、:：]+")


def bare(text):
    return MARKS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def rows(name):
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


@pytest.fixture(scope="module")
def outcomes(home):
    known = [*home.files("data/reference", "*.ttl"), *home.files("ontology/modules", "*.ttl")]
    score, reader = phenomena.scorer(SCORER), Reader(home)
    return lambda table: list(phenomena.outcomes(TABLES[table], reader, score, known))


@pytest.mark.parametrize("table", TABLES)
def test_each_fact_is_of_a_text_and_each_text_has_one(table):
    facts, texts = phenomena.facts(TABLES[table]), phenomena.texts(TABLES[table])
    assert len({fact["id"] for fact in facts}) == len(facts)
    assert {fact["doc"] for fact in facts} == set(texts)
    for fact in facts:
        if not fact["phenomenon"].startswith("cut-by") and fact.get("s_type") not in {"Country", "Place"}:
            text, names = bare(texts[fact["doc"]]), [fact["s"], *fact.get("s_alt", [])]
            assert fact.get("not") or any(bare(name) in text for name in names), fact["id"]


@pytest.mark.parametrize("table", TABLES)
def test_properties_are_the_ontologys(table, home):
    schema = load_schema(home.files("ontology", "modules/*.ttl"))
    facts = phenomena.facts(TABLES[table])
    assert {fact["p"] for fact in facts if "p" in fact} <= set(schema.domains) | set(schema.ranges)


@pytest.mark.skipif(not SCORER.is_file(), reason="the scorer is not in ../shared")
@pytest.mark.parametrize("table", TABLES)
def test_what_must_not_be_stated_is_not_and_no_less_is_found_than_was(table, outcomes):
    found = outcomes(table)
    stated = {f"{table}/{one.fact['id']}" for one in found if one.forbidden and one.stated}
    assert stated <= {row[0] for row in rows("stated.tsv")}
    least = {row[0]: int(row[1]) for row in rows("least.tsv")}
    missed = [one.fact["id"] for one in found if not one.forbidden and not one.stated]
    assert sum(not one.forbidden and one.stated for one in found) >= least[table], f"missed: {missed}"
