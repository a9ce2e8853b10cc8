"""Heads of pages amid a sentence are left out; other lines at a page break stay."""

from __future__ import annotations

import pytest

from greensilk_kg.text import prepare
from greensilk_kg.text.prepare import dropped

BEFORE = "5月6日，海岛论坛在苏瓦举行，论坛由斐济环境部和太平洋环境规\n\n"
AFTER = "划署共同主办，来自十国的代表参加了会议。\n"


@pytest.mark.parametrize(
    "head", ["12\n\n海岛简报 2031年第9期\n\n", "— 7 —\n\n专题报道\n\n", "8\n\n附件 大事记\n海岛合作进展\n\n"]
)
def test_a_head_amid_a_sentence_is_left_out(head):
    text = BEFORE + head + AFTER
    assert "太平洋环境规划署共同主办" in prepare(text).surface
    assert [one for one in dropped(text) if one.reason == "running head"]


def test_a_heading_behind_a_whole_sentence_stays():
    text = "5月6日，论坛在苏瓦举行，由斐济环境部主办。\n\n7\n\n专题报道\n\n9日，另一场论坛在楠迪举行。\n"
    assert "专题报道" in prepare(text).surface


def test_a_dated_report_behind_a_page_break_goes_not_on():
    before = "海岛论坛在苏瓦举行，论坛由斐济环境部主办并商定后续工作的安排"
    text = f"{before}\n\n7\n\n专题报道\n\n5月9日，另一场论坛在楠迪举行。\n"
    assert "专题报道" in prepare(text).surface


def test_the_widest_of_three_lines_is_no_heading():
    text = "参加揭牌的有斐济环境部常务秘书雷瓦提·拉曼·瓦卡·波\n德尔、青岚大学海洋学院院长文安\n邦。\n"
    assert "瓦卡·波德尔" in prepare(text).surface


def test_a_year_over_months_stands_alone():
    text = prepare("2031\n9 月\n两国签署《海岛协议》。\n\n10 月\n三国启动海岛行动。\n")
    assert text.surface.startswith("2031\n")
