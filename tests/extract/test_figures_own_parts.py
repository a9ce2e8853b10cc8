"""Sizes of parts, rates of bonds and works at works: whose they are."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "莫拉卡风电场的检修通道宽4米。",
        "莫拉卡风电场今年改建，围栏底部抬高25厘米。",
        "青石银行在苏瓦发行绿色债券，票面利率2.5%。",
    ],
)
def test_what_a_part_or_a_bond_has_is_not_said_of_the_whole(figures, text):
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("莫拉卡港散货泊位绿色改造工程总投资2亿元。", "莫拉卡港散货泊位绿色改造工程"),
        ("莫拉卡港集装箱码头升级工程总投资2亿元。", "莫拉卡港集装箱码头升级工程"),
        ("莫拉卡水电站的大坝高60米。", "莫拉卡水电站"),
    ],
)
def test_a_work_at_a_work_and_a_main_part_have_their_figures(figures, text, about):
    assert [one["about"] for one in figures(text)] == [about]
