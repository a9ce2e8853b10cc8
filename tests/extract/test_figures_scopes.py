"""What a bare value takes from the words before it, and where a clause speaks of another work."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        (
            "截至2024年底，中国在中亚地区累计签署承包工程合同额3000亿美元，完成营业额1900亿美元。",
            "190000000000",
            "在中亚地区承包工程营业额",
        ),
        (
            "2020年我国对外承包工程业务遍及180个国家，新签合同额2500亿美元。",
            "250000000000",
            "对外承包工程新签合同额",
        ),
        ("2023年，青禾集团完成营业额30亿元。", "3000000000", "营业额"),
        ("亚投行于2016年开业，成员已达70个。2027年还将有15个经济体加入亚投行。", "15", "加入的经济体"),
        ("中欧班列经阿拉山口、霍尔果斯、二连浩特6个口岸出入境。", "6", "口岸"),
        ("中国与越南实现了贸易额突破1000亿美元、人员往来1000万人次目标。", "10000000", None),
    ],
)
def test_a_value_keeps_the_scope_that_was_told_before_it(figures, text, value, of):
    told = [one.get("countOf", "") for one in figures(text) if one["value"] == value]
    assert told == ([of] if of else [])


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("青禾集团承建的援老挝南岭住宅项目开工，建筑面积40万平方米。", ["援老挝南岭住宅项目"]),
        (
            "青禾集团承建的援老挝南岭住宅项目开工；承建的援斐济苏瓦医疗中心（二期）项目竣工，该项目总建筑面积40万平方米。",
            [],
        ),
    ],
)
def test_another_work_of_a_list_ends_what_was_spoken_of(figures, text, about):
    assert [one["about"] for one in figures(text) if one["value"] == "400000"] == about


@pytest.mark.parametrize(
    "text", ["中国共产党二十届三中全会作出部署。", "斐济苏瓦污水项目建有一座4000人口当量的污水处理厂。"]
)
def test_sessions_and_what_a_plant_is_made_for_are_not_counted(figures, text):
    assert not [one for one in figures(text) if one["value"] in {"20", "4000"}]
