"""Editions before quotes, halls of cities that are lands, sorts of the projects of an initiative."""

from __future__ import annotations


def test_the_edition_before_the_quotes_belongs_to_the_name(statements):
    read = {one for _, one in statements("第八届“绿色航运高峰论坛”2023年9月13日在香港会议展览中心开幕。")}
    assert "第八届“绿色航运高峰论坛” startDate 2023-09-13" in read
    assert "第八届“绿色航运高峰论坛” locatedIn 香港会议展览中心" in read


def test_the_sort_of_an_initiative_s_projects_is_no_project(statements):
    read = {one for _, one in statements("中巴经济走廊能源项目进展顺利，塔鲁马水电站2024年5月投产。")}
    assert not any(one.startswith("中巴经济走廊能源项目 ") for one in read)
