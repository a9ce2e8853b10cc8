"""All words in one pass give what a plain search at every place gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.extract.core.words import Words

LETTERS = "绿港路丝ab"
STRINGS = st.text(LETTERS, max_size=40)
VOCABULARIES = st.sets(st.text(LETTERS, min_size=1, max_size=5), max_size=12)


def leftmost_longest(words, string):
    """Search as slowly and plainly as possible."""
    found, at = [], 0
    while at < len(string):
        here = [word for word in words if string.startswith(word, at)]
        if here:
            word = max(here, key=len)
            found.append((at, at + len(word), word))
            at += len(word)
        else:
            at += 1
    return found


@given(VOCABULARIES, STRINGS)
def test_words_are_found_leftmost_first_and_longest(words, string):
    assert list(Words({word: word for word in words}).find(string)) == leftmost_longest(words, string)


@given(VOCABULARIES, STRINGS)
def test_the_order_in_which_words_are_given_does_not_matter(words, string):
    forward = Words({word: word for word in sorted(words)})
    backward = Words({word: word for word in sorted(words, reverse=True)})
    assert list(forward.find(string)) == list(backward.find(string))


def test_no_words_find_nothing():
    assert list(Words({}).find("绿港")) == []
    assert list(Words({"": "nothing"}).find("绿港")) == []
