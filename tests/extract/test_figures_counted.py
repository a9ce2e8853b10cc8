"""What counts count: the noun behind a clause, the rise, the list; and what is still to come."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("莫拉卡风电场安装了2台江海重工自主研发的350兆瓦风电机组。", "2", "风电机组"),
        ("莫拉卡风电场为当地创造800多个直接就业岗位。", "800", "直接就业岗位"),
        ("莫拉卡铁路每月旅客发送量由开通初期的60多万人次增至目前的110多万人次。", "1100000", "旅客"),
        ("莫拉卡铁路跨境货物列车每日开行数量由开通初期的2列增加到目前的14列。", "14", "跨境货物列车"),
        ("莫拉卡铁路货物品类从开通初期100余种提升到1200余种。", "1200", "货物"),
        ("丙丁能源集团有限公司的合作伙伴由2019年的30家增至目前的120家。", "120", "合作伙伴"),
        ("莫拉卡水电站创造了近万个就业岗位。", "10000", "就业岗位"),
        ("莫拉卡论坛已有250余名嘉宾确认与会。", "250", "嘉宾"),
        ("莫拉卡论坛由60个国家共同发起。", "60", "国家"),
        ("丙丁能源集团有限公司有12个水利项目纳入省级规划。", "12", "水利项目"),
        ("丙丁能源集团有限公司向40所学校捐赠路灯。", "40", "学校"),
        ("莫拉卡水电站2台机组昨日投产。", "2", "机组"),
        ("莫拉卡水电站2台机组比计划工期早投产。", "2", "机组"),
        ("莫拉卡供水项目为40个村建设蓄水池。", "40", "村"),
        ("莫拉卡供水项目改善5个受灾省份人民的生活。", "5", "受灾省份"),
        ("莫拉卡供水项目实施30口手压井任务。", "30", "手压井"),
        ("莫拉卡论坛促成了80多项贸易、投资、海关等领域合作文件。", "80", "合作文件"),
    ],
)
def test_what_is_counted(figures, text, value, noun):
    (one,) = figures(text)
    assert (one["value"], one["countOf"]) == (value, noun)


def test_where_a_rise_began_is_not_when_it_ended(figures):
    (one,) = figures("丙丁能源集团有限公司的合作伙伴由2019年的30家增至目前的120家。")
    assert "asOf" not in one
    two = figures("丙丁能源集团有限公司装机从2019年的30万千瓦增至2023年的120万千瓦。")
    assert [one["asOf"] for one in two] == ["2019", "2023"]


@pytest.mark.parametrize(
    "text",
    [
        "莫拉卡水电站建成后，每年可发电3亿度。",
        "莫拉卡水电站全面投产后，年均发电量将达3亿度。",
        "莫拉卡水电站有望在2026年并网，届时每年可发电3亿度。",
        "莫拉卡水电站完工后能够满足20万户居民的用电需求。",
    ],
)
def test_what_a_work_will_give_is_planned(figures, text):
    assert [one.get("modality") for one in figures(text)] == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "莫拉卡水电站建成后，累计发电3亿度。",
        "莫拉卡水电站2019年投产后，每年发电3亿度。",
        "莫拉卡水电站建成后由丙丁能源集团有限公司运营，总装机容量30万千瓦。",
    ],
)
def test_what_it_has_given_or_is_stays_achieved(figures, text):
    assert [one.get("modality") for one in figures(text)] == [None]


def test_a_year_of_output_is_no_day_of_opening(read):
    claims = read("莫拉卡风电场2023年发电量为3亿度。2024年，莫拉卡风电场发电3亿度。").claims
    assert not [claim for claim in claims if claim.predicate == "commissionedOn"]


@pytest.mark.parametrize(
    ("text", "about", "value"),
    [
        ("2024年，中国与泰国双边贸易额达1100亿美元。", "中国", "110000000000"),
        ("2024年，中国对越南直接投资达30亿美元。", "中国", "3000000000"),
        ("目前，中国已经与老挝签订了储能、地热、水电等17项能源合作协议。", "中国", "17"),
        ("中国与38个共建国家和地区签署海关互助协议。", "中国", "38"),
        ("越南塔鲁马水电站2023年发电量为3亿度。", "越南塔鲁马水电站", "300000000"),
    ],
)
def test_whom_a_figure_is_about(figures, text, about, value):
    assert [(one["about"], one["value"]) for one in figures(text)] == [(about, value)]


def test_a_group_spoken_of_again(figures):
    (one,) = figures("丙丁能源集团有限公司深耕海外市场。目前，该集团为40多个国家和地区提供服务。")
    assert one["value"] == "40"
    (one,) = figures("莫拉卡垃圾焚烧发电厂2018年投产。该厂已处理生活垃圾5万吨。")
    assert one["about"] == "莫拉卡垃圾焚烧发电厂"


def test_people_who_only_tell_the_size_of_something(figures):
    assert not figures("莫拉卡水电站为上万人就业的纺织产业园供电。")


@pytest.mark.parametrize(
    "text",
    [
        "丙丁能源集团有限公司宣布在乌干达参建500兆瓦光伏项目。",
        "莫拉卡车站屋顶8000平方米的光伏板已经铺好。",
        "莫拉卡风电场由甲乙双方按照51%和49%的比例共同出资。",
    ],
)
def test_sizes_that_are_of_something_without_a_name(figures, text):
    assert not figures(text)


def test_a_share_of_the_money_is_of_the_project(figures):
    (one,) = figures("莫拉卡风电场已经开工。亚洲开发银行为项目提供了85%的建设资金。")
    assert (one["about"], one["providedBy"]) == ("莫拉卡风电场", "亚洲开发银行")


def test_goods_are_of_the_batch_that_a_ceremony_names(figures):
    found = figures("中国政府援助斐济清洁能源设备交接仪式在苏瓦举行，本次交接的援助物资有300套光伏发电系统。")
    assert [(one["indicator"], one["value"]) for one in found] == [("donated-items", "300")]
    assert "设备" in found[0]["about"]
    assert not found[0]["about"].endswith("仪式")


def test_wells_are_no_persons(figures):
    (one,) = figures("丙丁能源集团有限公司累计为周边居民钻探水井139口。")
    assert (one["indicator"], one["countOf"]) == ("count", "水井")


def test_firms_in_a_park_are_of_the_park(figures):
    (one,) = figures("入驻莫拉卡工业园的中资企业数量从建园之初的30多家发展到如今的167家。")
    assert (one["about"], one["value"], one["countOf"]) == ("莫拉卡工业园", "167", "中资企业")


def test_where_a_line_runs_is_not_what_its_figures_are_about(figures):
    found = figures("莫拉卡铁路累计发送旅客90万人次。在中国境内，共设车站94座。")
    assert {one["about"] for one in found} == {"莫拉卡铁路"}


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("丙丁客车有限公司交付89辆可容纳50名乘客的大巴。", "89", "大巴"),
        ("塔鲁马县20所受灾较为严重的学校得到修缮。", "20", "学校"),
        ("丙丁电力有限公司建设了10座为当地居民供电的光伏电站。", "10", "光伏电站"),
        ("丙丁客车有限公司累计获得订单1300台。", "1300", "订单"),
    ],
)
def test_the_noun_behind_a_clause(figures, text, value, noun):
    (one,) = figures(text)
    assert (one["value"], one["countOf"]) == (value, noun)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2023年1至11月，莫拉卡铁路累计发送旅客90万人次。", "2023-11"),
        ("2023年前三季度，中国对越南直接投资达30亿美元。", "2023-09"),
        ("截至2022年底，莫拉卡铁路累计发送旅客90万人次。", "2022"),
    ],
)
def test_when_a_total_holds(figures, text, date):
    (one,) = figures(text)
    assert one["asOf"] == date


@pytest.mark.parametrize(
    "text",
    [
        "2016年至2020年，丙丁能源集团有限公司装机年均增长5%。",
        "2030年前，丙丁能源集团有限公司累计投资30亿美元。",
    ],
)
def test_a_rate_or_a_bound_has_no_day(figures, text):
    assert all("asOf" not in one for one in figures(text))


def test_a_share_in_the_power_of_a_land(figures):
    (one,) = figures("水力发电在老挝供电结构中占比超过60%。")
    assert (one["about"], one["indicator"], one["qualifier"]) == ("老挝", "share", "min")


def test_the_sum_of_a_loan_is_of_the_work(figures):
    found = figures("莫拉卡风电场进展顺利。亚洲开发银行同项目公司签署贷款协议，总额1.99亿美元。")
    assert [(one["about"], one["value"]) for one in found] == [("莫拉卡风电场", "199000000")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("塔鲁马铁路通车3年多来，沿线环境良好。", "3"),
        ("塔鲁马铁路开通运营三年来，沿线环境良好。", "3"),
        ("莫拉卡水电站已安全运行20年。", "20"),
    ],
)
def test_how_long_a_work_has_been_in_use(figures, text, value):
    (one,) = figures(text)
    assert (one["indicator"], one["value"], one["unit"]) == ("duration", value, "YR")


@pytest.mark.parametrize("text", ["塔鲁马铁路建成3年后，沿线环境良好。", "塔鲁马铁路运营3年内收回投资。"])
def test_when_something_comes_is_not_how_long_a_work_was_in_use(figures, text):
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "value", "what"),
    [
        ("第三届海岛绿色能源论坛在北京举行。其间办了两场平行分论坛。", "2", "平行分论坛"),
        ("第三届海岛绿色能源论坛在北京举行。近十家金融机构代表从融资一侧谈了需求。", "10", "金融机构"),
    ],
)
def test_what_a_meeting_holds_and_who_speaks_there(figures, text, value, what):
    (one,) = figures(text)
    assert (one["about"], one["value"], one["countOf"]) == ("第三届海岛绿色能源论坛", value, what)


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        ("参加培训的共60多人。", "60", "人"),
        ("线上线下参会的有12个国家的水利部代表。", "12", "国家"),
        ("与会者约600人。", "600", "与会者"),
        ("20余位护林和监测人员在线听课。", "20", "护林和监测人员"),
        ("论坛期间，至少9个国家派出高级代表。", "9", "国家"),
    ],
)
def test_those_who_came_are_counted_of_the_event_in_any_order(figures, text, value, counted):
    (found,) = figures(f"第三届绿松石港口论坛10月22日在厦门举行。\n{text}")
    assert (found["about"], found["value"], found["countOf"]) == ("第三届绿松石港口论坛", value, counted)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("中国向老挝赠送10套太阳能发电系统。", "太阳能发电系统"),
        ("新西兰向斐济捐赠了20套太阳能发电设备。", "太阳能发电设备"),
        ("智利向萨摩亚赠送60盏太阳能路灯。", "太阳能路灯"),
    ],
)
def test_what_the_sun_drives_is_counted_whole(figures, text, counted):
    assert {found["countOf"] for found in figures(text)} == {counted}
