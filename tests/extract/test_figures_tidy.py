"""What figures are of is a noun: no verb, no half of a word; and what they measure fits it."""

from __future__ import annotations

import pytest


def told(figures, text):
    return [(one["value"], one["indicator"], one.get("countOf", "")) for one in figures(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("丹水集团已在8个国家布局12个氢能项目。", ("8", "country-count", "国家")),
        ("丹水大学支持20座城市编制行动方案。", ("20", "city-count", "城市")),
        ("青岚水电站61名员工中斐济籍占多数。", ("61", "employees", "员工")),
        (
            "丹水集团2024年计划海外新签合同额突破200亿元。",
            ("20000000000", "contract-value", "海外新签合同额"),
        ),
        ("青岚水电站为丹水等14个村划定社区林地。", ("14", "count", "村")),
        ("青岚水电站教会了260名妇女编织藤器。", ("260", "count", "妇女")),
        ("青岚水电站配套建设1.1吉瓦风电和40兆瓦储能系统。", ("1.1", "installed-capacity", "风电")),
        ("丹水集团现有总资产860亿元。", ("86000000000", "assets", "总资产")),
        ("青岚水电站配套架设30千伏输电线路54公里。", ("54", "length", "输电线路")),
        ("青岚水电站坝顶长420米。", ("420", "length", "坝顶")),
        ("青岚铁路全长540公里。", ("540", "length", "")),
        ("丹水大学举办学术会议19场、暑期学校4期。", ("4", "count", "暑期学校")),
        ("丹水协会为会员企业对接项目信息570条。", ("570", "count", "项目信息")),
        ("青岚水电站改造内容包括屋顶光伏12兆瓦、储能6兆瓦时。", ("12", "installed-capacity", "")),
        ("青岚水电站供热能力56兆瓦。", ("56", "capacity", "")),
        ("丹水银行为青岚水电站提供1亿美元贷款，期限20年。", ("20", "duration", "贷款期限")),
        ("丹水集团为斐济提供超过1万人次培训。", ("10000", "trained-persons", "人次")),
    ],
)
def test_what_a_figure_is_of_is_a_noun(figures, text, found):
    assert found in told(figures, text)


@pytest.mark.parametrize(
    "text",
    [
        "全球仍有3亿人喝不上水。",
        "斐济垃圾很多，其中490万吨未得到妥善处理。",
        "青岚水电站一年下来省了大约600吨。",
        "丹水集团在多国投资，与中国企业的合作项目占三分之一。",
        "青岚水电站建成后，户均年收入从900美元涨到2100美元。",
        "丹水基金会今年提供奖学金，报名人数超过1200人。",
    ],
)
def test_what_says_too_little_is_left_out(figures, text):
    assert [one for one in figures(text) if one["indicator"] != "contract-value"] == []


def test_a_planned_sum_of_a_place_is_said(figures):
    (found,) = figures("西哈努克市计划投资4000万美元建设污水管网。")
    assert found["modality"] == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "丹水大学将启动人才计划，五年内为斐济培养工程师1000名。",
        "丹水大学将同斐济大学一道，在湖区布设监测断面32个。",
        "《丹水行动方案（2024—2027年）》提出，三年内为斐济培训管理人员600名，建设联合保护区5个。",
        "丹水集团为此明年还要再上56台吊运设备。",
    ],
)
def test_what_is_still_to_come_is_planned(figures, text):
    assert figures(text)
    assert all(one.get("modality") == "planned" for one in figures(text))


def test_what_is_reached_is_not_planned(figures):
    (found,) = figures("丹水大学将继续努力，三年内已培养工程师1000名。")
    assert "modality" not in found


def test_the_year_of_an_aim_is_not_when_a_figure_holds(statements):
    told = statements("斐济原定2040年52%的目标有望提前实现，政府已为氢能划拨土地100万公顷。")
    assert [one for _, one in told if "asOf" in one and "2040" in one] == []
