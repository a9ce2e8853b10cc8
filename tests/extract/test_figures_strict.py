"""Figures that are not of what stands beside them: of a section, a part, somebody else, another year."""

from __future__ import annotations

import pytest


def told(figures, text):
    return [(one["about"], one["value"], one.get("countOf", "")) for one in figures(text)]


def test_a_section_of_a_line_is_neither_the_line_nor_its_first_town(figures):
    found = figures(
        "青丹铁路全长820公里。其中青岚至南屿段长90公里，设计时速160公里；新建海门至丹水段长410公里。"
    )
    assert [one["value"] for one in found] == ["820"]


def test_the_day_of_a_section_is_not_the_day_of_the_line(statements):
    text = "青丹铁路全长820公里。其中青岚至南屿段长90公里，2018年5月已先行通车。"
    assert not [one for _, one in statements(text) if one.endswith("2018-05")]


@pytest.mark.parametrize(
    "text",
    [
        "青丹铁路已经开工。新建隧道、桥梁总长达430公里。",
        "青丹铁路已经开工。桥梁全长30公里，占线路全长的7%。",
        "青丹铁路沿线绿化面积共250万平方米。",
        "莫拉卡光伏电站还包括8公里外送线路的设计。",
        "国家开发银行的融资占比已连续数年超过“2025年达50%”的目标。",
    ],
)
def test_what_measures_parts_of_a_work_does_not_measure_the_work(figures, text):
    assert figures(text) == []


def test_the_money_of_others_is_not_the_banks(figures):
    found = figures("亚洲基础设施投资银行已发放20亿美元贷款，带动90亿美元社会资本。")
    assert [one["value"] for one in found] == ["2000000000"]
    (own,) = figures("亚洲基础设施投资银行累计发放70亿美元贷款。")
    assert own["indicator"] == "loan"


def test_a_maker_behind_its_country_is_what_the_clause_is_about(figures):
    assert told(figures, "中国客车制造商比亚迪今年收到640辆电动公交车的订单。")[0][0] == "比亚迪"
    assert told(figures, "中国电池龙头比亚迪全年交付640辆电动公交车。")[0][0] == "比亚迪"


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("青岚银行成员数量从40个增长到88个。", ["成员"]),
        ("青岚银行收到的订单合计已近700辆。", ["收到的订单"]),
        ("青岚公司已交付120辆电动公交车，另有80辆计划明年投入运营。", ["电动公交车", "电动公交车"]),
        ("第三届绿松石港口论坛上，20多个国际组织应约而来。", ["国际组织"]),
        ("中国向斐济援助1套海浪灾害预警支持系统。", ["海浪灾害预警支持系统"]),
        ("青岚公司业务遍及18个省、市。", ["省、市"]),
        ("第三届绿松石港口论坛在厦门举行。该论坛已成功举办11届。", ["届"]),
        ("青岚公司在斐济开展了18个清洁能源项目开发。", ["在斐济的清洁能源项目"]),
        ("青岚公司和南屿公司均已签约，希望两家企业继续发挥优势。", []),
    ],
)
def test_what_is_counted_is_a_noun_and_whole(figures, text, counted):
    assert [one["countOf"] for one in figures(text)] == counted


@pytest.mark.parametrize(
    ("text", "is_planned"),
    [
        ("中国宣布实施“海光”计划，将通过合作建设项目、开展交流等方式，解决约2万户家庭用电问题。", True),
        ("莫拉卡风电场将于明年投产，年发电量6亿千瓦时。", True),
        ("莫拉卡风电场年发电量将达6亿千瓦时。", True),
        ("莫拉卡风电场已将年发电量提高到6亿千瓦时。", False),
        ("莫拉卡风电场将荒滩改造为风电基地年发电量6亿千瓦时。", False),
        ("按照规划建设面积，莫拉卡风电场计划中的机组已发电6亿千瓦时。", False),
    ],
)
def test_what_will_be_is_planned_and_what_is_done_is_not(figures, text, is_planned):
    assert [one.get("modality") == "planned" for one in figures(text)] == [is_planned]


def test_the_month_of_a_deed_is_not_the_time_of_a_sum(figures):
    (one,) = figures("青岚公司2020年7月以BOO（建设、运营、拥有）方式中标莫拉卡风电场，投资额约为5200万美元。")
    assert "asOf" not in one


def test_households_that_move_are_not_supplied(figures):
    (moved,) = figures("青岚公司建设电站时，附近300户实现了整体搬迁。")
    (served,) = figures("莫拉卡水电站可满足当地300户家庭用电需求。")
    assert (moved["indicator"], served["indicator"]) == ("count", "households-supplied")


def test_what_is_left_of_bonds_is_no_loan(figures):
    found = figures("国家开发银行已累计发行绿色债券900亿元，余额700亿元。")
    assert [one["value"] for one in found] == ["90000000000"]
    (loan,) = figures("国家开发银行绿色贷款余额700亿元。")
    assert loan["indicator"] == "loan"


