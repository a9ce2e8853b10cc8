"""Looking names up by their words finds every pair that holding each against each would find."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.extract.names.event_index import fuller
from greensilk_kg.extract.names.same_event import called

PARTS = (
    "中国",
    "中",
    "拉",
    "与",
    "海岛",
    "林",
    "港口",
    "国家",
    "博会",
    "博览会",
    "论坛",
    "绿色发展论坛",
    "暨",
    "第三届",
    "2024年",
)
NAMES = st.lists(
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=6).map("".join), max_size=8, unique=True
)


@given(NAMES)
def test_no_pair_that_may_be_one_event_is_missed(names):
    told = {name: called(name) for name in names}
    near = fuller({name: one.core for name, one in told.items()})
    for one, other in permutations(names, 2):
        assert not told[one].is_same(told[other]) or other in near[one]


def test_names_that_have_nothing_in_common_are_not_held_against_each_other():
    names = {
        f"{number}号河谷能源论坛": f"{letter}河谷能源论坛" for number, letter in enumerate("甲乙丙丁戊己")
    }
    assert not any(fuller(names).values())
