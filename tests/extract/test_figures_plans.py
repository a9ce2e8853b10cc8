"""Parts and consequences of plans, sizes before their word, thresholds, suppositions, who teaches."""

from __future__ import annotations

import pytest


def test_parts_of_a_plan_are_planned(figures):
    found = figures("到2040年，莫拉卡水电站装机容量将达到30万千瓦，其中一期20万千瓦。")
    assert {one.get("modality") for one in found} == {"planned"}
    found = figures("预计2040年巴西风电装机容量达到3亿千瓦，其中海上风电1亿千瓦。")
    assert [one.get("modality") for one in found] == ["planned", "planned"]
    found = figures("莫拉卡水电站计划投资3亿元，其中已到位1亿元。")
    assert found[-1].get("modality") is None


def test_what_comes_of_a_plan_is_planned(figures):
    found = figures("莫拉卡供水项目拟引进50家企业，创造300个就业岗位，年产值可达2亿美元。")
    assert {one.get("modality") for one in found} == {"planned"}
    found = figures("莫拉卡风电项目规划建设40台风机，总装机容量达10万千瓦。")
    assert [one.get("modality") for one in found] == ["planned", "planned"]
    found = figures("莫拉卡水电站设计安装4台机组，总装机容量10万千瓦。")
    assert found[-1].get("modality") is None
    found = figures("莫拉卡供水项目拟引进50家企业，目前创造300个就业岗位。")
    assert found[-1].get("modality") is None


def test_jiang_before_what_is_made_more_or_less_is_no_plan(figures):
    (done,) = figures("莫拉卡水电站并网，将巴西水电装机容量提升至3000万千瓦。")
    assert done.get("modality") is None
    assert figures("莫拉卡公路建成后，将两地车程缩短至3小时。")[0]["modality"] == "planned"


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("莫拉卡铁路的站台约16米宽、740米长。", ["width", "length"]),
        ("莫拉卡铁路长740公里、宽16米。", ["length", "width"]),
    ],
)
def test_the_word_for_a_side_stands_on_either_side(figures, text, sides):
    assert [one["indicator"] for one in figures(text)] == sides


@pytest.mark.parametrize(
    "text",
    [
        "巴西单机容量70万千瓦以上的机组多在北部。",
        "巴西水能按利用100年计算，相当于500亿吨标煤。",
        "莫拉卡铁路发送量远超去年全年63万吨的水平。",
        "巴西出口，第三次突破800亿元大关。",
    ],
)
def test_classes_suppositions_and_what_was_before_are_no_figures(figures, text):
    assert not figures(text)


def test_who_teaches_is_not_taught(figures):
    (one,) = figures("援老挝莫拉卡供水项目由7名工程师进行技术培训。")
    assert one["indicator"] == "experts"


def test_a_month_is_of_the_year_whose_part_was_told(figures):
    found = figures(
        "2021年前三季度，巴西对老挝出口60亿元，较2019年前三季度增长5%。9月份，巴西对老挝出口8亿元。"
    )
    assert [one["asOf"] for one in found if one["value"] == "800000000"] == ["2021-09"]


@pytest.mark.parametrize(
    "text",
    [
        "莫拉卡水电站首台机组（15万千瓦）已经并网。",
        "莫拉卡水电站保证出力为8万千瓦。",
        "莫拉卡铁路的牵引重量从2000吨到2500吨。",
    ],
)
def test_one_unit_and_a_way_from_one_value_to_another_say_nothing_of_the_whole(figures, text):
    assert not figures(text)


def test_which_goods_are_meant(figures):
    found = figures("莫拉卡铁路累计运送货物4000万吨，跨境货物量达900万吨，其中冷链货物运输在30万吨以上。")
    assert [one.get("countOf") for one in found] == [None, "跨境货物", "冷链货物"]