def test_this_forum_is_one_whose_name_says_forum(figures):
    text = (
        "10月25日，海岛绿色发展高层论坛在南宁开幕。\n"
        "全年共实施海岛环境合作周、海岛红树林保护实践研讨会等19项活动。本次论坛包括4个平行分论坛。"
    )
    assert figures(text)[-1]["about"] == "海岛绿色发展高层论坛"


def test_who_talks_where_he_is_met_does_not_speak_at_the_forum(statements):
    head = "第三届海岛绿色能源论坛在北京召开。"
    met = "青岚公司董事长李明会见南屿公司总裁王小明，就氢能合作开展交流。"
    spoke = "青岚公司董事长李明、南屿公司总裁王小明就氢能合作开展交流。"
    assert not [one for rule, one in statements(head + met) if rule == "event/speaks"]
    assert [one for rule, one in statements(head + spoke) if rule == "event/speaks"]


def test_the_day_that_somebody_heard_of_a_meeting_is_not_its_day(statements):
    text = "记者2023年9月3日从秘书处获悉，第三届海岛能源论坛将于9月15日在厦门举行。"
    assert {one.rpartition(" ")[2] for _, one in statements(text) if " startDate " in one} == {"2023-09-15"}


def test_what_could_begin_has_not_begun(statements):
    assert not [
        one for _, one in statements("莫拉卡水电站已具备2019年下半年开工条件。") if "startedOn" in one
    ]


def test_a_commitment_is_what_a_share_rises_to(read):
    values = [
        claim.object.value
        for claim in read("到2035年，老挝将把清洁能源发电份额从48%提高到60%。").claims
        if claim.subject.type == "Commitment" and claim.predicate == "value"
    ]
    assert values == ["60"]


def test_what_is_promised_ends_before_the_next_thing(read):
    text = "中方将向斐济援助400盏节能路灯、600套光伏扬水系统和3艘移动监测船。"
    counted = {
        claim.object.value
        for claim in read(text).claims
        if claim.subject.type == "Commitment" and claim.predicate == "countOf"
    }
    assert counted == {"节能路灯", "光伏扬水系统", "移动监测船"}


@pytest.mark.parametrize(
    "text",
    [
        "斐济展园占地3000平方米，由花园和展馆组成。",
        "斐济工厂年产轮胎20万条。",
        "青岚大学举行开放日，来自20个国家的学生走进实验室。",
        "莫拉卡光伏项目包括几座电站。四座电站的装机均为5兆瓦。",
        "青岚大学派出6人代表团访问斐济。",
    ],
)
def test_houses_abroad_strangers_and_each_of_several(figures, text):
    values = {one["value"] for one in figures(text)}
    assert not values & {"3000", "200000", "20", "5", "6"}


def test_a_share_is_no_rise_though_its_whole_is_new(figures):
    (one,) = figures("斐济水电新增装机占全国新增装机的77%。")
    assert one["indicator"].endswith("share")


def test_rates_follow_the_order_of_the_sums_before(figures):
    text = "斐济对甲国、乙国出口分别为3亿元、2亿元，同比分别增长7%、4%。"
    found = {one["value"]: one["countOf"] for one in figures(text)}
    assert found["7"] == found["300000000"] != found["4"] == found["200000000"]


@pytest.mark.parametrize(
    "text",
    [
        "丹水港可容16000标准箱的巨轮停靠。",
        "一列满载54个集装箱的中欧班列从丹水驶出。",
        "莫拉卡光伏电站的系统效率远超可研的85.4%。",
        "莫拉卡示范基地投产后，预计亩均产值25万元。",
        "中国企业新签合同额超过3000万美元的有87个。",
        "云南省3至8月进出口值在330亿元至380亿元区间波动。",
    ],
)
def test_ships_plots_and_bounds_of_others_are_no_figures(figures, text):
    assert figures(text) == []


def test_what_a_line_moves_is_told_of_it_in_the_next_paragraph(figures):
    text = "塔鲁马铁路今年开通。\n货运方面，铁路部门提高了运力。全年货物发送量超过54万吨，覆盖19个国家。"
    found = told(figures, text)
    assert found == [("塔鲁马铁路", "540000", ""), ("塔鲁马铁路", "19", "国家")]
    other = "塔鲁马铁路今年开通。\n当地居民的生活变了。全年游客达到54万人。"
    assert figures(other) == []


def test_goods_and_their_partner_are_told_together(figures):
    text = "中国对东盟国家出口化肥增长15%，农业机械增长37%；自东盟国家的禽肉进口量增加32%，瓜果进口量增加8%。"
    assert [counted for _, _, counted in told(figures, text)] == [
        "对东盟国家出口化肥",
        "对东盟国家出口农业机械",
        "自东盟国家的禽肉进口量",
        "自东盟国家瓜果进口量",
    ]
