"""Words as a trie match what the words match as they are, and in the same order."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.tempered import neither
from greensilk_kg.extract.core.tries import alternation, alternatives
from greensilk_kg.extract.rules.pattern import compile_pattern

WORDS = st.lists(st.text("甲乙丙.+ |(", min_size=1, max_size=4), min_size=1, max_size=8)


def plain(words):
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))


@given(WORDS, st.text("甲乙丙.+ |(", max_size=12))
def test_a_trie_finds_what_the_words_find_the_longest_first(words, string):
    one, other = (f"({pattern(words)})(.*?)(?=甲|$)" for pattern in (alternation, plain))
    assert re.findall(one, string) == re.findall(other, string)


def test_alternatives_in_groups_are_no_alternatives():
    assert alternatives("甲(?:乙|丙(?:丁|戊)?)|己") == ["甲(?:乙|丙(?:丁|戊)?)", "己"]


@given(
    st.lists(st.text("甲乙丙", min_size=1, max_size=3), min_size=1, max_size=6),
    st.text("甲乙丙丁，", max_size=8),
)
def test_a_gap_stops_before_the_words_of_a_trie(words, string):
    one, other = (neither("，", pattern(words)) for pattern in (alternation, plain))
    assert re.findall(f"{one}+", string) == re.findall(f"{other}+", string)


def test_a_slot_for_no_body_takes_no_land_before_it():
    land, body, event = (CODES[kind] for kind in ("Country", "Institution", "Event"))
    who, what = compile_pattern("由{who:Org}主办"), compile_pattern("主办{what:Event}")
    assert who.search(f"由{land}企业{body}主办")["who"] == f"{land}企业{body}"
    assert what.search(f"主办{event}")
    assert not what.search(f"主办{land}企业{event}")
