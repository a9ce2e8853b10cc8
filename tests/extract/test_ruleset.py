"""One pass for all cues concerns the same rules as asking each rule for its cues."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.extract.core.needs import letters_of
from greensilk_kg.extract.rules.load import load_rules
from greensilk_kg.extract.rules.ruleset import Ruleset
from greensilk_kg.resources import find_home

RULE = load_rules(find_home().files("data", "rules/*.yaml"))[0]
ANY = re.compile("")
WORDS = st.text(alphabet="主承协办由", min_size=1, max_size=3)


@given(
    st.lists(st.lists(WORDS, min_size=1, max_size=3), max_size=5),
    st.text(alphabet="主承协办由和", max_size=12),
)
def test_concerned_are_the_rules_with_a_cue_in_the_sentence_in_their_order(cues, sentence):
    rules = [
        replace(RULE, id=str(number), cues=tuple(words), pattern=ANY) for number, words in enumerate(cues)
    ]
    slowly = [rule for rule in rules if any(cue in sentence for cue in rule.cues)]
    assert Ruleset(rules).concerned(sentence, letters_of(sentence)) == slowly


@given(st.text(alphabet="主承协办由和甲乙", max_size=8))
def test_a_rule_whose_pattern_needs_what_the_sentence_lacks_is_left_out(sentence):
    rule = replace(RULE, cues=("办",), pattern=re.compile("由[甲乙]主办"))
    concerned = Ruleset([rule]).concerned(sentence, letters_of(sentence))
    assert concerned or not rule.pattern.search(sentence)
    assert not concerned or {"由", "办"} <= set(sentence)


def test_a_rule_that_looks_back_at_its_cue_is_tried_behind_it():
    rule = replace(RULE, cues=("由",), pattern=re.compile("(?<=由)甲办"))
    found = Ruleset([rule]).found("由甲办", letters_of("由甲办"))
    assert [one[0] for _, one in found] == ["甲办"]


def test_no_match_is_taken_that_begins_behind_the_last_cue():
    rule = replace(RULE, cues=("乙",), pattern=re.compile("“?甲乙?"))
    found = Ruleset([rule]).found("甲和甲乙和甲", letters_of("甲和甲乙和甲"))
    assert [one[0] for _, one in found] == ["甲", "甲乙"]


@given(st.text(alphabet="主承协办由和甲乙，", max_size=12))
def test_matches_are_found_rule_by_rule_in_their_order(sentence):
    sources = ("(?:由|和)?[甲乙](?:主|承)办", "办[甲乙]?", "(?<=由)[甲乙].*办")
    rules = [replace(RULE, id=one, cues=("办",), pattern=re.compile(one)) for one in sources]
    found = [(rule.id, one.span()) for rule, one in Ruleset(rules).found(sentence, letters_of(sentence))]
    assert found == [(rule.id, one.span()) for rule in rules for one in rule.pattern.finditer(sentence)]
