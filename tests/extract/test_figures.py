"""Figures: about the right thing, in the right unit and time; silence where nothing is measured."""

from __future__ import annotations

import pytest


def test_capacity_and_yearly_output_of_a_plant(figures):
    one, two = figures("越南塔鲁马水电站总装机容量30万千瓦，每年可发电约12亿千瓦时。")
    assert (one["about"], one["indicator"], one["value"], one["unit"]) == (
        "越南塔鲁马水电站", "installed-capacity", "300000", "KiloW",
    )  # fmt: skip
    assert (two["about"], two["per"], two["qualifier"]) == ("越南塔鲁马水电站", "YR", "approx")


def test_a_total_is_no_rate(figures):
    (one,) = figures("塔鲁马大桥每年维护两次，塔鲁马大桥累计节省标准煤5万吨。")
    assert "per" not in one


def test_one_share_of_several_countries(figures):
    found = figures("老挝、越南、泰国等国水电占比均超过20%。")
    assert {one["about"] for one in found} == {"老挝", "越南", "泰国"}
    assert {(one["value"], one["qualifier"]) for one in found} == {("20", "min")}


def test_members_and_where_they_come_from(figures):
    found = figures("“一带一路”绿色发展国际联盟已有来自35个国家的120余家合作伙伴。")
    assert [(one["value"], one["countOf"]) for one in found] == [("35", "国家"), ("120", "合作伙伴")]


def test_a_range_is_two_bounds(figures):
    found = figures("莫拉卡风电场运营成本降低10%～15%。")
    assert [(one["value"], one["qualifier"]) for one in found] == [("10", "min"), ("15", "max")]


def test_planned_and_achieved(figures):
    one, two = figures("莫拉卡风电场预计每年减排二氧化碳4万吨，2022年莫拉卡风电场发电3亿度。")
    assert one["modality"] == "planned"
    assert "modality" not in two
    assert two["asOf"] == "2022"


def test_a_list_of_gifts_stays_with_its_project(figures):
    found = figures("塔鲁马大桥首批援助物资包括300套太阳能路灯、12辆新能源汽车。")
    assert [(one["indicator"], one["value"], one["countOf"]) for one in found] == [
        ("donated-items", "300", "太阳能路灯"),
        ("donated-items", "12", "新能源汽车"),
    ]


def test_goods_for_a_project_are_its_own_and_from_the_giver(figures):
    found = figures("中国向越南捐赠300套太阳能路灯，为莫拉卡风电场建设提供支持。")
    assert [(one["about"], one["providedBy"], one["value"]) for one in found] == [
        ("莫拉卡风电场", "中国", "300")
    ]


def test_goods_for_no_project_are_of_the_giver(figures):
    assert {one["about"] for one in figures("中国向越南捐赠了300套太阳能路灯。")} == {"中国"}


def test_what_several_states_signed_with_one_is_of_that_one(figures):
    assert {one["about"] for one in figures("迄今14个非洲国家同中国签署了合作文件。")} == {"中国"}


def test_a_project_pointed_back_to_in_the_next_paragraph(figures):
    found = figures(
        "莫拉卡风电场位于老挝。\n\n这座装机5万千瓦的电站年均发电1.2亿千瓦时，占地30公顷。工程创造就业岗位600多个。"
    )
    assert {one["about"] for one in found} == {"莫拉卡风电场"}
    assert [one["indicator"] for one in found] == ["installed-capacity", "annual-generation", "area", "jobs"]


def test_brackets_and_what_stands_behind(figures):
    one, two = figures("莫拉卡风电场（总装机容量5万千瓦）已并网。装机3万千瓦的塔鲁马水电站也已投产。")
    assert (one["about"], one["value"]) == ("莫拉卡风电场", "50000")
    assert (two["about"], two["value"]) == ("塔鲁马水电站", "30000")


def test_a_lender_among_the_figures_of_a_project(figures):
    found = figures(
        "莫拉卡风电场总投资3亿美元，其中亚洲开发银行贷款1亿美元，期限15年，建成后每年可减排10万吨。"
    )
    assert {one["about"] for one in found} == {"莫拉卡风电场"}
    assert [one["indicator"] for one in found] == ["investment", "loan", "duration", "emission-reduction"]


def test_an_unknown_project_is_not_the_one_before(figures):
    found = figures("莫拉卡风电场装机5万千瓦。\n\n老挝某风电项目已开工，该项目投资2亿美元。")
    assert [one["value"] for one in found if one["about"] == "莫拉卡风电场"] == ["50000"]


def test_counts_that_grow(figures):
    found = figures("“一带一路”绿色发展国际联盟成员2020年有12家，2022年底增至38家。")
    assert [(one["value"], one["asOf"]) for one in found] == [("12", "2020"), ("38", "2022")]
    assert all(one["countOf"].endswith("成员") for one in found)


def test_things_behind_which_their_number_stands(figures):
    found = figures("依照协议，中方将无偿提供户用光伏系统600套、海水淡化装置45台和自动气象站3座。")
    assert [(one["value"], one["countOf"]) for one in found] == [
        ("600", "户用光伏系统"),
        ("45", "海水淡化装置"),
        ("3", "自动气象站"),
    ]


