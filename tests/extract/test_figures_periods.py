"""Tests of figures for parts of a year, of trade between two, of gifts, guests and of what is not said."""

import pytest


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2023年上半年，青岚公司发电3亿千瓦时。", "2023-06"),
        ("2022年一季度，青岚公司发电3亿千瓦时。", "2022-03"),
        ("2022年第四季度，青岚公司发电3亿千瓦时。", "2022-12"),
        ("2023年前7个月，青岚公司发电3亿千瓦时。", "2023-07"),
        ("2023年，青岚公司发电3亿千瓦时。", "2023"),
    ],
)
def test_a_part_of_a_year_ends_with_its_last_month(figures, text, date):
    (one,) = figures(text)
    assert one["asOf"] == date


@pytest.mark.parametrize(
    "text",
    [
        "2022年中越双边贸易额为2261.5亿元。",
        "2022年，中非贸易规模为9000亿元。",
        "数据显示，2022年前5个月中老贸易额为20亿元。",
    ],
)
def test_trade_of_china_and_another_is_a_figure_of_china(figures, text):
    (one,) = figures(text)
    assert (one["about"], one["indicator"]) == ("country/chn", "trade-volume")


@pytest.mark.parametrize("text", ["中越贸易合作区有企业20家。", "中心贸易额为20亿元。"])
def test_what_is_no_trade_of_two(figures, text):
    assert all(one["about"] != "country/chn" for one in figures(text))


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("青岚公司已累计承办“丝路光伏技术培训班”12期。", ["丝路光伏技术培训班"]),
        ("越南有光伏组件生产企业12家。", ["光伏组件生产企业"]),
        ("中国风电企业中有6家来自德国。", []),
        ("青岚公司面向来自缅甸14个省的官员开设课程。", []),
    ],
)
def test_what_is_counted(figures, text, nouns):
    assert [one.get("countOf") for one in figures(text)] == nouns


def test_what_was_counted_before_is_not_counted_where_the_rise_has_a_noun(figures):
    found = figures("青岚国际铁路通达23个国家的170个城市，国内开行班列的省达到29个。")
    assert "城市" not in [one.get("countOf") for one in found if one["value"] == "29"]


def test_a_list_of_bodies_that_ends_in_persons(figures):
    found = figures("第三届青岚资本论坛在海口举办。60位政府部门、金融机构、企业代表出席论坛。")
    assert [one["countOf"] for one in found] == ["政府部门、金融机构、企业代表"]


def test_guests_who_came_from_several_lands(figures):
    found = figures("青岚治沙研讨班在海口开班，来自老挝、越南等6个国家的26位官员将学习固沙技术。")
    assert {one["value"]: one["about"] for one in found} == {"6": "青岚治沙研讨班", "26": "青岚治沙研讨班"}


def test_how_long_an_event_goes_on(figures):
    (one,) = figures("青岚治沙研讨班在海口开班。此次研讨班持续21天。")
    assert (one["indicator"], one["value"]) == ("duration", "21")


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("莫拉卡水电站每年可节约标准煤3万吨。", ["coal-saving"]),
        ("2014年，越南用来发电的煤炭约3500万吨。", ["weight"]),
        ("2014年，青岚公司采购天然气100亿立方米。", ["volume"]),
    ],
)
def test_fuel_is_saved_only_where_it_is_said(figures, text, indicators):
    assert [one["indicator"] for one in figures(text)] == indicators


def test_the_indicator_of_a_count_is_not_that_of_the_money_beside_it(figures):
    found = figures("青岚省有重点项目18个、108.37亿元。")
    assert all(one["indicator"] != "project-count" for one in found if one["unit"] == "CCY_CNY")


def test_what_a_figure_is_held_against_is_no_figure(figures):
    assert figures("2020年，越南装机年增长率为12.6%，高于亚洲平均水平（7.9%）。")[-1]["value"] == "12.6"


def test_goods_are_of_who_gave_them(figures):
    found = figures(
        "5月8日，中国向加纳捐赠的物资在阿克拉交接。\n\n这次捐赠的物资包括800套节能空调、500套路灯。"
    )
    assert [(one["about"], one["countOf"]) for one in found] == [("中国", "节能空调"), ("中国", "路灯")]


def test_the_name_of_a_ceremony_is_not_counted(figures):
    (one,) = figures("加纳环境部举行中国援助加纳1500套太阳能灯交接仪式。")
    assert (one["about"], one["countOf"]) == ("中国", "太阳能灯")


@pytest.mark.parametrize("text", ["浙江中欧班列累计开行1.5万列。", "西部班列（甲乙）累计开行5000列。"])
def test_one_line_of_several_is_not_the_whole(figures, text):
    assert figures(text) == []


def test_a_long_clause_without_a_subject_goes_on_with_the_last(figures):
    found = figures(
        "青岚研究所成立于1978年，已为老挝培训了能源与水利和环境保护领域的政府官员及技术人才2800余名。"
    )
    assert [one["about"] for one in found] == ["青岚研究所"]


def test_the_world_is_not_spoken_of_further(figures):
    found = figures("全球风电装机达到100吉瓦，同比增长8%，关键部件的国产化率已达95%。")
    assert [one["value"] for one in found] == ["100", "8"]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("2023年，越南水产品进口额同比增长81.2%。", ["水产品进口额"]),
        ("2023年，越南单位能耗下降5%。", ["单位能耗"]),
        ("2023年，越南同比增长5%。", []),
    ],
)
def test_what_a_rate_of_change_is_of(figures, text, of):
    assert [one.get("countOf") for one in figures(text)] == of


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("莫拉卡工业园目前有3.2万名员工就业。", ["员工"]),
        ("莫拉卡工业园已吸引30多家配套企业投资落地。", ["配套企业"]),
        ("莫拉卡工业园吸引了12家投资机构。", ["投资机构"]),
        ("莫拉卡工业园将成为8万产业工人就业的现代化样板园区。", []),
    ],
)
def test_where_the_noun_ends(figures, text, nouns):
    assert [one.get("countOf") for one in figures(text)] == nouns


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("青岚治沙研讨班有17家发起单位。", ["发起单位"]),
        ("第三届青岚博览会吸引参展商300家。", ["参展商"]),
        ("莫拉卡水电站有受益村20个。", ["受益村"]),
        ("青岚基金会有12名执行委员。", ["执行委员"]),
        ("莫拉卡风电场为当地培养200名技工。", ["技工"]),
        ("青岚公司有300家供应商参与投标。", ["供应商"]),
    ],
)
def test_a_verb_that_begins_a_noun_is_part_of_it(figures, text, nouns):
    assert [one.get("countOf") for one in figures(text)] == nouns


@pytest.mark.parametrize(
    "text",
    [
        "老挝贸易活跃，高于世界平均增速4.6个百分点。",
        "老挝北部山城，距首都200公里。",
    ],
)
def test_how_far_above_or_away_something_is(figures, text):
    assert figures(text) == []


def test_a_rate_above_another_says_which_is_above_which(figures):
    found = figures("老挝进出口年均增速高于世界平均增速4.6个百分点。")
    assert [one["countOf"] for one in found] == ["进出口年均增速高于世界平均增速"]


def test_each_rate_of_a_list_is_of_what_stands_in_its_place(figures):
    found = figures("2023年，越南大米、咖啡等农产品进口量分别增长21.4%、18.9%。")
    assert [one["countOf"] for one in found] == ["大米进口量", "咖啡进口量"]
    assert figures("2023年，越南大米、咖啡和胡椒分别增长21.4%、18.9%。") == []
