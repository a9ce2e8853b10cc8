"""What is not counted of anything, and of whom counts are that begin beside a land's name."""

from __future__ import annotations

import pytest


def test_a_member_of_a_row_has_not_what_the_row_counts(figures):
    found = figures("塔鲁马水电站是莫拉卡河规划的7座梯级电站的第3级，总装机容量600兆瓦。")
    assert [one["indicator"] for one in found] == ["installed-capacity"]


@pytest.mark.parametrize(
    "text",
    [
        "塔鲁马水电站第四台机组（共六台）成功并网。",
        "中国建成的四台机组将分批调试。",
        "中国向老挝援建水井工程由丙丁工程建设有限公司承建，计划完成200口井。",
        "中国打井队经过4次钻探，终于成功。",
        "塔鲁马铁路老挝段，日均开行列车10列，累计发送旅客374万人次。",
    ],
)
def test_nothing_is_counted_of_what_only_begins_the_sentence(figures, text):
    assert list(figures(text)) == []


def test_what_follows_a_section_is_again_of_the_line(figures):
    (one,) = figures("塔鲁马铁路全线开通。其中，老挝段，累计发送旅客374万人次。目前，发送货物30万吨。")
    assert (one["about"], one["indicator"]) == ("塔鲁马铁路", "freight")


def test_a_rate_of_a_month(figures):
    (one,) = figures("塔鲁马铁路每月发送旅客110万人次。")
    assert one["per"] == "MO"


def test_what_a_work_costs_is_no_loan(figures):
    (one,) = figures("塔鲁马水电站建在莫拉卡河上。在获得贷款之后，2015年开始建造5.68亿美元的水电站。")
    assert one["indicator"] == "investment"


def test_what_a_work_covers_is_of_the_work(figures):
    found = figures("塔鲁马供水项目运行顺利，覆盖万象市92%的人口，让60万居民用上自来水。")
    assert {one["about"] for one in found} == {"塔鲁马供水项目"}
