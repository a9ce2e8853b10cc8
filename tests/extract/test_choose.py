"""Of mentions that overlap the longest wins; the fast way chooses as the plain one does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.extract.core.choose import longest
from greensilk_kg.extract.core.mention import Mention

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)), max_size=15)


def mentions(spans):
    return [
        Mention(low, low + size, "Place", "Place", str(at), "name/form")
        for at, (low, size) in enumerate(spans)
    ]


def plainly(candidates):
    taken = []
    for one in sorted(candidates, key=lambda one: (one.start - one.end, one.start)):
        if not any(one.overlaps(other.start, other.end) for other in taken):
            taken.append(one)
    return tuple(sorted(taken, key=lambda one: one.start))


@given(SPANS)
def test_the_choice_is_that_of_a_plain_search(spans):
    assert longest(mentions(spans)) == plainly(mentions(spans))


@given(SPANS)
def test_what_is_left_out_overlaps_something_at_least_as_long(spans):
    chosen = longest(mentions(spans))
    for one in set(mentions(spans)) - set(chosen):
        rivals = [other for other in chosen if one.overlaps(other.start, other.end)]
        assert max(other.end - other.start for other in rivals) >= one.end - one.start


def test_of_equals_the_leftmost_wins_then_the_one_given_first():
    left, right, again = mentions([(0, 3), (2, 3), (0, 3)])
    assert longest([right, left]) == (left,)
    assert longest([again, left]) == (again,)
