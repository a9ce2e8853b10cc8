"""Works that a clause alone tells apart, and sections of lines."""

from __future__ import annotations

import pytest


def said(statements, text: str) -> set[str]:
    return {statement for _, statement in statements(text)}


def works(read, text: str) -> set[str]:
    return {one.label for ref, one in read(text).entities.items() if ref.type == "Project"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("这个由丙丁集团与老挝合作修建的水电站，让村民用上了电。", "丙丁集团与老挝合作修建的水电站"),
        ("在老挝，由丙丁集团开发的首个垃圾电厂，上月起试运行。", "丙丁集团开发的首个垃圾电厂"),
        ("丙丁集团在老挝投资的第一座水泥厂，去年点火。", "丙丁集团在老挝投资的第一座水泥厂"),
    ],
)
def test_a_clause_may_name_a_work(read, text, name):
    assert works(read, text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "丙丁集团承建的水电站为当地带来电力。",
        "丙丁集团在海外承建的首个风电项目——老挝塔鲁马风电项目让村民用上了电。",
        "丙丁集团投资建设的首批电站和学校让村民受益。",
    ],
)
def test_the_works_of_a_firm_are_not_one_work(read, text):
    assert not {name for name in works(read, text) if name.startswith("丙丁集团")}


def test_a_clause_with_this_means_the_work_named_before(statements):
    text = "莫拉卡水电站位于老挝。这座由丙丁集团投资建设的水电站，2019年5月投产发电。"
    read = said(statements, text)
    assert {"莫拉卡水电站 financedBy 丙丁集团", "莫拉卡水电站 commissionedOn 2019-05"} <= read


def test_a_clause_of_another_sort_is_a_work_of_its_own(read):
    text = "莫拉卡水电站位于老挝。这座由丙丁集团投资建设的大桥，2019年5月通车。"
    assert works(read, text) == {"莫拉卡水电站", "丙丁集团投资建设的大桥"}


@pytest.mark.parametrize("reach", ["至", "—", "到"])
def test_a_section_of_a_line_has_its_own_days(statements, reach):
    name = f"老挝E7高速公路塔鲁马{reach}莫拉卡段"
    read = said(statements, f"2021年3月15日，{name}正式通车，全长80公里。")
    assert f"{name} commissionedOn 2021-03-15" in read


def test_the_ceremony_of_a_section_is_not_that_of_the_line(statements):
    name = "老挝E7高速公路塔鲁马至莫拉卡段"
    read = said(statements, f"由丙丁集团承建的{name}通车仪式2021年3月15日在万象举行。")
    assert {f"{name} contractor 丙丁集团", f"{name} commissionedOn 2021-03-15"} <= read


@pytest.mark.parametrize("text", ["老挝E7高速公路进入从规划到建设阶段。", "老挝E7高速公路塔鲁马段通车。"])
def test_a_stage_is_no_section(read, text):
    assert not {name for name in works(read, text) if name.endswith("段")}


def test_a_bare_day_may_stand_before_what_came_about(statements):
    text = "塔鲁马项目并网\n海岛网 2022-03-08 10:20\n\n塔鲁马光伏项目首期300兆瓦7日实现并网发电。"
    assert "塔鲁马光伏项目 commissionedOn 2022-03-07" in said(statements, text)


def test_a_line_stands_in_both_lands_of_its_name(statements):
    read = said(statements, "老挝—越南塔鲁马输电线路项目去年投运。")
    name = "老挝—越南塔鲁马输电线路项目"
    assert {f"{name} hostCountry 老挝", f"{name} hostCountry 越南"} <= read
