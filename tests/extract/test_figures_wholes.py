"""Shares whose whole another clause tells, sums told after what was added, and the time of parts."""

from __future__ import annotations

import pytest


def facts(statements, text, predicate):
    mark = f" {predicate} "
    return {one.partition(mark)[2] for _, one in statements(text) if mark in one}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("肯尼亚地热发电量占全国发电量的46%，水电占18%。", "水电占全国发电量"),
        ("2022年，柬埔寨吸收外国直接投资30亿美元，来自中国的投资占40%。", "来自中国的投资占吸收外国直接投资"),
        ("约旦的光伏装机容量占总装机容量的两成，这一比例将提高到30%。", "光伏装机容量占总装机容量"),
        ("近年来，中国以年均4%的煤炭消费增速支撑发展。", "煤炭消费"),
        ("柬埔寨光伏装机新增3万千瓦，累计达40万千瓦。", "光伏装机"),
        ("甘肃草原综合植被盖度达50%。", "草原综合植被盖度"),
        ("丝路基金约八成资金投向电力开发。", "投向电力开发的资金"),
    ],
)
def test_what_a_share_or_sum_is_of(statements, text, counted):
    assert counted in facts(statements, text, "countOf")


@pytest.mark.parametrize(
    "text",
    ["老挝由九市一区组成。", "甘肃清洁能源占总装机的60%，其中风电占30%。", "中国品牌占据约八成市场份额。"],
)
def test_what_nobody_knows_is_not_stated(statements, text):
    told = facts(statements, text, "countOf")
    assert not [one for one in told if "区" in one or "风电占" in one or "品牌" in one]


def test_the_time_that_opens_a_sentence_holds_for_its_parts(statements):
    text = "2023年，柬埔寨出口额达200亿美元；进口额达240亿美元。其中，大米出口额达6亿美元。"
    figures = {one.split()[0] for _, one in statements(text) if " about " in one}
    dated = {one.split()[0] for _, one in statements(text) if " asOf 2023" in one}
    assert len(figures) == 3
    assert dated == figures


def test_that_land_is_the_one_whose_ministry_speaks(statements):
    text = "老挝去年生产水泥1万吨。越南工贸部公布的数据显示，该国光伏装机约1670万千瓦。"
    assert "越南" in {one.rpartition(" ")[2] for _, one in statements(text) if " about " in one}


def test_what_is_needed_or_drawn_in_is_no_figure_of_the_bank(statements):
    text = "亚洲开发银行批准贷款30亿美元，带动资本近50亿美元。为此还需投资20亿美元。"
    values = {one.rpartition(" ")[2] for _, one in statements(text) if " value " in one}
    assert values == {"3000000000"}


def test_trains_of_one_town_are_not_all_trains(statements):
    told = statements("中欧班列（青岚）今年开行量已突破400列。")
    assert "中欧班列（青岚）" in {one.rpartition(" about ")[2] for _, one in told if " about " in one}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("亚洲开发银行绿色贷款占全部贷款的比例逐年上升，2022年末为9%。", "绿色贷款占全部贷款"),
        (
            "约旦光伏总装机达200万千瓦，占全国总装机的51%，在西亚光伏总装机中的比重接近40%。",
            "光伏总装机占西亚光伏总装机",
        ),
    ],
)
def test_a_share_whose_clause_tells_a_year_or_the_whole_alone(statements, text, counted):
    assert counted in facts(statements, text, "countOf")


def test_a_land_called_by_one_character(statements):
    text = "柬埔寨矿产能源部国务秘书维塔涅表示，2023年柬全国电力装机约4000兆瓦。"
    assert "柬埔寨" in facts(statements, text, "about")


def test_what_firms_from_abroad_do_is_not_the_land_s(statements):
    assert not facts(statements, "老挝镍矿产量达16万吨；中企在该国的镍冶炼投资累计超过4亿美元。", "unit") - {
        "TONNE"
    }


def test_what_a_bank_expects_is_no_figure_of_today(statements):
    told = statements("亚洲开发银行预计，2024年肯尼亚经济增长5%。")
    assert [one for _, one in told if one.endswith(" modality planned")]


def test_a_market_of_the_whole_land_is_not_the_land(statements):
    assert not facts(statements, "我国推进减排。全国碳排放权交易市场累计成交量4亿吨。", "value")
