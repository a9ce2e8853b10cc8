"""Fact sheets: labels and values tell of what stands over them, or was told of just before."""

from __future__ import annotations

PROSE = (
    "塔鲁马光伏电站位于老挝南部的甘蒙河畔，站里的工程师带领记者参观了集电线路和升压站，并介绍了运行情况。" * 2
)
SHEET = "业主：海岛电力局\n开发方：丙丁能源集团有限公司\n装机容量：30兆瓦\n占地面积：12公顷"


def test_a_sheet_tells_of_the_only_work_before_it(statements):
    found = statements(f"海岛上的阳光\n{PROSE}\n■ 概况\n{SHEET}\n■ 展望\n未来，戊己水电站也将建成。")
    assert ("project/owner-is", "塔鲁马光伏电站 partner 丙丁能源集团有限公司") in found


def test_a_sheet_tells_of_what_its_heading_names(statements):
    lines = "成立时间：2019年4月\n成立地点：青岛\n秘书处单位：青岚大学\n发起高校：\n● 海马大学\n● 鲸湾大学\n"
    found = statements(f"两个联盟\n{PROSE}\n一、海岛珊瑚保护联盟\n{lines}{PROSE}")
    assert ("initiative/line-day", "海岛珊瑚保护联盟 launchedOn 2019-04") in found
    assert ("initiative/line", "海岛珊瑚保护联盟 launchedBy 鲸湾大学") in found


def test_a_sheet_below_two_works_tells_of_neither(statements):
    found = statements(f"海岛上的阳光\n{PROSE}戊己水电站也已投产。\n■ 概况\n{SHEET}")
    assert not any(rule == "project/owner-is" for rule, _ in found)
