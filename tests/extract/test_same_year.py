"""Months and years that go by the year of the date before them."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.times.same_year import same_years
from greensilk_kg.zh.dates import find_dates


def dates(text):
    return [(one.value.first.year, one.value.first.month) for one in same_years(text, 0, find_dates(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("电站2019年4月开工，同年12月截流，次年6月完工。", [(2019, 12), (2020, 6)]),
        ("电站2019年4月开工，转过年来的3月完工。", [(2020, 3)]),
        ("大桥2016年奠基，翌年竣工。", [(2017, None)]),
        ("电站2019年4月开工，当年底投产。", [(2019, None)]),
        ("7月，电站获批，同年10月开工。", [(None, 10)]),
        ("工厂2018年5月开工，第二年十月投产。", [(2019, 10)]),
    ],
)
def test_the_year_is_that_of_the_date_before(text, found):
    assert dates(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "同年12月，电站完工。",
        "7月，电站获批，次年10月开工。",
        "电站2019年4月开工。\n同年12月，另一座电站完工。",
        "2019年至2021年施工，同年12月完工。",
        "电站2019年4月开工，当年的汛期很长。",
        "电站2019年8月开工，同年3月的报告已有预计。",
    ],
)
def test_a_year_that_no_date_gives_is_not_invented(text):
    assert dates(text) == []
