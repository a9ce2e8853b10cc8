"""Words that become more are found as those that were known at once; to know many costs each no more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.extract.core.growing import LEAST, GrowingWords
from greensilk_kg.extract.core.words import Words

LETTERS = "绿港路丝ab"
STRINGS = st.text(LETTERS, max_size=40)
VOCABULARIES = st.lists(st.text(LETTERS, min_size=LEAST, max_size=5), max_size=12)


@given(VOCABULARIES, STRINGS)
def test_words_added_one_by_one_are_found_as_words_known_at_once(words, string):
    growing = GrowingWords()
    for word in words:
        growing.add(word)
        growing.find(string)
    assert growing.find(string) == Words({word: word for word in words}).find(string)


def test_a_word_of_one_character_is_refused():
    with pytest.raises(ValueError, match="at least 2 characters"):
        GrowingWords().add("港")
