"""What a bare value takes from the words before it, and where a clause speaks of another work."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        (
            "截至2022年末，中国在中亚地区签下的承包工程合同额达3000亿美元，完成营业额1900亿美元。",
            "190000000000",
            "在中亚地区承包工程营业额",
        ),
        (
            "2018年，我国的对外承包工程业务遍及180个国家，新签合同额2500亿美元。",
            "250000000000",
            "对外承包工程新签合同额",
        ),
        ("2023年，青禾集团完成营业额30亿元。", "3000000000", "营业额"),
        ("亚投行于2016年开业，成员已达70个。2028年预计又有15个经济体加入亚投行。", "15", "加入的经济体"),
        ("中欧班列经满洲里、绥芬河、霍尔果斯6个口岸出入境。", "6", "口岸"),
        ("中国与越南达到了贸易额900亿美元、双方人员往来1000万人次目标。", "10000000", None),
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
    "text", ["二十届三中全会作出了部署。", "斐济苏瓦污水项目建有一座4000人口当量的污水处理厂。"]
)
def test_sessions_and_what_a_plant_is_made_for_are_not_counted(figures, text):
    assert not [one for one in figures(text) if one["value"] in {"20", "4000"}]


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        (
            "2025年，中国对东盟进出口2万亿元，增长6.3%，高于中国外贸整体增速2.5个百分点。",
            "2.5",
            "对东盟进出口增速高于中国外贸整体增速",
        ),
        (
            "上半年，福建省民营企业进出口54亿元，占同期福建省外贸进出口总值的57.5%，同比提升3.2个百分点。",
            "3.2",
            "民营企业进出口占同期福建省外贸进出口总值同比提升",
        ),
        (
            "2025年，中国以水运、陆路、航空运输等方式对东盟进出口分别增长6.2%、12.4%和8.2%。",
            "12.4",
            "以陆路方式对东盟进出口",
        ),
        ("肯尼亚东山供水项目包括建设12.5公里的污水管网和一座泵站。", "12.5", "污水管网"),
        ("秘鲁南岭光伏项目面积1300公顷，分两期建设。", "2", "期"),
        ("几内亚有两个主要港口。", "2", "主要港口"),
        ("第五届绿能博览会开幕，围绕两个方面展开。", "2", None),
        ("肯尼亚和秘鲁两个国家的企业签约。", "2", None),
    ],
)
def test_points_parts_and_few_things_say_of_what_they_are(figures, text, value, of):
    told = [one.get("countOf", "") for one in figures(text) if one["value"] == value]
    assert told == ([of] if of else [])


def test_the_lands_of_guests_are_counted_of_their_event(figures):
    text = "首届海岛绿色论坛8月15日在苏瓦开幕。来自太平洋50个国家的近百名高级代表参会。"
    assert [(one["about"], one["value"]) for one in figures(text)] == [
        ("首届海岛绿色论坛", "50"),
        ("首届海岛绿色论坛", "100"),
    ]
