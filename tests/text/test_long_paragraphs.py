"""What looks back in a paragraph comes to an end, however long the paragraph is."""

from __future__ import annotations

from collections import Counter

from greensilk_kg.text import prepare
from greensilk_kg.text.articles import LONGEST

SENTENCE = "青石港二期由北洋建设集团承建。"


def paragraphs(text):
    return Counter(one.paragraph for article in prepare(text).articles for one in article.sentences)


def test_a_paragraph_of_many_sentences_is_read_as_several():
    counts = paragraphs(SENTENCE * (2 * LONGEST + 5) + "\n\n" + SENTENCE)
    assert list(counts.items()) == [(0, LONGEST), (1, LONGEST), (2, 5), (3, 1)]


def test_a_paragraph_of_usual_length_is_one():
    assert paragraphs(f"{SENTENCE * LONGEST}\n\n{SENTENCE * 3}") == {0: LONGEST, 1: 3}
