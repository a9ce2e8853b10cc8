"""A masked sentence can be told back, and every stretch of it knows where it stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.extract.core.mask import CODES, KINDS, mask
from greensilk_kg.extract.core.mention import Mention

BASE = 7


@st.composite
def sentences(draw):
    """Return a sentence and mentions in it, in order, none overlapping."""
    pieces = draw(
        st.lists(st.tuples(st.text("绿港路，。", max_size=4), st.sampled_from(sorted(CODES))), max_size=6)
    )
    string, mentions = "", []
    for plain, kind in pieces:
        name = draw(st.text("甲乙丙", min_size=1, max_size=4))
        start = BASE + len(string) + len(plain)
        mentions.append(Mention(start, start + len(name), kind, kind, name, "name/form"))
        string += plain + name
    return string + draw(st.text("绿港路。", max_size=4)), mentions


@given(sentences())
def test_unmasking_gives_the_sentence(sentence):
    string, mentions = sentence
    masked = mask(string, BASE, mentions)
    told = "".join(
        masked.mentions[at].name if letter in KINDS else letter for at, letter in enumerate(masked.string)
    )
    assert told == string
    assert [masked.mentions[at] for at in sorted(masked.mentions)] == mentions


@given(sentences(), st.data())
def test_a_stretch_stands_where_its_letters_stand(sentence, data):
    string, mentions = sentence
    masked = mask(string, BASE, mentions)
    if masked.string:
        start = data.draw(st.integers(0, len(masked.string) - 1))
        end = data.draw(st.integers(start + 1, len(masked.string)))
        low, high = masked.span(start, end)
        inside = masked.within(start, end)
        told = "".join(
            masked.mentions[at].name if at in masked.mentions else masked.string[at]
            for at in range(start, end)
        )
        assert string[low - BASE : high - BASE] == told
        assert all(low <= one.start < one.end <= high for one in inside)


@given(sentences())
def test_each_mention_is_one_letter_that_tells_its_kind(sentence):
    string, mentions = sentence
    masked = mask(string, BASE, mentions)
    assert [KINDS[letter] for letter in masked.string if letter in KINDS] == [one.kind for one in mentions]
    assert masked.origin[-1] == BASE + len(string)
    assert len(masked.origin) == len(masked.string) + 1


def test_every_kind_has_a_code_of_its_own():
    assert len(set(CODES.values())) == len(CODES)


def test_a_stretch_becomes_a_mention_without_what_defines_a_short_form_in_it():
    text = "在青岚海洋研究院（以下简称海研院）年会上"
    body = Mention(BASE + 1, BASE + 8, "Institution", "Institution", "青岚海洋研究院", "name/form")
    masked = mask(text, BASE, [body])
    one = masked.mention((1, masked.string.index("上")), text, "Event", "Conference", "name/form")
    assert (one.name, one.start, one.end) == ("青岚海洋研究院年会", BASE + 1, BASE + len(text) - 1)
