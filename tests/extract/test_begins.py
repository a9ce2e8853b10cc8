"""Trying a pattern only where a match can begin finds what trying it everywhere finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.test_needs import ATOMS, larger

from greensilk_kg.extract.core.begins import begins, finditer


@given(st.recursive(ATOMS, larger, max_leaves=8), st.text("甲乙丙丁1aA", max_size=10))
def test_the_same_is_found_as_by_trying_everywhere(source, string):
    pattern = re.compile(source)
    found = [(one.span(), one.groups()) for one in finditer(pattern, string)]
    assert found == [(one.span(), one.groups()) for one in pattern.finditer(string)]


@pytest.mark.parametrize(
    ("source", "letters"),
    [
        ("“?(?:该|本)?甲", "[“本甲该]"),
        ("(?<![在由])(?P<who>甲{2}|[乙丙]?丁)", "[丁丙乙甲]"),
        (r"\d{0,2}月|\s*日", r"[\d\s日月]"),
        ("(?=甲)乙*丙-", "[丙乙]"),
    ],
)
def test_a_pattern_tells_how_its_matches_begin(source, letters):
    told = begins(re.compile(source))
    assert told is not None
    assert set(told.pattern) == set(letters)


@pytest.mark.parametrize("source", ["甲?", "[^甲]乙", ".", "(?i:a)b", "^", "(甲)?\\1乙", "[㐀-鿿]甲"])
def test_a_pattern_that_may_begin_with_anything_tells_nothing(source):
    assert begins(re.compile(source)) is None
