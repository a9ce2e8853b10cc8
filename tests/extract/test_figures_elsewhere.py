"""Figures of something else than what was spoken of, and words that are no noun."""

from __future__ import annotations

import pytest


def told(figures, text: str, value: str) -> list[dict[str, str]]:
    return [one for one in figures(text) if one["value"] == value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("塔鲁马水厂二期日供水能力20万立方米，加上2018年建成的一期，可供140万人用水。", "1400000"),
        ("塔鲁马光伏园四期装机95兆瓦。整个园区分六期建设，目前装机286兆瓦。", "286"),
        ("塔鲁马光伏园四期去年并网。六期180兆瓦由丙丁集团承建。", "180"),
        ("塔鲁马风电场二期2015年并网。两期总计204兆瓦。", "204"),
        ("塔鲁马铁路全年运输收入3亿元，其中冷藏鲜花专列发运1.9万标准箱。", "19000"),
        ("这批物资总价值80万元，其中丙丁集团捐赠50万元，其余来自4.2万名网友的捐款。", "42000"),
        ("塔鲁马水电站原定的111台机组因故调整。", "111"),
        ("青岚大学资助经费860万元。", "8600000"),
        ("莫拉卡热带农业研究院为此提供了价值410万元的仪器。", "4100000"),
        ("丙丁公司发布《丙丁公司2024年度报告》，披露用水量同比下降17%。", "17"),
        ("塔鲁马港去年开港。港区隧道2公里由丙丁集团承担，造价2亿美元。", "200000000"),
        ("塔鲁马示范园去年建成，园内地下水位三年里下降了0.7米。", "0.7"),
        ("塔鲁马水电站去年受旱。老挝全国缺电750兆瓦。", "750"),
        ("塔鲁马水电站去年竣工。2024年竣工的莫拉卡湾光伏2.6吉瓦，是丙丁集团做的，合同约16亿美元。", "2.6"),
        ("塔鲁马水电站去年竣工。华川2006年起做海外业务，设备销往64国。", "64"),
        ("丙丁集团在老挝做过一座热电厂的改造，3.86亿美元，2017年竣工。", "386000000"),
        ("塔鲁马水电站去年竣工。六个项目全部投运后，每年可减排二氧化碳260万吨。", "2600000"),
        ("江西国际2004年进入老挝，做过80多个工程。", "80"),
        ("首届海岛绿色金融论坛在青岚市举行。目前入库项目总投资340亿元。", "34000000000"),
        ("丙丁港口2020年建成，司机们如今坐在集控室里，“一个人盯着6台车”。", "6"),
    ],
)
def test_a_figure_of_something_else_is_not_stated(figures, text, value):
    assert told(figures, text, value) == []


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        ("塔鲁马港集装箱码头的68台无人集卡昼夜穿梭。", "68", "无人集卡"),
        ("塔鲁马风电场原先选用111台机组，后来机组因此减为80台。", "80", "机组"),
        ("青岚市商务厅对出访达成的11项成果逐项登记。", "11", "成果"),
        ("《太平洋海湾治理指南》去年发布，指南共分7章。", "7", "章"),
    ],
)
def test_what_is_counted_is_a_noun(figures, text, value, counted):
    assert [one.get("countOf") for one in told(figures, text, value)] == [counted]


@pytest.mark.parametrize(
    "text",
    [
        "塔鲁马水厂去年扩建，日用药量由78吨减少到41吨。",
        "丙丁公司去年起步，当时从62艘做起。",
        "双方商定，明年计划再装60所，其中卢旺达35所。",
    ],
)
def test_a_deed_is_nothing_that_is_counted(figures, text):
    assert not any(one.get("countOf", "").endswith(("到", "起", "再装")) for one in figures(text))


def test_a_share_of_what_a_land_makes_is_of_the_land(figures):
    text = "中东欧地区储能缺口约18吉瓦；2024年，光伏在匈牙利发电量中的占比已达25%。"
    assert [(one["about"], one["countOf"]) for one in told(figures, text, "25")] == [
        ("匈牙利", "光伏占发电量")
    ]


def test_what_is_reached_is_not_planned_however_it_goes_on(figures):
    text = "下一步，青岚市商务厅将对出访达成的11项成果登记造册。"
    assert ["modality" in one for one in told(figures, text, "11")] == [False]


def test_what_two_issue_together_is_no_plan(figures):
    text = "海岛论坛发布《海岛绿色倡议》，由青岚市与海岛协会共同提出，首批联署机构104家。"
    assert all("modality" not in one for one in told(figures, text, "104"))


def test_the_stage_itself_keeps_its_figures(figures):
    text = "塔鲁马光伏园四期去年并网。四期总装机95兆瓦，每年可减排16万吨。"
    assert [one["value"] for one in figures(text)] == ["95", "160000"]


def test_classes_are_no_stages_of_a_work(statements):
    text = "塔鲁马水电站去年投产，还与技工学校联办学徒班，三期毕业生178人。"
    assert not any("三期" in one for _, one in statements(text))


def test_a_level_of_long_ago_is_no_goal(statements):
    text = "塔吉克斯坦承诺到2030年温室气体排放量不超过1990年水平的60%至70%。"
    assert not any("targetValue" in one or " 60" in one for _, one in statements(text))


def test_a_size_is_planned_where_what_has_it_is_still_to_come(figures):
    text = "塔鲁马风电场首批50兆瓦计划2028年5月投产。"
    assert [one.get("modality") for one in told(figures, text, "50")] == ["planned"]


def test_the_sum_of_a_work_is_told_behind_its_parts(figures):
    text = "塔鲁马风电场位于老挝，配套新建升压站一座、送出线路86公里，总投资约6.8亿美元。"
    assert [one["about"] for one in told(figures, text, "680000000")] == ["塔鲁马风电场"]
