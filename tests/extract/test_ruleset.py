"""One pass for all cues concerns the same rules as asking each rule for its cues."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.extract.core.begins import finditer
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
    concerned = Ruleset(rules).concerned(sentence, letters_of(sentence))
    assert [rule for rule, _, _ in concerned] == slowly
    assert [last - 1 for _, _, last in concerned] == [max(map(sentence.rfind, rule.cues)) for rule in slowly]


@given(st.text(alphabet="主承协办由和甲乙", max_size=8))
def test_a_rule_whose_pattern_needs_what_the_sentence_lacks_is_left_out(sentence):
    rule = replace(RULE, cues=("办",), pattern=re.compile("由[甲乙]主办"))
    concerned = Ruleset([rule]).concerned(sentence, letters_of(sentence))
    assert concerned or not rule.pattern.search(sentence)
    assert not concerned or {"由", "办"} <= set(sentence)


def test_a_rule_that_looks_back_at_its_cue_is_tried_behind_it():
    rule = replace(RULE, cues=("由",), pattern=re.compile("(?<=由)甲办"))
    [(_, _, last)] = Ruleset([rule]).concerned("由甲办", letters_of("由甲办"))
    assert [found[0] for found in finditer(rule.pattern, "由甲办", last)] == ["甲办"]
