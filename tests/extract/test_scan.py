"""One pass over several word lists finds what a look-up of each list by itself finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.extract.core.scan import Scan
from greensilk_kg.extract.core.words import Words

LETTERS = "绿港路丝ab"
LISTS = st.lists(
    st.dictionaries(st.text(LETTERS, max_size=4), st.integers(), max_size=8), min_size=1, max_size=4
)


@given(LISTS, st.text(LETTERS, max_size=40))
def test_each_list_is_found_as_if_it_were_alone(lists, string):
    assert Scan(lists).find(string) == [list(Words(words).find(string)) for words in lists]
