"""Sums of a land's firms together, its trade at its highest, sizes of works called by how their names end."""

from __future__ import annotations


def test_what_all_firms_of_a_land_sign_abroad_is_a_figure_of_the_land(figures):
    signed, done = figures("中国企业在拉美累计签署工程合同额突破800亿美元，完成营业额近500亿美元。")
    assert (signed["value"], signed["indicator"]) == ("80000000000", "contract-value")
    assert (done["value"], done["indicator"]) == ("50000000000", "revenue")
    assert figures("中国企业在马来西亚投资5亿美元兴建工厂。") == []


def test_trade_at_its_highest_keeps_its_name(figures):
    trade, rise = figures("2023年中埃贸易额达到历史新高90亿美元，同比增长4.5%。")
    assert (trade["countOf"], rise["countOf"]) == ("中埃贸易额", "中埃贸易额")


def test_berths_are_counted_whose_class_stands_before_them(figures):
    (berths,) = figures("莫拉卡港建有2个7万吨级集装箱泊位。")
    assert (berths["value"], berths["countOf"]) == ("2", "集装箱泊位")


def test_a_work_enlarged_is_no_figure_of_who_has_it_done(figures):
    found = figures(
        "莫拉卡水电站位于肯尼亚。肯尼亚能源部于2016年启动水电站改造工程，扩容后发电能力将提升至34兆瓦。"
    )
    assert [one["about"] for one in found] == ["莫拉卡水电站"]


def test_a_work_is_called_by_how_its_name_ends(figures):
    found = figures("莫拉卡绿色工业园项目开工。绿色工业园总投资3亿元。")
    assert [(one["about"], one["value"]) for one in found] == [("莫拉卡绿色工业园项目", "300000000")]
