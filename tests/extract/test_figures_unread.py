"""Figures that are of nothing spoken of, and of what those are that the words beside them might mistake."""

from __future__ import annotations

import pytest


def test_a_member_of_a_row_has_not_what_the_row_counts(figures):
    found = figures("塔鲁马水电站是莫拉卡河规划的5座梯级电站的第2级，装机容量450兆瓦。")
    assert [one["indicator"] for one in found] == ["installed-capacity"]


@pytest.mark.parametrize(
    "text",
    [
        "塔鲁马水电站第三台机组（共五台）顺利并网。",
        "中国建成的四台机组将分批调试。",
        "中国向老挝援建水井工程由丙丁工程建设有限公司承建，计划打成120口井。",
        "中国打井队经过6次钻探，打出了水。",
        "随着70015次中欧班列驶出青岚站，沿线居民欢呼起来。",
    ],
)
def test_nothing_is_counted_of_what_only_begins_the_sentence(figures, text):
    assert list(figures(text)) == []


def test_what_follows_a_section_is_again_of_the_line(figures):
    (one,) = figures("塔鲁马铁路全线开通。其中，老挝段，累计运送旅客215万人次。目前，发送货物30万吨。")
    assert (one["about"], one["indicator"]) == ("塔鲁马铁路", "freight")


def test_behind_a_section_that_ends_a_paragraph_the_next_begins_afresh(figures):
    text = "塔鲁马铁路全线开通。其中，老挝段，累计运送旅客215万人次。\n\n截至目前，发送货物30万吨。"
    assert list(figures(text)) == []


def test_below_a_works_heading_the_figures_of_strangers_are_of_nothing(figures):
    assert list(figures("一、塔鲁马水电站项目\n\n当地居民约有600人。目前，其中300人已搬迁。")) == []


def test_a_rate_of_a_month(figures):
    (one,) = figures("塔鲁马铁路每月发送旅客110万人次。")
    assert one["per"] == "MO"


def test_what_a_work_costs_is_no_loan(figures):
    (one,) = figures("塔鲁马水电站建在莫拉卡河上。在得到贷款之后，2016年开始建造4.2亿美元的水电站。")
    assert one["indicator"] == "investment"


def test_what_a_work_covers_is_of_the_work(figures):
    found = figures("塔鲁马供水项目运行顺利，覆盖万象市92%的人口，让60万居民用上自来水。")
    assert {one["about"] for one in found} == {"塔鲁马供水项目"}


def test_a_speed_a_road_is_built_for_is_no_length(figures):
    length, speed = figures("塔鲁马公路全长48公里，设计速度每小时100公里。")
    assert [one["indicator"] for one in (length, speed)] == ["length", "speed"]


def test_how_much_of_a_road_somebody_built_is_not_its_length(figures):
    (whole,) = figures("塔鲁马公路总里程达96公里，其中约31公里由中国公司承建。")
    assert whole["value"] == "96"


def test_a_bare_ratio_tells_what_it_is_a_part_of(figures):
    (one,) = figures("塔鲁马水电站项目由丙丁银行提供70%的项目资金。")
    assert one["countOf"] == "项目资金"


def test_what_changes_in_the_whole_world_is_of_the_world(figures):
    found = figures("中国企业推动全球海水淡化成本下降超过40%，储能成本下降超过25%。")
    assert [(one["about"], one["value"]) for one in found] == [("全球", "40")]


def test_what_was_added_is_not_all_there_is(figures):
    (one,) = figures("中国新增装机1.09亿千瓦。")
    assert one["countOf"] == "新增装机"


def test_a_noun_that_begins_with_many(figures):
    (one,) = figures("丙丁港口公司将新建9个多用途泊位。")
    assert (one["countOf"], one.get("qualifier")) == ("多用途泊位", None)


def test_a_plant_told_by_where_it_stands(figures):
    found = figures(
        "位于老挝首都万象的塔鲁马垃圾发电厂由丙丁工程建设有限公司承建，日城市垃圾处理量可达900吨。"
    )
    assert [(one["about"], one["per"]) for one in found] == [("塔鲁马垃圾发电厂", "DAY")]


def test_a_work_that_is_a_part_of_another_has_its_own_length(figures):
    (one,) = figures(
        "莫拉卡铁路是丙丁集团承建的老挝铁路改造项目的第三标段，干线全长约88公里，支线长约5公里。"
    )
    assert (one["about"], one["value"]) == ("莫拉卡铁路", "88")


def test_those_who_came_to_see_a_work_are_not_its_own(figures):
    assert list(figures("塔鲁马铁路项目进展顺利。13个国家的外交官16日参观了工地。")) == []


def test_the_day_when_data_were_published_is_not_that_of_the_data(figures):
    value, growth = figures("商务部9月12日公布的数据显示，中国对外直接投资302.5亿元，同比增长4.3%。")
    assert (value.get("asOf"), growth.get("asOf")) == (None, None)


def test_so_many_months_of_a_year(figures):
    (one,) = figures("2023年前5月，中国对外直接投资616亿美元。")
    assert one["asOf"] == "2023-05"


def test_lands_in_which_something_was_done_are_counted_as_lands(figures):
    lands, contracts = figures("中国企业在沿线的59个国家新签承包工程合同1920份。")
    assert (lands["countOf"], contracts["countOf"]) == ("国家", "新签承包工程合同")


@pytest.mark.parametrize(
    "text", ["越南设定了安装20吉瓦可再生能源容量的目标。", "老挝森林面积增长，略低于其40%的减排目标。"]
)
def test_the_size_of_an_aim_is_nothing_that_there_is(figures, text):
    assert list(figures(text)) == []


def test_goods_that_went_one_way_are_told_apart(figures):
    both, out = figures("中国对老挝进出口2.5亿元，其中，出口1.4亿元。")
    assert (both["countOf"], out["countOf"]) == ("对老挝进出口", "对老挝出口")


def test_matter_that_was_given_is_told_with_its_weight(figures):
    *_, weight = figures("中国向斐济援助5000套净水系统和260吨筑堤用水泥。")
    assert (weight["value"], weight["countOf"]) == ("260", "筑堤用水泥")


def test_a_yearly_flow_does_not_make_an_area_yearly(figures):
    flow, area = figures("塔鲁马水库年供水量4.1亿立方米，下游灌溉农田面积约6万公顷。")
    assert (flow.get("per"), area.get("per")) == ("YR", None)


def test_what_a_praised_firm_builds_is_not_of_the_work_spoken_of(figures):
    found = figures(
        "塔鲁马风电项目总装机为206兆瓦。丙丁集团是当地最大的新能源承包商，如今在建项目总装机达870兆瓦。"
    )
    assert ("塔鲁马风电项目", "870") not in {(one["about"], one["value"]) for one in found}


def test_beds_are_counted_not_the_hospital(figures):
    (one,) = figures("塔鲁马医院项目将新建一座设有350个床位的综合医院。")
    assert one["countOf"] == "床位"


def test_whose_need_a_work_meets_is_no_population_of_it(figures):
    (one,) = figures("塔鲁马水库项目为90万人口解决灌溉用水。")
    assert one["indicator"] == "population-served"
