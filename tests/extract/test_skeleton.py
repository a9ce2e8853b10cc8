"""The skeleton of a name: marks gone, and every letter left knows where it stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.extract.core.skeleton import skeleton, skeleton_with_map

STRINGS = st.text("绿港 “”‘’《》〈〉-—–·•ABab1", max_size=30)


@given(STRINGS)
def test_every_letter_of_the_skeleton_is_mapped_to_where_it_stood(string):
    bare, origin = skeleton_with_map(string)
    assert bare == skeleton(string)
    assert bare == "".join(string[at].lower() for at in origin)
    assert list(origin) == sorted(set(origin))


@given(STRINGS)
def test_a_skeleton_is_its_own_skeleton(string):
    assert skeleton(skeleton(string)) == skeleton(string)


@pytest.mark.parametrize(
    "writing",
    ["“青岚”港口—联盟", "青岚港口联盟", "《青岚 港口·联盟》", "青岚-港口－联盟", "「青岚」港口⸺联盟"],
)
def test_writings_of_one_name_share_their_skeleton(writing):
    assert skeleton(writing) == "青岚港口联盟"


@pytest.mark.parametrize("other", ["青岚港口联合", "青岚港口（联盟）", "青岚、港口联盟"])
def test_other_names_do_not(other):
    assert skeleton(other) != "青岚港口联盟"
