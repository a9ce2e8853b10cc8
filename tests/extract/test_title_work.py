"""A headline's work is the one that the text below names in full; plain names behind it mean it too."""

from __future__ import annotations

import pytest

CREDIT = "\n\n（来源：青岚报，2024年3月）\n\n"


def works(extraction):
    return {ref.key: one for ref, one in extraction.entities.items() if ref.type == "Project"}


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("中企承建肯尼亚光热电站投产", "肯尼亚塔鲁马200兆瓦光热混合电站项目今天投产。"),
        ("肯尼亚小型水电站移交", "中国援肯尼亚莫拉卡小水电修复项目移交仪式今天举行。"),
        ("中国—肯尼亚绿色农业示范园落户", "中国—肯尼亚莫拉卡旱稻合作示范园揭牌仪式今天举行。"),
    ],
)
def test_the_headline_and_the_first_paragraph_tell_of_one_work(title, lead, read):
    assert len(works(read(f"{title}{CREDIT}{lead}\n"))) == 1


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("肯尼亚光热电站投产", "老挝塔鲁马200兆瓦光热混合电站项目今天投产。"),
        ("肯尼亚光热电站投产", "肯尼亚塔鲁马200兆瓦风电项目今天投产。"),
        ("肯尼亚莫拉卡光伏电站投产", "肯尼亚塔鲁马50兆瓦光伏项目今天投产。"),
        ("肯尼亚莫拉卡水电站一期投产", "肯尼亚莫拉卡水电站二期今天投产。"),
    ],
)
def test_works_of_another_land_sort_name_or_phase_are_two(title, lead, read):
    assert len(works(read(f"{title}{CREDIT}{lead}\n"))) == 2


def test_a_name_that_is_but_the_end_of_the_full_one_means_the_same(read):
    text = "肯尼亚塔鲁马200兆瓦光热混合电站项目今天投产。\n\n混合电站是首座，总投资2亿元。\n"
    assert set(works(read(text))) == {"肯尼亚塔鲁马200兆瓦光热混合电站项目"}


def test_a_contract_is_called_by_the_work_that_the_text_names_for_short(read):
    text = "丙丁公司今天在内罗毕签署莫拉卡州塔鲁市供水系统工程承包合同。\n\n塔鲁市供水系统工程总投资2亿元。\n"
    assert set(works(read(text))) == {"莫拉卡州塔鲁市供水系统工程"}


def test_the_label_is_the_fuller_name(read):
    text = f"中企承建肯尼亚光热电站投产{CREDIT}肯尼亚塔鲁马50兆瓦光热项目今天投产。\n"
    assert {one.label for one in works(read(text)).values()} == {"肯尼亚塔鲁马50兆瓦光热项目"}
