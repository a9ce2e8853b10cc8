"""Ends of names that are looked up are those that are tried one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.extract.figures.endings import LONGEST, _shared
from greensilk_kg.extract.names.implied import ends_of

NAMES = st.text("甲乙河", max_size=14)


@given(NAMES, NAMES, st.integers(1, 2))
def test_as_many_characters_are_shared_as_some_words_begin_with(name, words, least):
    sizes = [size for size in range(least, min(len(name) - 1, LONGEST) + 1) if words.startswith(name[-size:])]
    assert _shared(name[1:][-LONGEST:], words, least) == max(sizes, default=0)


@given(st.lists(NAMES, max_size=4), NAMES.filter(bool))
def test_an_ending_ends_in_what_is_told(endings, short):
    assert (short in ends_of(endings)) == any(one.endswith(short) for one in endings)
