"""Events that are held together share what the text tells of them."""

from __future__ import annotations

import pytest

BOTH = ("海岛生态研修班", "海湾治理培训班")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("由商务部主办的“海岛生态研修班”和“海湾治理培训班”在昆明同时开班。", "organizer 商务部"),
        ("海岛生态研修班与海湾治理培训班在昆明开班。\n\n青岛市市长李子明出席开班式。", "participant 李子明"),
        ("清华大学举办海岛生态研修班、海湾治理培训班等两期研修班联合开班仪式。", "organizer 清华大学"),
        ("清华大学举办了海岛生态研修班和海湾治理培训班。", "organizer 清华大学"),
    ],
)
def test_what_is_told_of_one_holds_of_the_other(text, fact, statements):
    told = {statement for _, statement in statements(text)}
    assert {f"{one} {fact}" for one in BOTH} <= told


@pytest.mark.parametrize(
    "text",
    [
        "第二届海岛博览会、第三届海岛论坛在昆明开幕。论坛由商务部主办。",
        "第二届海岛博览会、第三届海岛论坛在昆明开幕。商务部主办了第三届海岛论坛。",
        "第三届海岛论坛由商务部主办，第二届海岛博览会在昆明开幕。",
    ],
)
def test_what_is_told_of_one_alone_is_not_shared(text, statements):
    told = {statement for _, statement in statements(text)}
    assert "第三届海岛论坛 organizer 商务部" in told
    assert "第二届海岛博览会 organizer 商务部" not in told
