"""The documents of `tests/documents/` and the facts in them, read by hand: the measure itself is sound."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest

from greensilk_kg.rdf.schema import load_schema

FACTS = sorted((Path(__file__).parent / "documents").glob("*.facts.jsonl"))
KINDS = {"relation", "date", "observation", "post", "commitment", "entity"}
NAMED = ("s", "o", "at", "title")
MARKS = re.compile(r"[\s“”‘’\"'「」『』《》〈〉\-—–－─⸺·•・,，.、:：]+")


def bare(text):
    return MARKS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def facts_of(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("path", FACTS, ids=lambda path: path.name.split(".")[0])
def test_what_a_fact_names_stands_in_its_document(path):
    text = bare(path.with_name(path.name.replace(".facts.jsonl", ".txt")).read_text("utf-8"))
    for fact in facts_of(path):
        for key in NAMED:
            if key in fact and fact.get(f"{key}_type") != "Country":
                names = [fact[key], *fact.get(f"{key}_alt", [])]
                assert any(bare(name) in text for name in names), (fact["id"], key)


def test_ids_are_unique_and_properties_are_the_ontologys(home):
    schema = load_schema(home.files("ontology", "modules/*.ttl"))
    facts = [fact for path in FACTS for fact in facts_of(path)]
    assert len({fact["id"] for fact in facts}) == len(facts)
    assert {fact["kind"] for fact in facts} <= KINDS
    assert {fact["p"] for fact in facts if "p" in fact} <= set(schema.domains) | set(schema.ranges)
