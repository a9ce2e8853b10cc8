"""Changes told with any verb, bounds before a rate, parts of a whole, sums of funds, what is of all."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        ("塔鲁马光伏电站运维人员由最初的60名精简到38名。", "38", "运维人员"),
        ("塔鲁马电站供电线损率由18%压降至9%。", "9", "供电线损率"),
        ("塔鲁马水厂能力扩大，单位电耗下降了18%。", "18", "单位电耗"),
    ],
)
def test_what_a_change_comes_to_whatever_its_verb(figures, text, value, counted):
    (one,) = figures(text)
    assert (one["value"], one["countOf"]) == (value, counted)


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("塔鲁马处理厂废水排放不超过每日200立方米。", "200", "max"),
        ("塔鲁马处理厂出水量不低于每天3万立方米。", "30000", "min"),
        ("塔鲁马电站满足了全国约1/7的用电需求。", "14.29", "approx"),
        ("塔鲁马电站满足了全国近三分之二的用电需求。", "66.67", "approx"),
    ],
)
def test_bounds_and_fractions(figures, text, value, qualifier):
    (one,) = figures(text)
    assert (one["about"].startswith("塔鲁马"), one["value"], one["qualifier"]) == (True, value, qualifier)


def test_tenths_behind_a_tenth(figures):
    (one,) = figures("在老挝，八成五的电力来自水电站和风电场。")
    assert (one["about"], one["value"], one["unit"]) == ("老挝", "85", "PERCENT")


def test_what_a_fund_holds(figures):
    one, *_ = figures("“海岛绿色金种子计划”规模为15亿元，中国率先出资2亿元。")
    assert (one["about"], one["value"]) == ("海岛绿色金种子计划", "1500000000")


def test_what_is_told_of_all_behind_what_each_gets(figures):
    (one,) = figures("塔鲁马微电网项目为每个村庄配备五名电工，已有1200户家庭用上电。")
    assert (one["value"], one["countOf"]) == ("1200", "家庭")


def test_what_comes_of_each_is_no_figure(figures):
    assert not figures("塔鲁马电站每发一度电，少烧煤300克。")


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("塔鲁马风电场投运后，年均发电1.2亿千瓦时。", False),
        ("塔鲁马风电场建成后，年均发电1.2亿千瓦时。", True),
        ("塔鲁马风电场投运后，预计年均发电1.2亿千瓦时。", True),
        ("塔鲁马治沙工程预计每年可减少水土流失8万吨，工程总投资3亿元。", None),
    ],
)
def test_what_runs_gives_and_what_is_to_be_built_will_give(figures, text, planned):
    found = figures(text)
    if planned is None:
        assert ["modality" in one for one in found if one["indicator"] == "investment"] == [False]
    else:
        assert ["modality" in one for one in found] == [planned]
