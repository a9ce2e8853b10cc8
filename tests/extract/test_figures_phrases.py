"""What a figure is of is one whole noun: where it begins and ends, and what limits it."""

from __future__ import annotations

import pytest

FARM = "莫拉卡风电场位于越南。莫拉卡风电场去年投产。"
FORUM = "第三届海岛论坛在万象举行。"
BANK = "青岚银行2024年年报显示，"


def of(found):
    return [(one["value"], one.get("countOf", "")) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A noun ends where it is told what those counted do, or how.
        (FORUM + "180余位嘉宾欢聚一堂。", ("180", "嘉宾")),
        (FORUM + "18名硕士生用法语作了发言。", ("18", "硕士生")),
        (FORUM + "9家会员单位派代表到会。", ("9", "会员单位")),
        (FARM + "莫拉卡风电场可供300名学生上课。", ("300", "学生")),
        # The same words within a noun do not end it.
        (FORUM + "会上来了18名青年教师助理。", ("18", "青年教师助理")),
        (FORUM + "80名渔业用户代表参加。", ("80", "渔业用户代表")),
        # One number counts a whole list.
        (
            FORUM + "36名海洋官员、渔业管理人员和青年教师参加论坛。",
            ("36", "海洋官员、渔业管理人员和青年教师"),
        ),
        (FORUM + "20家银行、保险公司和基金会加入了倡议。", ("20", "银行、保险公司和基金会")),
        (FORUM + "36名海洋官员、5只海龟模型亮相论坛。", ("36", "海洋官员")),
        ("云南省水利厅实施的供水和环卫项目共有14个。", ("14", "实施的供水和环卫项目")),
        # 名 counts persons, not the lands that they come from, or the house that has them.
        ("丹水大学每年招收15名沿线国家青年学者。", ("15", "沿线国家青年学者")),
        (FARM + "像阿芳这样的当地工人，风电场目前有48人。", ("48", "当地工人")),
        # What leads to the number is no part of the noun.
        (BANK + "该行绿色债券一共12只。", ("12", "绿色债券")),
        ("云南省面向南亚国家的技术合作项目不少于25个。", ("25", "面向南亚国家的技术合作项目")),
        ("万象大约有18万辆摩的。", ("180000", "摩的")),
    ],
)
def test_where_a_noun_begins_and_ends(figures, text, expected):
    found = of(figures(text))
    assert expected in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FARM + "莫拉卡风电场首批15台风机投产。", ("15", "首批风机")),
        (FARM + "莫拉卡风电场第二批6台风机运抵。", ("6", "第二批风机")),
        (FARM + "莫拉卡风电场共有15台风机。", ("15", "风机")),
        (BANK + "青岚银行按可持续原则评审的项目有860笔。", ("860", "按可持续原则评审的项目")),
        (
            BANK + "青岚银行按可持续原则评审的项目有860笔，其中境外项目25笔。",
            ("25", "按可持续原则评审的境外项目"),
        ),
        (BANK + "青岚银行按可持续原则评审的项目有860笔，被退回的有3笔。", ("3", "被退回的项目")),
        (BANK + "青岚银行承销的绿色债券一共12只，金额160亿元。", ("16000000000", "承销的绿色债券")),
        ("丹水集团岸电设施覆盖泊位186个。", ("186", "岸电设施覆盖的泊位")),
        ("越南记录到维管植物2100种，其中5种植物为越南特有种。", ("5", "为越南特有种的植物")),
        ("老挝全国用电八成靠水。", ("80", "靠水的用电")),
        ("老挝约六成组件来自越南。", ("60", "来自越南的组件")),
        ("万象市轨道交通日均客流约210万人次。", ("2100000", "轨道交通客流")),
    ],
)
def test_what_limits_a_figure(figures, text, expected):
    assert expected in of(figures(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FARM + "莫拉卡风电场每年可替代重油3万吨。", [("30000", "替代重油")]),
        (FARM + "莫拉卡风电场每年可节约标准煤3万吨。", [("30000", "")]),
        ("老挝向邻国输送的绿电，去年全年为15亿千瓦时。", [("1500000000", "向邻国输送的绿电")]),
        ("老挝用电量近年以每年百分之五左右的速度增长。", [("5", "用电量")]),
        (
            "老挝对越南出口电动摩托车、蓄电池和光伏组件共计98亿元，同比增长21%。",
            [
                ("9800000000", "对越南出口电动摩托车、蓄电池和光伏组件"),
                ("21", "对越南出口电动摩托车、蓄电池和光伏组件"),
            ],
        ),
        (
            "老挝现有红树林面积约1200公顷，去年新造、修复300公顷。",
            [("1200", "红树林面积"), ("300", "新造、修复红树林")],
        ),
    ],
)
def test_the_noun_of_a_figure_that_says_nothing_by_itself(figures, text, expected):
    assert of(figures(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FARM + "莫拉卡风电场把5台风机整体南移了600米。", []),
        (FARM + "莫拉卡风电场挪动了7台风机。", [("7", "挪动的风机")]),
        (FARM + "莫拉卡风电场绕开了12处湿地。", [("12", "绕开的湿地")]),
        (FARM + "莫拉卡风电场装有7台风机。", [("7", "风机")]),
        (FARM + "若要再装上7台风机，占地要扩大不少。", []),
        (FARM + "莫拉卡风电场控制室里掌声四起。", []),
        (FARM + "莫拉卡风电场把“安全”二字写进规章。", []),
    ],
)
def test_what_is_no_stock_is_not_told_as_one(figures, text, expected):
    assert of(figures(text)) == expected
