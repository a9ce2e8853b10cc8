"""Figures of fairs: who came, what was sold, how large they are; lists whose last figure alone has a unit."""

from __future__ import annotations

import pytest


def told(found):
    return [(one["about"], one["label"], one.get("countOf", "")) for one in found]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("共建“一带一路”国家采购商4万人。", ("4万人", "共建“一带一路”国家采购商")),
        ("RCEP成员国采购商2万人。", ("2万人", "RCEP成员国采购商")),
        ("来自“一带一路”国家的参展企业300家。", ("300家", "参展企业")),
        ("本届广交会展览总面积150万平方米。", ("150万平方米", "")),
        ("欧美国家采购商明显增多，到会5万人。", ("5万人", "欧美国家采购商")),
    ],
)
def test_who_comes_to_a_fair_is_counted_of_it(figures, text, figure):
    (one,) = told(figures("第126届广交会15日在广州开幕。" + text))
    assert one == ("第126届广交会", *figure)


def test_a_fair_without_its_number_is_the_one_spoken_of(figures):
    found = told(figures("第126届广交会在广州开幕。\n本届广交会共有2万家企业参展。"))
    assert found == [("第126届广交会", "2万家", "企业")]


def test_a_share_of_guests(figures):
    found = told(figures("第126届广交会共有境外采购商20万人、同比增长5%，占比达六成。"))
    assert [one[2] for one in found] == ["境外采购商", "境外采购商", "境外采购商占比"]


def test_the_last_of_a_list_has_the_unit(figures):
    found = figures("中国进口老挝农产品9亿元。其中，大米、咖啡分别进口5亿、3亿元。")[1:]
    assert [(one["value"], one["unit"], one["countOf"]) for one in found] == [
        ("500000000", "CCY_CNY", "大米进口"),
        ("300000000", "CCY_CNY", "咖啡进口"),
    ]


def test_a_rank_among_many_counts_nothing(figures):
    assert not figures("中国在90个投资来源国家和地区中位居前列。")


def test_trade_of_two_is_chinas_in_either_order(figures):
    found = told(figures("2017年，越中双边贸易额超过900亿美元，占越南进出口总额的22%。"))
    assert [one[1:] for one in found] == [
        ("900亿美元", "越中双边贸易额"),
        ("22%", "越中双边贸易额占越南进出口总额"),
    ]


def test_what_carries_goods_is_not_counted(figures):
    found = figures("中欧班列开出，载有110个集装箱的班列驶往汉堡，今年累计开行突破3万列。")
    assert [one["countOf"] for one in found][-1] == "列车"
    assert "班列" not in "".join(one["countOf"] for one in found[:-1])


def test_an_aim_in_money_is_no_sum(figures):
    assert not figures("越南今年定下了400亿美元的出口额目标。")
