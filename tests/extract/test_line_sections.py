"""Sections of lines, and what is said of lines and their works by days and lands."""

from __future__ import annotations

import pytest


def said(statements, text: str) -> set[str]:
    return {statement for _, statement in statements(text)}


def works(read, text: str) -> set[str]:
    return {one.label for ref, one in read(text).entities.items() if ref.type == "Project"}


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
