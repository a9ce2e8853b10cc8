"""Looking in a paragraph finds what looking through the whole article finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.extract.core.mask import mask
from greensilk_kg.extract.core.reading import Reading, by_paragraph
from greensilk_kg.model.text import Sentence, Span


@given(st.lists(st.integers(0, 4), max_size=12))
def test_each_paragraph_has_its_sentences_in_order(numbers):
    readings = [
        Reading(Sentence(Span(at, at + 1), "body", (), number), (), mask("甲", at, ()))
        for at, number in enumerate(numbers)
    ]
    found = by_paragraph(readings)
    for number in range(5):
        slowly = [one for one in readings if one.sentence.paragraph == number]
        assert list(found.get(number, ())) == slowly
