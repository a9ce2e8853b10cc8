"""What a sum or a rate is of: with whom a trade is, what grows, whose share of what."""

from __future__ import annotations

import pytest


def of(figures, text):
    return [(one["indicator"], one["value"], one.get("countOf", "")) for one in figures(text)]


def test_a_trade_says_with_whom_it_is_and_its_growth_of_what(figures):
    text = "2021年中国与秘鲁的贸易额达370亿美元，同比增长12%。其中，出口130亿美元，增长9%。"
    assert of(figures, text) == [
        ("trade-volume", "37000000000", "与秘鲁的贸易额"),
        ("growth-rate", "12", "与秘鲁的贸易额"),
        ("trade-volume", "13000000000", "与秘鲁出口"),
        ("growth-rate", "9", "与秘鲁出口"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("埃塞俄比亚水力发电占总发电量的比重超过九成。", [("share", "90", "水力发电占总发电量")]),
        ("秘鲁可再生能源占比达到63%。", [("share", "63", "可再生能源占比")]),
        ("秘鲁电力消费的一半以上是水电。", [("share", "50", "水电占电力消费")]),
        ("2022年，秘鲁对外贸易下跌4%。", [("reduction-rate", "4", "对外贸易")]),
        ("秘鲁铜矿出口额80亿美元，年均增速达6%。", [("growth-rate", "6", "铜矿出口额")]),
        ("秘鲁失业率由8%下降到6%。", [("ratio", "6", "失业率")]),
    ],
)
def test_a_rate_says_of_what_it_is(figures, text, told):
    assert [one for one in of(figures, text) if one[0] != "trade-volume"] == told


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁较上年增长6%。",
        "秘鲁清洁交通和清洁能源分别占40%和15%。",
        "秘鲁可以把装机容量增加3倍。",
        "秘鲁外贸增速比全球高1.5个百分点。",
    ],
)
def test_a_rate_of_nothing_is_left_out(figures, text):
    assert of(figures, text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("秘鲁对智利、巴西出口同比分别增长8%和3%。", ["对智利出口", "对巴西出口"]),
        ("秘鲁新签合同额、营业收入年增速分别为8%和3%。", ["新签合同额", "营业收入"]),
        ("秘鲁港口接待游客12万人次，装卸货物5万吨，同比分别增长8%、3%。", ["港口接待游客", "装卸货物"]),
        ("秘鲁东、西线运量较2020年分别增长8%、3%。", ["东线运量", "西线运量"]),
        ("秘鲁水电发电量20亿千瓦时，较年初增加3亿千瓦时，增长8%。", ["水电发电量"]),
    ],
)
def test_the_order_of_a_list_tells_which_rate_is_of_what(figures, text, told):
    assert [one["countOf"] for one in figures(text) if one["indicator"] == "growth-rate"] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("秘鲁自智利进口铜管3亿元，增长8%。", [("3亿", "自智利进口铜管"), ("8", "自智利进口铜管")]),
        ("2023年，秘鲁对外贸易活跃，自智利进口铜管增长8%。", [("8", "自智利进口铜管")]),
        ("秘鲁智利双边贸易额为5亿美元。", [("5亿", "智利双边贸易额")]),
        ("秘鲁风电装机达3吉瓦。", [("3", "风电装机")]),
        (
            "秘鲁与智利贸易额已从2004年首届会议时的3亿元，增长到2024年的近9亿元，增长了2倍。",
            ["与智利贸易额"] * 3,
        ),
    ],
)
def test_trade_is_told_with_whom_and_in_what(figures, text, told):
    wanted = [one if isinstance(one, str) else one[1] for one in told]
    assert [one.get("countOf") for one in figures(text)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁铁路226公里线路建成通车。",
        "秘鲁国内光伏发展很快，光伏基地规模达60兆瓦。",
        "秘鲁与智利贸易额超过中国与智利双边贸易额近160亿美元。",
        "2015年至2017年秘鲁光伏装机量分别为3吉瓦、5吉瓦和8吉瓦。",
        "秘鲁夏季用电缺口达5000兆瓦。",
    ],
)
def test_what_is_not_a_lands_is_left_out(figures, text):
    assert figures(text) == []


def test_a_stage_is_not_the_whole_work(figures):
    found = figures("莫拉卡光伏电站装机900兆瓦。其中，一期项目投资额2亿美元、装机容量300兆瓦。")
    assert {one["value"] for one in found if one["about"] == "莫拉卡光伏电站"} == {"900"}
    assert {one["value"] for one in found if one["about"] == "莫拉卡光伏电站一期"} == {"200000000", "300"}


def test_a_part_of_those_counted_is_a_share(figures):
    _, part = figures("青岚公司在老挝的员工数量增加到8000人，其中九成是老挝人。")
    assert (part["indicator"], part["countOf"]) == ("share", "老挝人")


def test_what_holds_now_does_not_hold_at_the_year_of_the_founding(figures):
    (one,) = figures("2019年，青岚银行成立，截至目前，已批准80个项目。")
    assert "asOf" not in one


def test_what_is_kept_back_of_each_substance_is_a_figure_of_its_own(figures):
    told = figures("丁戊光伏电站每年可减排5万吨二氧化碳、16吨二氧化硫和2吨烟尘。")
    assert [(one["valueText"], one.get("countOf")) for one in told] == [
        ("5万吨", "二氧化碳"),
        ("16吨", "二氧化硫"),
        ("2吨", "烟尘"),
    ]
