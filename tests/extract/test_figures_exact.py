"""When figures hold, how much a year they are, what they measure exactly, and what is no figure at all."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("莫拉卡示范园2018年由青石集团兴建，占地30公顷。", None),
        ("青石集团2016年4月收购这家水厂以来，先后投入3亿元。", None),
        ("青石集团2020年接手该厂之后，累计投入3亿元。", None),
        ("2018年青石集团推出授信计划，六年来累计投放3亿元。", None),
        ("他算了一笔账：2023年斐济弃风电量达到2亿千瓦时。", "2023"),
        ("——2023年，中国向斐济出口电动车8万辆。", "2023"),
        ("截至2023年底，青石集团累计投放3亿元。", "2023"),
    ],
)
def test_a_date_with_a_verb_of_its_own_is_not_when_a_figure_holds(figures, text, when):
    found = figures(text)
    assert found
    assert {one.get("asOf", "")[:4] or None for one in found} == {when}


def test_the_time_right_before_a_figure_goes_before_an_earlier_one(figures):
    *_, many = figures("青石银行到2040年实现零碳，绿色客户数2030年年底前达到7万户。")
    assert (many["asOf"], many["modality"]) == ("2030", "planned")
    assert figures("斐济2030年前培训护林员300名。")[0].get("asOf") in {"2030", None}


def test_where_a_share_rose_from_has_its_own_year(figures):
    found = figures("斐济森林覆盖率已由2020年的21%升至46%。")
    assert [one.get("asOf") for one in found] == ["2020", None]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("青石大学计划每年接收20名学生。", "YR"),
        ("青石大学每年培训30名学员。", "YR"),
        ("青石大学年均举办培训班8期。", "YR"),
        ("青石大学培训30名学员。", None),
        ("莫拉卡水电站年发电8亿千瓦时，可满足20万户居民用电。", None),
    ],
)
def test_what_is_done_every_year_is_a_rate(figures, text, per):
    assert figures(text)[-1].get("per") == per


def test_what_a_port_has_is_no_rate(figures):
    *_, store = figures("莫拉卡码头年吞吐能力40万标准箱，配有60兆瓦时储能。")
    assert (store["indicator"], store.get("per")) == ("storage-capacity", None)


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("莫拉卡码头岸电覆盖率达到21%。", "ratio"),
        ("斐济森林覆盖率达到21%。", "forest-cover"),
        ("莫拉卡水厂废水循环利用率达到90%。", "ratio"),
        ("青石银行出资3亿美元，援建莫拉卡水电站。", "grant"),
        ("莫拉卡水电站总投资之外，青石银行出资3亿美元。", "financing"),
        ("青石银行承销的绿色债券规模突破9亿元。", "money"),
        ("青石银行发行绿色债券9亿元。", "bond-issue"),
        ("斐济财政贴息1.2亿元。", "money"),
    ],
)
def test_what_is_measured(figures, text, indicator):
    assert [one["indicator"] for one in figures(text)] == [indicator]


@pytest.mark.parametrize(
    "text",
    [
        "莫拉卡水厂把“绿色”二字写进了村民的生活。",
        "莫拉卡水电站控制室里掌声四起。",
        "青石集团把一条航线两头的账合起来算。",
        "莫拉卡铁路每标箱可减排二氧化碳0.9吨。",
        "青石集团的吨钢综合能耗降到了545千克标准煤。",
        "斐济弃风的电够50万户家庭用上一年。",
    ],
)
def test_turns_of_speech_and_measures_of_one_are_no_figures(figures, text):
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("青岚水泥厂位于老挝，至少可创造1500个就业岗位。", ("min", "就业岗位")),
        ("青岚水泥厂起码能安置2000名农民。", ("min", "农民")),
        ("青岚水泥厂最多可安置600名工人。", ("max", "工人")),
        ("青岚水泥厂创造1500个就业岗位。", (None, "就业岗位")),
    ],
)
def test_a_bound_may_stand_before_the_verb(figures, text, told):
    (one,) = figures(text)
    assert (one.get("qualifier"), one["countOf"]) == told


def test_what_a_house_holds_is_not_called_by_the_verb(figures):
    assert all("容纳" not in one.get("countOf", "") for one in figures("青岚会展中心最多可容纳600人。"))


def test_what_a_factory_uses_a_year_is_a_rate(figures):
    (one,) = figures("青岚水泥厂位于老挝，年耗水量不超过300万立方米。")
    assert (one["per"], one["qualifier"]) == ("YR", "max")
