"""Statistics of trade, investment and loans: whose they are where a sentence leaves the land out."""

from __future__ import annotations

import pytest

TRADE = "海关统计，前三季度，云南省进出口总值800亿元，同比增长9%。"


def told(found):
    return [(one["about"], one["label"], one.get("countOf", "")) for one in found]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("5月份进出口90亿元，增长7%。", [("90亿元", "进出口"), ("7%", "进出口")]),
        ("从方式看，加工贸易占比近3成。", [("3成", "加工贸易占比")]),
        ("同期，国有企业进出口60亿元，占7.5%。", [("60亿元", "国有企业进出口"), ("7.5%", "国有企业进出口")]),
        ("进口橡胶12亿元，增长4%。", [("12亿元", "进口橡胶"), ("4%", "进口橡胶")]),
    ],
)
def test_a_land_goes_on_trading_in_the_next_sentence(figures, text, last):
    found = told(figures(TRADE + text))[2:]
    assert found == [("云南省", *one) for one in last]


@pytest.mark.parametrize(
    "text",
    [
        "某口岸出口货物300万吨。",
        "一家公司出口咖啡3亿元。",
        "产品出口到30多个国家。",
        "项目总投资5亿元。",
    ],
)
def test_what_others_trade_is_not_the_lands(figures, text):
    assert len(figures(TRADE + text)) == 2


def test_a_body_that_is_named_ends_what_was_told_of_a_land(figures):
    found = told(figures(TRADE + "昆明某某集团有限公司去年营业收入20亿元。" + "出口额3亿元。"))
    assert {about for about, label, _ in found if label == "3亿元"} != {"云南省"}


def test_the_partner_stands_with_each_part(figures):
    found = told(figures("四川省对老挝进出口50亿元。其中，出口30亿元，增长5%。"))
    assert found[1:] == [("四川省", "30亿元", "对老挝出口"), ("四川省", "5%", "对老挝出口")]


def test_a_group_of_lands_may_be_the_partner(figures):
    (one,) = figures("中国对海湾六国出口300亿元。")
    assert one["countOf"] == "对海湾六国出口"


def test_what_others_invest_in_china_is_a_figure_of_china(figures):
    found = told(figures("利用外资上，“一带一路”沿线国家来华新设企业400家，同比增长3%。"))
    assert found == [("country/chn", "400家", "新设企业"), ("country/chn", "3%", "新设企业")]


def test_trade_of_both_is_chinas_where_one_other_land_is_named(figures):
    found = told(figures("中国与老挝建交多年。2020年，双边贸易额达36亿美元。"))
    assert found == [("中国", "36亿美元", "双边贸易额")]
    assert not figures("中国、老挝、泰国均派人参会。双边贸易额达36亿美元。")


def test_who_signed_with_china_is_counted_of_it(figures):
    (one,) = figures("同中国签署合作文件的国家有40个。")
    assert (one["about"], one["countOf"]) == ("中国", "签署合作文件的国家")


def test_the_same_sum_in_another_money_is_of_the_same(figures):
    found = told(figures("我国新签合同额90亿元人民币，折合13亿美元，同比增长2%（约合下降1%）。"))
    assert [one[1:] for one in found[:3]] == [
        ("90亿元人民币", "新签合同额"),
        ("13亿美元", "新签合同额"),
        ("2%", "新签合同额"),
    ]


def test_two_wholes_of_one_part(figures):
    found = told(figures("亚投行成员占全球人口的八成和全球经济的六成。"))
    assert [one[2] for one in found] == ["成员占全球人口", "成员占全球经济"]


def test_a_share_that_rose(figures):
    found = told(figures("中国与东盟贸易额占外贸总值的比重逐年提升，由2013年的10%提升到2020年的14%。"))
    assert {one[2] for one in found} == {"与东盟贸易额占外贸总值"}


def test_trains_of_a_line_are_counted_without_a_noun(figures):
    (one,) = figures("今年，中欧班列数量突破9000列。")
    assert (one["countOf"], one["indicator"]) == ("列车", "train-count")
    (one,) = figures("中欧班列开行数量突破万列大关。")
    assert one["countOf"] == "列车"


@pytest.mark.parametrize(
    "text",
    [
        "迄今已有26个国家和9个国际组织和中国签署了护林协议。",
        "截至2019年4月，已有26个国家、9个国际组织同中国签订护林文件。",
        "来自26个国家和9个国际组织的伙伴已先后与中国签署了护林文件。",
    ],
)
def test_lands_and_bodies_counted_first_signed_with_the_land_behind_them(text, figures):
    assert {(one["value"], one["about"]) for one in figures(text)} == {("26", "中国"), ("9", "中国")}


def test_lands_behind_of_which_are_partners(figures):
    found = told(figures("四川省外贸进出口90亿元。其中，金砖国家进出口总额30亿元，增长5%。"))
    assert {one[0] for one in found} == {"四川省"}


def test_a_land_told_without_a_figure_may_have_those_that_follow(figures):
    found = told(figures("今年，四川省加快推进与各国经贸合作。\n对沿线国家实际投资9亿元，增长4%。"))
    assert [one[0] for one in found] == ["四川省", "四川省"]


def test_a_line_between_does_not_end_what_is_told_of_a_land(figures):
    found = told(figures("中国出口90亿元。中欧班列开行9000列。2020年对沿线国家直接投资7亿美元。"))
    assert (found[-1][0], found[-1][1]) == ("中国", "7亿美元")


def test_what_trains_come_to_are_no_trains(figures):
    (one,) = figures("中欧班列已覆盖我国中西部18个省。")
    assert one["indicator"] != "train-count"


def test_a_list_may_begin_with_its_partner(figures):
    found = told(figures("中国与老挝货物进出口额、直接投资额年均分别增长8%和5%。"))
    assert [one[1] for one in found] == ["8%", "5%"]


def test_goods_whose_trade_grows_are_told_one_by_one(figures):
    found = told(figures("前7个月，云南省出口化肥增长20%，机电产品增长8%，蔬菜及水果下降3%。"))
    assert found == [
        ("云南省", "20%", "出口化肥"),
        ("云南省", "8%", "出口机电产品"),
        ("云南省", "3%", "出口蔬菜及水果"),
    ]
    others = told(figures("前7个月，云南省出口额30亿元，整体增长20%，拉动增长8%。"))
    assert {what for *_, what in others} <= {"出口额"}
