"""Counts told in turn, rates that stand alone, and what a paragraph that begins with 其中 goes on with."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "莫拉卡铁路东、西线分别开行320列、180列。",
            [("320", "东线列车"), ("180", "西线列车")],
        ),
        (
            "莫拉卡铁路去程、回程分别开行320列、180列。",
            [("320", "去程列车"), ("180", "回程列车")],
        ),
        (
            "丙丁能源集团有限公司在水务、能源领域分别批准项目13个和25个。",
            [("13", "水务项目"), ("25", "能源领域项目")],
        ),
    ],
)
def test_counts_in_turn_are_of_the_parts_of_a_list(figures, text, told):
    assert [(one["value"], one["countOf"]) for one in figures(text)] == told


@pytest.mark.parametrize(
    "text",
    [
        "莫拉卡铁路路况良好，青岚集团、丹水集团分别承建13个和25个标段。",
        "丙丁能源集团有限公司向秘鲁、智利分别派出专家30名和20名。",
    ],
)
def test_counts_of_others_are_no_parts(figures, text):
    assert all("秘鲁" not in one["countOf"] and "青岚" not in one["countOf"] for one in figures(text))


@pytest.mark.parametrize(
    "rate",
    [
        "增幅",
        "增幅达",
        "同比增幅达到",
        "涨幅超过",
        "同比大增",
        "同比劲增",
        "同比上涨",
        "按年增长",
        "按年升",
        "年增",
    ],
)
def test_a_rate_behind_its_sum_needs_no_noun(figures, rate):
    _, one = figures(f"莫拉卡铁路发送货物560万吨，{rate}5%。")
    assert (one["indicator"], one["countOf"]) == ("growth-rate", "发送货物")


def test_a_rate_in_brackets_is_of_the_sum_before_it(figures):
    _, one = figures("莫拉卡铁路发送货物560万吨（同比增长5%）。")
    assert (one["value"], one["countOf"]) == ("5", "发送货物")


def test_a_paragraph_that_begins_with_of_them_goes_on(figures):
    first, second = figures("莫拉卡铁路开行320列。\n其中去程180列。")
    assert second["about"] == first["about"]
    assert second["countOf"] == "去程列车"


def test_a_reservoir_is_of_its_plant(figures):
    one = figures("莫拉卡水电站总装机容量30万千瓦，水库总库容6亿立方米。")[-1]
    assert (one["value"], one["countOf"]) == ("600000000", "总库容")


@pytest.mark.parametrize(
    ("text", "indicator", "noun"),
    [
        ("莫拉卡水电站目前已建成包括食堂、员工宿舍在内的各类建筑25栋。", "count", "建筑"),
        ("莫拉卡铁路已开辟34个铁路到发站点。", "count", "铁路到发站点"),
        ("莫拉卡水电站年利用时间3778小时。", "duration", "年利用时间"),
        ("莫拉卡水电站帮助秘鲁每年减碳240万吨。", "emission-reduction", None),
        ("莫拉卡铁路带动秘鲁GDP提高0.8个百分点。", "growth-rate", "GDP"),
    ],
)
def test_what_a_figure_measures(figures, text, indicator, noun):
    (one,) = figures(text)
    assert (one["indicator"], one.get("countOf")) in {(indicator, noun), (indicator, f"各类{noun}")}


@pytest.mark.parametrize(
    "text",
    [
        "莫拉卡铁路昨日迎来一列满载木薯、香蕉等110个集装箱的货车。",
        "莫拉卡铁路首列货车搭载木薯等110个集装箱驶出。",
    ],
)
def test_what_one_train_carries_is_no_figure_of_its_line(figures, text):
    assert figures(text) == []


def test_goods_are_given_by_every_measure(figures):
    found = figures("丙丁能源集团有限公司捐赠手套1万3千副、防护服1000件、口罩4万只。")
    assert {one["indicator"] for one in found} == {"donated-items"}
    assert [one["countOf"] for one in found] == ["手套", "防护服", "口罩"]


def test_bonds_bear_the_name_of_no_initiative(figures):
    (one,) = figures("丙丁能源集团有限公司发行2亿美元的绿色“一带一路”银行间合作债券。")
    assert one["about"] == "丙丁能源集团有限公司"
