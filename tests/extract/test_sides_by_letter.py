"""Sides that one character names stand for the land of the article that begins so."""

from __future__ import annotations

import pytest

NOTE = "绿色港口合作备忘录"


@pytest.fixture(scope="module")
def parties(statements):
    def read(text):
        return {claim.removeprefix(f"{NOTE} party ") for _, claim in statements(text) if " party " in claim}

    return read


@pytest.mark.parametrize(
    ("text", "land"),
    [
        (f"巴基斯坦总理抵达青岚。会谈后，巴方与中方签署《{NOTE}》。", "巴基斯坦"),
        (f"埃及总统到访。中方与埃方签署《{NOTE}》。", "埃及"),
        (f"埃塞俄比亚水利部派员来访。会谈后，埃方与中方签署《{NOTE}》。", "埃塞俄比亚"),
        (f"老挝能源部长到访青岚。当天老方和中方签署《{NOTE}》。", "老挝"),
        (f"巴西总统上月到访。本月，巴基斯坦总理抵达青岚，巴方与中方签署《{NOTE}》。", "巴基斯坦"),
    ],
)
def test_a_side_is_the_land_that_begins_so(parties, text, land):
    assert land in parties(text)


@pytest.mark.parametrize(
    "text",
    [
        f"巴方与中方签署《{NOTE}》。",
        f"巴基斯坦总理和巴西总统到访。巴方与中方签署《{NOTE}》。",
        f"布隆迪代表团到访。发布方与中方签署《{NOTE}》。",
        f"老挝代表团到访。老方法与中方签署《{NOTE}》。",
        f"约旦代表团到访。缔约方与中方签署《{NOTE}》。",
    ],
)
def test_a_side_of_no_land_or_of_two_is_none(parties, text):
    assert not parties(text) & {"巴基斯坦", "巴西", "布隆迪", "约旦", "country/lao", "老挝"}
