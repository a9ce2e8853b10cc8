"""Writings of the name of one edition of an event."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.zh.editions import edition
from greensilk_kg.zh.numerals import parse_ordinal

CONVENTION = "《湿地公约》第十四次缔约方大会"


@pytest.mark.parametrize(
    "writing",
    [
        "《湿地公约》第十四次缔约方大会",
        "联合国《湿地公约》第14次缔约方大会",
        "《湿地公约》缔约方大会第十四次会议",
        "联合国《湿地公约》第十四次缔约方大会（COP14）",
        "《湿地公约》第十四届缔约方大会",
        "《湿地公约》缔约方第十四次会议",
        "《联合国湿地公约》第十四次缔约方大会",
    ],
)
def test_a_conference_of_parties_has_one_name(writing):
    assert edition(writing) == CONVENTION


@pytest.mark.parametrize(
    "other",
    [
        "《湿地公约》第十三次缔约方大会",
        "《荒漠公约》第十四次缔约方大会",
        "《湿地公约》第十四次缔约方大会边会",
    ],
)
def test_others_stay_apart(other):
    assert edition(other) != CONVENTION


@pytest.mark.parametrize(
    "name", ["联合国大会", "第100届广交会", "2021年绿港论坛", "绿港论坛（2021）", "联合国气候变化大会"]
)
def test_what_is_no_ordinal_or_convention_stays(name):
    assert edition(name) == name


@given(st.integers(1, 99), st.sampled_from("届次期轮场"))
def test_ordinals_in_figures_and_in_words_are_one(number, counter):
    written = edition(f"第{number}{counter}绿港论坛")
    assert parse_ordinal(written[: written.index(counter)]) == number
    assert edition(written) == written
