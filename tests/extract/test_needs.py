"""A pattern matches only where what it needs stands, however the pattern is made."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.extract.core.families import Family
from greensilk_kg.extract.core.needs import finditer, letters_of, may_match, needs, search
from greensilk_kg.extract.rules.load import load_rules
from greensilk_kg.resources import find_home

ATOMS = st.sampled_from(
    [
        "甲",
        "乙",
        "丙",
        "[甲乙]",
        "[^甲]",
        ".",
        r"\d",
        "(?=甲)",
        "(?!甲)",
        "(?<=乙)",
        "^",
        "$",
        "[丁-甲]",
        "[a-c]",
        "(?i:a)",
    ]
)


def larger(parts):
    return st.one_of(
        st.lists(parts, min_size=1, max_size=3).map("".join),
        st.lists(parts, min_size=1, max_size=3).map(lambda many: f"(?:{'|'.join(many)})"),
        st.tuples(parts, st.sampled_from(["?", "*", "+", "{0,2}", "{1,2}?", "{2}"])).map(
            lambda pair: f"(?:{pair[0]}){pair[1]}"
        ),
        parts.map(lambda part: f"({part})"),
        parts.map(lambda part: f"(?:{part}|)"),
    )


@given(st.recursive(ATOMS, larger, max_leaves=8), st.text("甲乙丙丁1aA", max_size=10))
def test_what_may_not_match_does_not_match(source, string):
    pattern = re.compile(source)
    if pattern.search(string):
        assert may_match(pattern, letters_of(string))
    found = [one.span() for one in finditer(pattern, string, letters_of(string))]
    assert found == [one.span() for one in pattern.finditer(string)]
    assert (search(pattern, string, letters_of(string)) is None) == (pattern.search(string) is None)


@given(st.lists(ATOMS, max_size=4), st.lists(ATOMS, max_size=4), st.text("甲乙丙丁1aA", max_size=10))
def test_patterns_of_a_family_that_match_are_told_in_their_order(sources, others, string):
    letters = letters_of(string)
    for asked in (sources, [*others, *sources]):  # letters that were asked before know of later patterns
        members = [(re.compile(source), number) for number, source in enumerate(asked)]
        concerned = Family(members).concerned(letters)
        assert concerned == sorted(concerned)
        assert {number for one, number in members if one.search(string)} <= set(concerned)
        assert concerned == [number for one, number in members if may_match(one, letters)]


def test_a_pattern_that_ignores_case_needs_nothing_by_letter():
    assert needs(re.compile("abc", re.IGNORECASE)) == ()


def test_a_pattern_tells_its_literal_parts_and_its_alternatives():
    needed = needs(re.compile("由(?P<who>[甲乙])(?:主办|承办)?(?:成立|建好)"))
    assert set(needed[:2]) == {frozenset({"由甲", "由乙"}), frozenset({"成立", "建好"})}
    assert needed[2:] == (frozenset(one + other for one in "甲乙办" for other in "成建"),)


@pytest.mark.parametrize(
    "rule", load_rules(find_home().files("data", "rules/*.yaml")), ids=lambda rule: rule.id
)
def test_every_rule_says_what_it_needs(rule):
    assert needs(rule.pattern)


def test_what_each_alternative_needs_is_needed():
    assert frozenset({"甲办", "丙办"}) in needs(re.compile("甲办乙|丙办丁"))
    assert frozenset("办") in needs(re.compile("[^甲]办乙?|[^丙]办丁?"))
