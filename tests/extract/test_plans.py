"""Days that only a plan names, and days that a closer one makes needless."""

from __future__ import annotations

import pytest


def told(statements, text):
    return {one for _, one in statements(text)}


@pytest.mark.parametrize(
    "text",
    [
        "莫拉卡水电站项目正在建设。计划2016年9月截流，2018年6月底头一台机组发电，2018年10月底完工。",
        "莫拉卡水电站项目进展顺利，预计2026年3月下闸蓄水，2026年8月建成投产。",
    ],
)
def test_a_plan_holds_for_all_days_of_its_row(statements, text):
    found = told(statements, text)
    assert not any(" commissionedOn " in one or " completedOn " in one for one in found)


def test_a_row_of_what_was_done_is_no_plan(statements):
    found = told(statements, "莫拉卡水电站2016年10月截流，2018年7月并网发电。")
    assert "莫拉卡水电站 commissionedOn 2018-07" in found
    found = told(statements, "莫拉卡水电站原计划2019年竣工，2018年7月已提前并网发电。")
    assert "莫拉卡水电站 commissionedOn 2018-07" in found


def test_a_year_before_a_name_is_no_second_day(statements):
    text = "青岚环境规划院2023年“海岛气候能力培训班”将于2023年10月在青岛举行。"
    days = {one for one in told(statements, text) if " startDate " in one}
    assert days == {"海岛气候能力培训班 startDate 2023-10"}


def test_two_passages_keep_their_two_days(statements):
    text = "莫拉卡水电站2019年开工。\n\n莫拉卡水电站2019年4月5日开工。"
    assert {"莫拉卡水电站 startedOn 2019", "莫拉卡水电站 startedOn 2019-04-05"} <= told(statements, text)