def test_speeds_for_persons_and_goods(figures):
    found = figures("塔鲁马铁路设计时速客运120公里、货运80公里。")
    assert [one["unit"] for one in found] == ["KiloM-PER-HR", "KiloM-PER-HR"]


def test_whose_data(figures):
    (one,) = figures("根据国际可再生能源署的数据，2022年，老挝光伏装机容量达到5万千瓦。")
    assert (one["about"], one["providedBy"], one["asOf"]) == ("老挝", "国际可再生能源署", "2022")


def test_a_loan_is_about_the_project_and_from_the_bank(figures):
    (one,) = figures("亚洲开发银行为莫拉卡风电场提供2亿美元贷款。")
    assert (one["about"], one["providedBy"], one["indicator"]) == ("莫拉卡风电场", "亚洲开发银行", "loan")


@pytest.mark.parametrize(
    "text",
    [
        "老挝与越南将在四个方面加强合作。",
        "老挝着力打通最后一公里。",
        "我们出台了60多个方案。",
        "老挝每投资1美元可带来收益。",
        "老挝项目工期20个月。",
    ],
)
def test_figures_that_measure_nothing(figures, text):
    assert figures(text) == []


def test_both_ends_of_a_dated_rise(figures):
    one, two = figures("我国森林覆盖率由2012年的20.4%提高到2023年的24.7%。")
    assert (one["value"], one["asOf"], two["value"], two["asOf"]) == ("20.4", "2012", "24.7", "2023")


def test_an_undated_start_of_a_rise_is_left_out(figures):
    (one,) = figures("亚洲开发银行成员由成立时的31个增至68个。")
    assert (one["value"], one["countOf"], one["indicator"]) == ("68", "成员", "member-count")


def test_what_is_counted_is_without_verbs_and_owners(figures):
    found = figures("老挝新能源汽车保有量达3万辆，制定绿色建材标准40余项，发放绿证6000张。")
    assert [one["countOf"] for one in found] == ["新能源汽车", "绿色建材标准", "绿证"]


def test_houses_of_the_state(figures):
    (one,) = figures("我国已培育320家国家级零碳工厂。")
    assert (one["value"], one["countOf"]) == ("320", "国家级零碳工厂")


def test_the_whole_country_is_china_where_no_other_is_named(figures):
    (one,) = figures("全国可再生能源发电装机达到18亿千瓦。")
    assert one["about"] == "country/chn"


def test_what_is_promised_further_on_is_planned_too(figures):
    found = figures("中方将向老挝援助600套太阳能设备，培训90名青年。")
    assert [one.get("modality") for one in found] == ["planned", "planned"]


@pytest.mark.parametrize(
    "text",
    [
        "2023年，越南风电装机较上年增加1.2吉瓦。",
        "塔鲁马大桥用钢3万吨的说法不实，相当于12座铁塔。",
        "塔鲁马大桥每发一度电，就少烧15克煤。",
    ],
)
def test_comparisons_are_no_figures(figures, text):
    assert all(one["unit"] == "TONNE" for one in figures(text))


def test_a_fraction_is_a_share_of_what_is_named_behind_it(figures):
    (one,) = figures("塔鲁马电站可满足老挝三分之一的用电需求。")
    assert (one["value"], one["unit"], one["countOf"]) == ("33.33", "PERCENT", "老挝用电需求")


def test_time_that_a_way_takes_now(figures):
    found = figures("莫拉卡铁路通车，旅行时间由9小时缩短至4小时，列车由日均3列增加到目前的日均8列。")
    assert [(one["value"], one["unit"]) for one in found] == [("4", "HR"), ("8", "NUM")]


def test_a_rate_does_not_hold_on_beyond_its_thing(figures):
    found = figures("莫拉卡水泥厂日产水泥900吨，塔鲁马大桥2022年减排二氧化碳6万吨。")
    assert [one.get("per") for one in found if one["about"] == "塔鲁马大桥"] == [None]


def test_those_sent_are_not_those_trained(figures):
    one, two = figures("中方派出12名技术人员，为老挝培训操作员90名。")
    assert (one["indicator"], two["indicator"]) == ("experts", "trained-persons")


def test_what_a_company_has_built_altogether(figures):
    found = figures("亚洲开发银行累计修建800公里公路。")
    assert [(one["about"], one["value"]) for one in found] == [("亚洲开发银行", "800")]
    assert figures("亚洲开发银行累计修建一条800公里的老挝铁路。") == []


def test_countries_counted_in_a_name_are_no_figure(figures):
    (one,) = figures("东盟十国在30个国家执行合同。")
    assert (one["value"], one["countOf"]) == ("30", "执行合同的国家")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("青岚水电站总装机72万千瓦。", "figure/measure"),
        ("青岚水电站总投资3亿美元。", "figure/money"),
        ("第三届绿松石港口论坛在北京举行，200名代表参加论坛。", "figure/attendance"),
        ("青岚水电站为当地提供就业岗位80个。", "figure/count"),
    ],
)
def test_each_sort_of_figure_has_a_rule_of_its_own(text, rule, read):
    claims = read(text).claims
    assert {one.evidence.rule for one in claims if one.predicate == "value"} == {rule}
