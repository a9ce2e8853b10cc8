"""Sentences cover their paragraph, and none goes on for ever."""

from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.model.text import Span
from greensilk_kg.text.sentences import _LONGEST, split_sentences

PIECES = st.sampled_from(["两国签署", "，", "。", "；", "“绿色", "丝路”", "（甲", "乙）", "5月8日"])
PARAGRAPHS = st.tuples(st.lists(PIECES, max_size=20).map("".join), st.sampled_from([1, 3000])).map(
    lambda drawn: drawn[0] * drawn[1]
)


def split(text):
    return [one.of(text) for one in split_sentences(text, Span(0, len(text)))]


@given(PARAGRAPHS)
def test_sentences_cover_the_paragraph_and_each_is_short_enough(text):
    assert "".join(split(text)) == text
    assert all(len(one) <= _LONGEST for one in split(text))


def test_what_never_ends_is_split_behind_a_stop():
    first, *others = split("港口，" * 5000 + "桥。")
    assert first == "港口，" * (_LONGEST // 3)
    assert "".join(others) == "港口，" * (5000 - _LONGEST // 3) + "桥。"


def test_a_long_list_of_members_is_one_sentence():
    text = "联盟成员有" + "、".join(f"绿洲第{number}水务公司" for number in range(500)) + "。"
    assert split(text) == [text]
